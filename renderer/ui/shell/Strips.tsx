import { Button, Tooltip } from '@fluentui/react-components';
import { DismissRegular, ErrorCircleRegular, InfoRegular } from '@fluentui/react-icons';
import { useTexts } from '../parts/texts';
import { useLibraryActs } from '../../state/library-acts';
import { clearNotice, useNotice } from '../../state/notices';
import { clearProblem, useProblem } from '../../state/problems';
import styles from './strips.module.css';

/** What did not work, under the top bar until it is closed or over: never a toast that goes by a clock. */
export function ProblemStrip() {
  const { t } = useTexts();
  const problem = useProblem((state) => state.problem);
  return (
    <div role="alert" aria-label={t('problem.label')}>
      {problem && (
        <div className={styles['problem']}>
          <ErrorCircleRegular fontSize={20} />
          <p className={styles['message']}>{problem.message}</p>
          {problem.wayOut && (
            <Button
              size="small"
              onClick={() => {
                clearProblem();
                problem.wayOut?.act();
              }}
            >
              {problem.wayOut.label}
            </Button>
          )}
          <Tooltip content={t('problem.close')} relationship="label">
            <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={clearProblem} />
          </Tooltip>
        </div>
      )}
    </div>
  );
}

/** What worked and can be taken back or followed up. */
export function NoticeStrip() {
  const { t } = useTexts();
  const notice = useNotice((state) => state.notice);
  const acts = useLibraryActs((state) => state.acts);
  const action = notice?.takesBack && !acts.includes(notice.takesBack) ? undefined : notice?.action;
  return (
    <div role="status" aria-label={t('notice.label')}>
      {notice && (
        <div className={styles['notice']}>
          <InfoRegular fontSize={20} />
          <p className={styles['message']}>{notice.message}</p>
          {action && (
            <Button
              size="small"
              onClick={() => {
                clearNotice();
                action.act();
              }}
            >
              {action.label}
            </Button>
          )}
          <Tooltip content={t('notice.close')} relationship="label">
            <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={clearNotice} />
          </Tooltip>
        </div>
      )}
    </div>
  );
}
