import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DocumentRegular } from '@fluentui/react-icons';
import { useCallback } from 'react';
import { useTexts } from '../../parts/texts';
import { useLocation } from 'wouter';
import { GUIDE_STEPS, stepProgress } from '../../../guide/steps';
import { useOpenMap } from '../../../state/open-map';
import { useFormat } from '../../parts/use-format';
import { focusField } from '../focus-field';
import { setTarget, useArrival } from '../guide-target';
import { useGuideTexts } from '../guide-texts';
import { StepFrame } from '../StepFrame';
import { stepPath } from '../step-navigation';
import { useTellMissing } from '../tell-progress';
import { useGuideContext } from '../use-guide-context';
import styles from './report-step.module.css';

const REPORT_BUTTON_ID = 'open-report';

/** Step 8: what the client will miss in the report, and the way to it. */
export function ReportStep() {
  const { t } = useTexts('steps');
  const { format } = useFormat();
  const [, navigate] = useLocation();
  const texts = useGuideTexts().steps;
  const tellMissing = useTellMissing();
  const context = useGuideContext();
  const document = useOpenMap((state) => state.document);
  useArrival(
    'report',
    useCallback(() => focusField(REPORT_BUTTON_ID), []),
  );
  if (!document) return null;
  const gaps = GUIDE_STEPS.filter(({ id }) => id !== 'report' && id !== 'followUp').flatMap((step) => {
    // What another step has to bring is told there.
    const missing = stepProgress(step, document, context).missing.filter(({ place }) => place.step === step.id);
    return missing.length > 0 ? [{ id: step.id, missing }] : [];
  });
  const { reportedAt } = document.map;
  return (
    <StepFrame step="report">
      <div className={styles['report']}>
        <p>
          {reportedAt ? t('report.lastExport', { day: format.instant(reportedAt, 'long') }) : t('report.neverExported')}
        </p>
        <Button
          id={REPORT_BUTTON_ID}
          appearance="primary"
          size="large"
          icon={<DocumentRegular />}
          onClick={() => navigate('/report')}
        >
          {t('report.open')}
        </Button>
        <section aria-labelledby="report-gaps">
          <h3 id="report-gaps">{t('report.gaps')}</h3>
          {gaps.length === 0 ? (
            <p className={styles['complete']}>
              <CheckmarkCircleRegular fontSize={20} aria-hidden="true" />
              {t('report.complete')}
            </p>
          ) : (
            <dl>
              {gaps.map(({ id, missing }) => (
                <div key={id}>
                  <dt>{texts[id].title}</dt>
                  {missing.map((entry) => (
                    <dd
                      key={`${entry.key} ${Object.values(entry.names ?? {}).join()}`}
                      data-needed={entry.needed || undefined}
                    >
                      <button
                        type="button"
                        onClick={() => {
                          setTarget(entry);
                          navigate(stepPath(entry.place.step));
                        }}
                      >
                        {tellMissing(entry)}
                      </button>
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          )}
        </section>
      </div>
    </StepFrame>
  );
}
