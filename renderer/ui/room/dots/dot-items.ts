import type { MapDocument } from '../../../model/document';
import { dotsOf } from '../../../model/dot-vote';
import { journeyOf } from '../../../model/journey';
import type { MomentKind } from '../../../model/moment';
import type { Id } from '../../../model/primitives';
import { inOrder } from '../../../model/sequence';
import type { DotTopic } from '../../../state/room';

/** Something the room puts dots on. */
export interface DotItem {
  readonly id: Id;
  readonly name: string;
  /** Of a moment. */
  readonly kind: MomentKind | null;
  /** Dots it has from the last vote. */
  readonly dots: number;
}

/** Accepted moments as they come in the journey, or the actions in their own order. */
export function dotItems(document: MapDocument, topic: DotTopic): DotItem[] {
  if (topic === 'actions')
    return inOrder(document.actions).map((action) => ({
      id: action.id,
      name: action.title,
      kind: null,
      dots: dotsOf(action),
    }));
  const { byId } = journeyOf(document);
  return Object.values(document.moments)
    .filter(({ decision, touchpointId }) => decision === 'accepted' && byId.has(touchpointId))
    .map((moment) => ({ moment, entry: byId.get(moment.touchpointId) }))
    .sort((a, b) => (a.entry?.number ?? 0) - (b.entry?.number ?? 0))
    .map(({ moment, entry }) => ({
      id: moment.id,
      name: entry?.touchpoint.name ?? '',
      kind: moment.kind,
      dots: dotsOf(moment),
    }));
}

/** Most dots first; equal ones as they came. */
export function ranked(items: readonly DotItem[]): DotItem[] {
  return [...items].sort((a, b) => b.dots - a.dots);
}
