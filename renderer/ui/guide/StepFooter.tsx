import { Button } from '@fluentui/react-components';
import { ArrowRightRegular, PanelRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useDeferredValue } from 'react';
import { useTexts } from '../parts/texts';
import { useLocation } from 'wouter';
import { GUIDE_STEPS, stepProgress } from '../../guide/steps';
import type { Missing, StepId } from '../../guide/guide-step';
import { useOpenMap } from '../../state/open-map';
import { useGuideTexts } from './guide-texts';
import { FooterState } from './FooterState';
import { toggleNotes, useNotesShown } from './guide-state';
import { setTarget } from './guide-target';
import styles from './guide.module.css';
import { neighbourStep, stepPath } from './step-navigation';
import { useGuideContext } from './use-guide-context';

/** What is enough, what is missing with a way there, and the way on. */
export function StepFooter({ step, keys }: { readonly step: StepId; readonly keys?: ReactNode }) {
  const { t } = useTexts('steps');
  const texts = useGuideTexts().steps;
  const [, navigate] = useLocation();
  const document = useDeferredValue(useOpenMap((state) => state.document));
  const context = useGuideContext();
  const notesShown = useNotesShown(step);
  const definition = GUIDE_STEPS.find((other) => other.id === step);
  if (!document || !definition) return null;
  const { done, missing } = stepProgress(definition, document, context);
  const sorted = [...missing].sort((a, b) => Number(b.needed) - Number(a.needed));
  const next = neighbourStep(step, 1);
  const goTo = (entry: Missing) => {
    setTarget(entry);
    navigate(stepPath(entry.place.step));
  };
  return (
    <footer className={styles['footer']}>
      {keys && <div className={styles['footerKeys']}>{keys}</div>}
      <FooterState enough={done ? texts[step].enough : null} missing={sorted} onGo={goTo} />
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
