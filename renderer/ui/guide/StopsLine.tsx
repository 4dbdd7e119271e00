import { CheckmarkRegular } from '@fluentui/react-icons';
import { memo, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTexts } from '../parts/texts';
import { Link } from 'wouter';
import type { GuideContext, StepId } from '../../guide/guide-step';
import { GUIDE_STEPS, stepProgress } from '../../guide/steps';
import type { MapDocument } from '../../model/document';
import { afterFrame } from '../../state/after-frame';
import { useGuideTexts } from './guide-texts';
import styles from './guide.module.css';
import { stepPath } from './step-navigation';
import { useTellCount } from './tell-progress';

/** The line of stops above every step: what is done, where we are, what lies ahead. */
export const StopsLine = memo(function StopsLine({
  document,
  here,
  context,
}: {
  readonly document: MapDocument;
  readonly here: StepId;
  readonly context: GuideContext;
}) {
  const { t } = useTexts('steps');
  const texts = useGuideTexts().steps;
  const tellCount = useTellCount();
  const line = useRef<HTMLOListElement>(null);
  // How far each step is takes reading the whole map: nobody who opens one waits for that.
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let gone = false;
    void afterFrame().then(() => {
      if (!gone) setPainted(true);
    });
    return () => {
      gone = true;
    };
  }, []);
  const read = useDeferredValue(painted ? document : null);
  // In a narrow window the line scrolls by itself: only behind the first frame, which would be laid out twice for it.
  useEffect(() => {
    if (painted)
      line.current?.querySelector(`[data-step="${here}"]`)?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [here, painted]);
  return (
    <nav aria-label={t('stops.label')} className={styles['stopsNav']}>
      <ol ref={line} className={styles['stops']}>
        {GUIDE_STEPS.map((step) => {
          const progress = read && stepProgress(step, read, context);
          const isHere = step.id === here;
          return (
            <li key={step.id} data-step={step.id} data-state={isHere ? 'here' : progress?.done ? 'done' : 'ahead'}>
              <Link href={stepPath(step.id)} {...(isHere ? { 'aria-current': 'step' as const } : {})}>
                <span className={styles['dot']} aria-hidden="true">
                  {progress?.done && !isHere && <CheckmarkRegular />}
                </span>
                <span>{texts[step.id].stop}</span>
                {progress?.done && <span className="forReaders">{t('stops.done')}</span>}
                <small>{progress && tellCount(progress.count)}</small>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
});
