import { create } from 'zustand';
import type { StepId } from '../../guide/guide-step';
import type { Id } from '../../model/primitives';

/** A clock that can be stopped: what ran before, and since when it runs again (ms since the epoch). */
export interface Clock {
  readonly spent: number;
  readonly runningSince: number | null;
}

export type WorkshopLength = 'short' | 'long';

interface GuideState {
  /** Steps whose notes the consultant hid or brought back; the others follow `NOTES_HIDDEN_AT_FIRST`. */
  readonly notesShown: Readonly<Partial<Record<StepId, boolean>>>;
  readonly clocks: Readonly<Partial<Record<StepId, Clock>>>;
  /** Time boxes of a two-hour workshop or of a whole day. */
  readonly workshop: WorkshopLength;
  /** The stage touchpoints are typed into; null until the step was opened. */
  readonly liveStageId: Id | null;
  /** Where the guide was left, to come back from the map or the report to. */
  readonly left: { readonly mapId: Id; readonly step: StepId } | null;
}

/** Nothing of this is the client's work, so it is not stored: it lasts as long as the window. */
export const useGuideState = create<GuideState>(() => ({
  notesShown: {},
  clocks: {},
  workshop: 'short',
  liveStageId: null,
  left: null,
}));

/** The curve wants the whole width; its keys are drawn below it. */
const NOTES_HIDDEN_AT_FIRST: readonly StepId[] = ['emotions'];

export function useNotesShown(step: StepId): boolean {
  return useGuideState((state) => state.notesShown[step] ?? !NOTES_HIDDEN_AT_FIRST.includes(step));
}

export function toggleNotes(step: StepId): void {
  useGuideState.setState(({ notesShown }) => ({
    notesShown: { ...notesShown, [step]: !(notesShown[step] ?? !NOTES_HIDDEN_AT_FIRST.includes(step)) },
  }));
}

export const STOPPED: Clock = { spent: 0, runningSince: null };

/** Milliseconds on the clock at `now`. */
export function spentOn(clock: Clock, now: number): number {
  return clock.spent + (clock.runningSince === null ? 0 : Math.max(0, now - clock.runningSince));
}

export function startOrPause(step: StepId, now: number): void {
  useGuideState.setState(({ clocks }) => {
    const clock = clocks[step] ?? STOPPED;
    const next: Clock =
      clock.runningSince === null
        ? { spent: clock.spent, runningSince: now }
        : { spent: spentOn(clock, now), runningSince: null };
    return { clocks: { ...clocks, [step]: next } };
  });
}

export function resetClock(step: StepId): void {
  useGuideState.setState(({ clocks }) => ({ clocks: { ...clocks, [step]: STOPPED } }));
}

export function setWorkshop(workshop: WorkshopLength): void {
  useGuideState.setState({ workshop });
}

export function setLiveStage(liveStageId: Id | null): void {
  useGuideState.setState({ liveStageId });
}

export function leaveAt(mapId: Id, step: StepId): void {
  useGuideState.setState({ left: { mapId, step } });
}
