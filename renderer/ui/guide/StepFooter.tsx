import { Button } from '@fluentui/react-components';
import { ArrowRightRegular, CheckmarkCircleRegular, PanelRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { GUIDE_STEPS, stepProgress } from '../../guide/steps';
import type { Missing, StepId } from '../../guide/guide-step';
import { useOpenMap } from '../../state/open-map';
import { useGuideTexts } from './guide-texts';
import { toggleNotes, useNotesShown } from './guide-state';
import { setTarget } from './guide-target';
import styles from './guide.module.css';
import { neighbourStep, stepPath } from './step-navigation';
import { useTellMissing } from './tell-progress';
import { useGuideContext } from './use-guide-context';

/** More would push the next step out of sight; the rest comes up as these are settled. */
const MISSING_AT_ONCE = 3;

/** What is enough, what is missing with a way there, and the way on. */
export function StepFooter({ step, keys }: { readonly step: StepId; readonly keys?: ReactNode }) {
  const { t } = useTranslation('steps');
  const texts = useGuideTexts().steps;
  const tellMissing = useTellMissing();
  const [, navigate] = useLocation();
  const document = useDeferredValue(useOpenMap((state) => state.document));
  const context = useGuideContext();
  const notesShown = useNotesShown(step);
  const definition = GUIDE_STEPS.find((other) => other.id === step);
  if (!document || !definition) return null;
  const { done, missing } = stepProgress(definition, document, context);
  const shown = [...missing].sort((a, b) => Number(b.needed) - Number(a.needed)).slice(0, MISSING_AT_ONCE);
  const next = neighbourStep(step, 1);
  const goTo = (entry: Missing) => {
    setTarget(entry);
    navigate(stepPath(entry.place.step));
  };
  return (
    <footer className={styles['footer']}>
      {keys}
      <div className={styles['state']} role="group" aria-label={t('footer.state')}>
        {done && (
          <span className={styles['enough']}>
            <CheckmarkCircleRegular fontSize={20} aria-hidden="true" />
            {texts[step].enough}
          </span>
        )}
        {shown.map((entry) => (
          <span
            key={`${entry.key} ${Object.values(entry.names ?? {}).join()}`}
            className={styles['missing']}
            data-needed={entry.needed || undefined}
          >
            <i aria-hidden="true" />
            <button type="button" onClick={() => goTo(entry)}>
              {tellMissing(entry)}
            </button>
          </span>
        ))}
      </div>
      <div className={styles['ways']}>
        <Button
          appearance="subtle"
          icon={<PanelRightRegular />}
          aria-pressed={notesShown}
          title={t('footer.notesKey')}
          onClick={() => toggleNotes(step)}
        >
          {t('footer.notes')}
        </Button>
        {next && (
          <>
            {!done && (
              <Button appearance="subtle" onClick={() => navigate(stepPath(next))}>
                {t('footer.skip')}
              </Button>
            )}
            <Button
              appearance="primary"
              icon={<ArrowRightRegular />}
              iconPosition="after"
              onClick={() => navigate(stepPath(next))}
            >
              {texts[next].stop}
            </Button>
          </>
        )}
      </div>
    </footer>
  );
}
