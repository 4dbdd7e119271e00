import { type ComponentType, memo, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../parts/texts';
import { useLocation, useRoute } from 'wouter';
import type { GuideContext, StepId } from '../../guide/guide-step';
import { currentStep } from '../../guide/steps';
import { runCommand, useCommands } from '../../state/commands';
import { useOpenMap } from '../../state/open-map';
import { ActionsStep } from './actions/ActionsStep';
import { EmotionsStep } from './emotions/EmotionsStep';
import { FollowUpStep } from './follow-up/FollowUpStep';
import { FrameStep } from './frame/FrameStep';
import { leaveAt, toggleNotes, useGuideState } from './guide-state';
import styles from './guide.module.css';
import { MomentsStep } from './moments/MomentsStep';
import { PersonasStep } from './personas/PersonasStep';
import { ReportStep } from './report/ReportStep';
import { StagesStep } from './stages/StagesStep';
import { StopsLine } from './StopsLine';
import { neighbourStep, stepFromPath, stepPath } from './step-navigation';
import { TouchpointsStep } from './touchpoints/TouchpointsStep';
import { useGuideContext } from './use-guide-context';

/** Each draws itself again by what it shows; what is drawn around it does not take it along. */
const STEPS: Record<StepId, ComponentType> = {
  frame: memo(FrameStep),
  personas: memo(PersonasStep),
  stages: memo(StagesStep),
  touchpoints: memo(TouchpointsStep),
  emotions: memo(EmotionsStep),
  moments: memo(MomentsStep),
  actions: memo(ActionsStep),
  report: memo(ReportStep),
  followUp: memo(FollowUpStep),
};

/**
 * `#/guide/:step?`. Without a step: where this map's guide was left, otherwise the first step that is not done.
 * Ctrl+PageDown and Ctrl+PageUp walk the steps, Ctrl+. hides the notes.
 */
export function GuideScreen() {
  const [here, params] = useRoute('/guide/:step?');
  const [, navigate] = useLocation();
  const context = useGuideContext();
  const named = stepFromPath(params?.step);
  const step = named ?? startingStep(context);
  // The step is drawn as it is found; a redirect would draw the frame twice.
  const unnamed = here && named === null ? step : null;
  const drawn = useRef(false);
  const [visits, setVisits] = useState(0);
  useLayoutEffect(() => {
    if (unnamed) {
      navigate(stepPath(unnamed), { replace: true });
      // Come to anew, perhaps with another map: what was chosen and half typed in the step is over.
      if (drawn.current) setVisits((count) => count + 1);
    }
    drawn.current = true;
  }, [unnamed, navigate]);
  // Drawn once more while the screen is being left, it must not lead back.
  return here && step && <Step key={visits} step={step} />;
}

/** null while no map is open. */
function startingStep(context: GuideContext): StepId | null {
  const { document } = useOpenMap.getState();
  const { left } = useGuideState.getState();
  if (!document) return null;
  return left?.mapId === document.map.id ? left.step : currentStep(document, context);
}

const Step = memo(function Step({ step }: { readonly step: StepId }) {
  const { t } = useTexts('palette');
  const [, navigate] = useLocation();
  // The stops line may lag behind a burst of typing; the work itself may not.
  const document = useDeferredValue(useOpenMap((state) => state.document));
  const mapId = document?.map.id;
  const context = useGuideContext();

  useEffect(() => {
    if (mapId !== undefined) leaveAt(mapId, step);
  }, [mapId, step]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key === 'PageDown' || event.key === 'PageUp') {
        event.preventDefault();
        runCommand(event.key === 'PageDown' ? 'guide.next' : 'guide.previous');
      } else if (event.key === '.' || event.code === 'Period') {
        event.preventDefault();
        runCommand('guide.notes');
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  const next = neighbourStep(step, 1);
  const previous = neighbourStep(step, -1);
  useCommands(() => [
    {
      id: 'guide.next',
      group: 'guide',
      title: t('guide.next'),
      keys: ['Ctrl PgDn'],
      run: () => next && navigate(stepPath(next)),
      unavailable: next ? undefined : t('guide.isLast'),
    },
    {
      id: 'guide.previous',
      group: 'guide',
      title: t('guide.previous'),
      keys: ['Ctrl PgUp'],
      run: () => previous && navigate(stepPath(previous)),
      unavailable: previous ? undefined : t('guide.isFirst'),
    },
    { id: 'guide.notes', group: 'guide', title: t('guide.notes'), keys: ['Ctrl .'], run: () => toggleNotes(step) },
  ]);

  if (!document) return null;
  const Work = STEPS[step];
  return (
    <div className={styles['guide']}>
      <StopsLine document={document} here={step} context={context} />
      <Work key={step} />
    </div>
  );
});
