import { type ComponentType, useDeferredValue, useEffect } from 'react';
import { useLocation, useRoute } from 'wouter';
import type { StepId } from '../../guide/guide-step';
import { useOpenMap } from '../../state/open-map';
import { ActionsStep } from './actions/ActionsStep';
import { EmotionsStep } from './emotions/EmotionsStep';
import { FollowUpStep } from './follow-up/FollowUpStep';
import { FrameStep } from './frame/FrameStep';
import { toggleNotes } from './guide-state';
import styles from './guide.module.css';
import { MomentsStep } from './moments/MomentsStep';
import { PersonasStep } from './personas/PersonasStep';
import { ReportStep } from './report/ReportStep';
import { StagesStep } from './stages/StagesStep';
import { StopsLine } from './StopsLine';
import { neighbourStep, stepFromPath, stepPath } from './step-navigation';
import { TouchpointsStep } from './touchpoints/TouchpointsStep';
import { useGuideContext } from './use-guide-context';

const STEPS: Record<StepId, ComponentType> = {
  frame: FrameStep,
  personas: PersonasStep,
  stages: StagesStep,
  touchpoints: TouchpointsStep,
  emotions: EmotionsStep,
  moments: MomentsStep,
  actions: ActionsStep,
  report: ReportStep,
  followUp: FollowUpStep,
};

/** `#/guide/:step?`. Ctrl+PageDown and Ctrl+PageUp walk the steps, Ctrl+. hides the notes. */
export function GuideScreen() {
  const [, params] = useRoute('/guide/:step?');
  const [, navigate] = useLocation();
  const open = useOpenMap((state) => state.document !== null);
  // The stops line may lag behind a burst of typing; the work itself may not.
  const document = useDeferredValue(useOpenMap((state) => state.document));
  const context = useGuideContext();
  const step = stepFromPath(params?.step) ?? 'frame';

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key === 'PageDown' || event.key === 'PageUp') {
        event.preventDefault();
        const neighbour = neighbourStep(step, event.key === 'PageDown' ? 1 : -1);
        if (neighbour) navigate(stepPath(neighbour));
      } else if (event.key === '.' || event.code === 'Period') {
        event.preventDefault();
        toggleNotes(step);
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [step, navigate]);

  if (!open || !document) return null;
  const Work = STEPS[step];
  return (
    <div className={styles['guide']}>
      <StopsLine document={document} here={step} context={context} />
      <Work key={step} />
    </div>
  );
}
