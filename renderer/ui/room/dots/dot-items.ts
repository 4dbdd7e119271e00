import type { MapDocument } from '../../../model/document';
import { dotsOf } from '../../../model/dot-vote';
import { journeyOf } from '../../../model/journey';
import type { MomentKind } from '../../../model/moment';
import type { Id } from '../../../model/primitives';
import type { Stage } from '../../../model/stage';
import { inOrder } from '../../../model/sequence';
import type { DotTopic } from '../../../state/room';

/** Something the room puts dots on. */
export interface DotItem {
  readonly id: Id;
  readonly name: string;
  /** Of a moment: several touchpoints may have one name, and their place in the journey tells them apart. */
  readonly moment: { readonly kind: MomentKind; readonly number: number; readonly stage: Stage } | null;
  /** Numbers of the touchpoints that an action serves. */
  readonly serves: readonly number[];
  /** Dots it has from the last vote. */
  readonly dots: number;
}

/** Accepted moments as they come in the journey, or the actions in their own order. */
export function dotItems(document: MapDocument, topic: DotTopic): DotItem[] {
  const { byId } = journeyOf(document);
  if (topic === 'actions')
    return inOrder(document.actions).map((action) => ({
      id: action.id,
      name: action.title,
      moment: null,
      serves: action.touchpointIds.flatMap((id) => byId.get(id)?.number ?? []).sort((a, b) => a - b),
      dots: dotsOf(action),
    }));
  return Object.values(document.moments)
    .flatMap((moment) => {
      const entry = byId.get(moment.touchpointId);
      return moment.decision === 'accepted' && entry ? [{ moment, entry }] : [];
    })
    .sort((a, b) => a.entry.number - b.entry.number)
    .map(({ moment, entry: { touchpoint, number, stage } }) => ({
      id: moment.id,
      name: touchpoint.name,
      moment: { kind: moment.kind, number, stage },
      serves: [],
      dots: dotsOf(moment),
    }));
}

/** Most dots first; equal ones as they came. */
export function ranked(items: readonly DotItem[]): DotItem[] {
  return [...items].sort((a, b) => b.dots - a.dots);
}

const DIGITS = 10;

/** Things that have keys of their own: 1 to 9, 0, then the same with Shift. */
export const KEYED_ITEMS = 2 * DIGITS;

/** Which thing a digit means. */
export function itemOfDigit(digit: number, shift: boolean): number {
  return (digit === 0 ? DIGITS : digit) - 1 + (shift ? DIGITS : 0);
}

/** The key of a thing, or what to type for it. */
export function keyOfItem(index: number): string {
  if (index >= KEYED_ITEMS) return `G ${index + 1}`;
  const digit = String((index + 1) % DIGITS);
  return index < DIGITS ? digit : `⇧ ${digit}`;
}
