import type { AgendaItem } from '../model/journey-map';
import type { Id } from '../model/primitives';
import { STEP_IDS, type StepId } from './guide-step';

/** One part of an agenda as the method proposes it: `guide:agendas`. */
export interface AgendaPart {
  /** A step's id, or `break`. */
  readonly step: string;
  /** Where the agenda has several parts of the step; otherwise they are named after it. */
  readonly name?: string | undefined;
  readonly minutes: number;
  /** What the room does, in sentences; the first one of a break is its name. */
  readonly activity: string;
}

/** As many as a map may hold, and the longest one: see `agendaItemSchema`. */
export const MOST_ITEMS = 100;
export const MOST_MINUTES = 1440;

/** An agenda made of the method's parts. The only part of a step is named after it, in whatever language is shown. */
export function agendaFrom(parts: readonly AgendaPart[], newId: () => Id): AgendaItem[] {
  return parts.map(({ step, name, minutes, activity }) => {
    const known = stepOf({ step });
    return { id: newId(), title: name ?? (known === null ? firstSentence(activity) : ''), minutes, step: known };
  });
}

function firstSentence(text: string): string {
  return (text.split('. ')[0] ?? '').replace(/\.$/, '');
}

/** The step of the guide that an item belongs to; null for a break, and for a step that there is no longer. */
export function stepOf({ step }: Pick<AgendaItem, 'step'>): StepId | null {
  return STEP_IDS.find((id) => id === step) ?? null;
}

export function minutesOf(agenda: readonly Pick<AgendaItem, 'minutes'>[]): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The item `by` places further; null past either end. */
export function neighbourOf(agenda: readonly AgendaItem[], id: Id, by: 1 | -1): AgendaItem | null {
  const at = agenda.findIndex((item) => item.id === id);
  return at < 0 ? null : (agenda[at + by] ?? null);
}

export function withItem(agenda: readonly AgendaItem[], id: Id, fields: Partial<Omit<AgendaItem, 'id'>>): AgendaItem[] {
  return agenda.map((item) => (item.id === id ? { ...item, ...fields } : item));
}

export function withoutItem(agenda: readonly AgendaItem[], id: Id): AgendaItem[] {
  return agenda.filter((item) => item.id !== id);
}

/** The item one place earlier or later; the same agenda where it is the first or the last. */
export function movedItem(agenda: readonly AgendaItem[], id: Id, by: 1 | -1): readonly AgendaItem[] {
  const at = agenda.findIndex((item) => item.id === id);
  const [item, other] = [agenda[at], agenda[at + by]];
  if (!item || !other) return agenda;
  const moved = [...agenda];
  moved[at] = other;
  moved[at + by] = item;
  return moved;
}

/** Parts after `id` that are long enough to give up so many minutes and still take place. */
export function donorsOf(agenda: readonly AgendaItem[], id: Id, minutes: number): AgendaItem[] {
  const at = agenda.findIndex((item) => item.id === id);
  return at < 0 ? [] : agenda.slice(at + 1).filter((item) => item.minutes > minutes);
}

/** Minutes go from one part to another: the whole stays as long as it was. */
export function withMinutesMoved(
  agenda: readonly AgendaItem[],
  { from, to, minutes }: { readonly from: Id; readonly to: Id; readonly minutes: number },
): AgendaItem[] {
  return agenda.map((item) => {
    const change = (item.id === to ? minutes : 0) - (item.id === from ? minutes : 0);
    return change === 0 ? item : { ...item, minutes: item.minutes + change };
  });
}
