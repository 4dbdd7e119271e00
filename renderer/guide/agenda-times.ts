import type { AgendaItem } from '../model/journey-map';
import type { Id } from '../model/primitives';

/** Times are milliseconds since the epoch: a laptop that slept meanwhile has not stopped the room's clock. */
export const MINUTE = 60_000;

/** A workshop under way: which part is in hand, how long each part had, since when the clock runs again. */
export interface AgendaRun {
  readonly itemId: Id;
  /** Milliseconds that parts had before the clock was started last. */
  readonly spent: Readonly<Record<Id, number>>;
  /** null while paused. */
  readonly runningSince: number | null;
}

export function begin(itemId: Id, now: number): AgendaRun {
  return { itemId, spent: {}, runningSince: now };
}

export function pause(run: AgendaRun, now: number): AgendaRun {
  return { ...run, spent: { ...run.spent, [run.itemId]: spentOn(run, now) }, runningSince: null };
}

export function resume(run: AgendaRun, now: number): AgendaRun {
  return run.runningSince === null ? { ...run, runningSince: now } : run;
}

/** Another part is in hand, with the time it has left; the clock goes on as it did, running or paused. */
export function goTo(run: AgendaRun, itemId: Id, now: number): AgendaRun {
  return { ...pause(run, now), itemId, runningSince: run.runningSince === null ? null : now };
}

/** How long the part in hand has had. A clock that was set back counts as standing still. */
export function spentOn({ itemId, spent, runningSince }: AgendaRun, now: number): number {
  return (spent[itemId] ?? 0) + (runningSince === null ? 0 : Math.max(0, now - runningSince));
}

/** What the part in hand has left; below zero once it is over. */
export function remainingOf(item: AgendaItem, run: AgendaRun, now: number): number {
  return item.minutes * MINUTE - spentOn(run, now);
}

export interface PlannedItem {
  readonly item: AgendaItem;
  /** `leftOut` stands before the part in hand and never had any time: it is not done. */
  readonly place: 'past' | 'leftOut' | 'inHand' | 'ahead';
  /** When it begins and ends by the clock on the wall; null for what stands before the part in hand. */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
}

/**
 * When each part takes place as things stand: what runs over, or pauses, moves all that follows. Without a run, as if
 * it began now.
 */
export function planOf(agenda: readonly AgendaItem[], run: AgendaRun | null, now: number): PlannedItem[] {
  const inHand = run === null ? -1 : agenda.findIndex(({ id }) => id === run.itemId);
  let time = now;
  return agenda.map((item, at): PlannedItem => {
    if (run && at < inHand)
      return { item, place: run.spent[item.id] ? 'past' : 'leftOut', startsAt: null, endsAt: null };
    const startsAt = time;
    if (run && at === inHand) {
      const remaining = remainingOf(item, run, now);
      time = now + Math.max(0, remaining);
      return { item, place: 'inHand', startsAt: now - spentOn(run, now), endsAt: now + remaining };
    }
    time += Math.max(0, item.minutes * MINUTE - (run?.spent[item.id] ?? 0));
    return { item, place: 'ahead', startsAt, endsAt: time };
  });
}

/** Early enough to come to an end together. */
const WARNING = 5 * MINUTE;

/** What is worth saying aloud once, between two looks at the clock. */
export function passed(before: number, after: number): 'fiveMinutes' | 'end' | null {
  if (before > 0 && after <= 0) return 'end';
  return before > WARNING && after <= WARNING && after > 0 ? 'fiveMinutes' : null;
}

/** Whole minutes that a part has run over; 0 while it has not, and within the first one. */
export function minutesOver(remaining: number): number {
  return Math.max(0, Math.floor(-remaining / MINUTE));
}

/** `12:40`, `75:00`; `+0:35` once it is over. */
export function clockFace(remaining: number): string {
  const seconds = remaining > 0 ? Math.ceil(remaining / 1000) : Math.floor(-remaining / 1000);
  const face = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return remaining <= -1000 ? `+${face}` : face;
}
