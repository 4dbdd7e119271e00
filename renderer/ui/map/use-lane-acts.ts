import { type KeyboardEvent, useMemo } from 'react';
import { useTexts } from '../parts/texts';
import { addLane, arrangeLanes, editLane, removeLane } from '../../model/commands/lane-commands';
import { journeyOf } from '../../model/journey';
import type { LaneView } from '../../model/journey-map';
import type { Id } from '../../model/primitives';
import { announce } from '../../state/announcements';
import { newId } from '../../state/new-id';
import { openDocument, run } from '../../state/open-map';
import { useFormat } from '../parts/use-format';
import { moveCursor, useCursor } from './cursor';
import { isInSight } from './find/in-sight';
import { laneAcross, laneBeside, type LaneEdge, laneMoved } from './lane-order';
import { laneViewsOf, type MapLane, mapLanes } from './map-lanes';
import { startRenaming } from './map-view';

/** Lowest and highest a lane can be drawn, px at 100 %. */
export const LANE_HEIGHTS = { min: 24, max: 800 };

export interface LaneActs {
  readonly move: (id: Id, by: 1 | -1) => void;
  readonly canMove: (id: Id, by: 1 | -1) => boolean;
  /** To the other side of the line of visibility, next to it. */
  readonly cross: (id: Id) => void;
  readonly putBeside: (id: Id, besideId: Id, edge: LaneEdge) => void;
  readonly setHidden: (ids: readonly Id[], hidden: boolean) => void;
  readonly setCollapsed: (id: Id, collapsed: boolean) => void;
  /** px at 100 %; null for as high as its text. Equal gestures are one step. */
  readonly setHeight: (id: Id, height: number | null, gesture: string) => void;
  /** Below the lane of `id`; at the end of those in front without one. */
  readonly add: (below: Id | null) => void;
  readonly remove: (id: Id) => void;
}

/** What a lane is called, in the language of the window or as the consultant named it. */
export function useTellLane(): (lane: Pick<MapLane, 'title'>) => string {
  const { t } = useTexts('map');
  return useMemo(
    () =>
      ({ title }) =>
        'known' in title ? t(`lanes.${title.known}`) : title.own === '' ? t('panel.ownLane') : title.own,
    [t],
  );
}

/** What can be done with lanes; each is one step to undo, and told. */
export function useLaneActs(): LaneActs {
  const { t } = useTexts('view');
  const { format } = useFormat();
  const titleOf = useTellLane();
  return useMemo(() => {
    const all = () => mapLanes(openDocument());
    const find = (id: Id) => all().find((lane) => lane.id === id);
    const change = (ids: readonly Id[], view: Partial<LaneView>, gesture: string | null = null): boolean => {
      const lanes = all().map((lane) => (ids.includes(lane.id) ? { ...lane, ...view, arranged: true } : lane));
      return run(arrangeLanes(laneViewsOf(lanes)), gesture);
    };
    const arrange = (id: Id, lanes: MapLane[] | null) => {
      const moved = lanes?.find((lane) => lane.id === id);
      if (!lanes || !moved) return;
      const across = moved.backstage !== find(id)?.backstage;
      const gesture = newId();
      run(arrangeLanes(laneViewsOf(lanes)), gesture);
      if (across) run(editLane(id, { backstage: moved.backstage }), gesture);
      const shown = lanes.filter((lane) => !lane.hidden || lane.id === id);
      announce(
        t('lanes.told.moved', {
          lane: titleOf(moved),
          place: format.number(shown.indexOf(moved) + 1),
          of: format.number(shown.length),
        }),
      );
    };
    const tell = (id: Id, what: 'shown' | 'hidden' | 'collapsed' | 'expanded' | 'fitted') => {
      const lane = find(id);
      if (lane) announce(t(`lanes.told.${what}`, { lane: titleOf(lane) }));
    };
    return {
      move: (id, by) => arrange(id, laneMoved(all(), id, by)),
      canMove: (id, by) => laneMoved(all(), id, by) !== null,
      cross: (id) => arrange(id, laneAcross(all(), id)),
      putBeside: (id, besideId, edge) => arrange(id, laneBeside(all(), id, besideId, edge)),
      setHidden: (ids, hidden) => {
        if (!change(ids, { hidden })) return;
        const [only, ...others] = ids;
        if (only !== undefined && others.length === 0) tell(only, hidden ? 'hidden' : 'shown');
        else announce(t('lanes.told.allShown'));
      },
      setCollapsed: (id, collapsed) => {
        if (change([id], { collapsed })) tell(id, collapsed ? 'collapsed' : 'expanded');
      },
      setHeight: (id, height, gesture) => {
        const fits =
          height === null ? null : Math.round(Math.max(LANE_HEIGHTS.min, Math.min(LANE_HEIGHTS.max, height)));
        if (change([id], { height: fits, collapsed: false }, gesture) && fits === null) tell(id, 'fitted');
      },
      add: (below) => {
        const id = newId();
        const gesture = newId();
        const before = below === null ? all().findLast((lane) => !lane.backstage && !lane.hidden) : find(below);
        run(addLane(id, { title: t('lanes.newName'), backstage: before?.backstage ?? false }), gesture);
        const placed = before && laneBeside(all(), id, before.id, 'bottom');
        if (placed) run(arrangeLanes(laneViewsOf(placed)), gesture);
        // What is typed after its name belongs into it.
        const touchpointId = touchpointInSight();
        if (touchpointId !== undefined) moveCursor({ touchpointId, lane: id });
        startRenaming('lane', id, gesture);
        announce(t('lanes.told.added'));
      },
      remove: (id) => {
        const lane = find(id);
        const texts = Object.values(openDocument().touchpoints).filter(({ laneTexts }) => laneTexts[id]?.trim());
        if (lane && run(removeLane(id)))
          announce(t('lanes.told.deleted', { lane: titleOf(lane), count: texts.length }));
      },
    };
  }, [t, format, titleOf]);
}

/** The cursor's touchpoint, or the first of those that have a column. */
function touchpointInSight(): Id | undefined {
  const document = openDocument();
  const all = journeyOf(document).touchpoints.map(({ touchpoint }) => touchpoint.id);
  const here = useCursor.getState().place?.touchpointId;
  return [...all.filter((id) => id === here), ...all].find((id) => isInSight(id, document));
}

/** Alt with an arrow moves the lane that the focus is on. */
export function laneKey(event: KeyboardEvent, id: Id, acts: LaneActs): void {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
  if (by === null || !event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  acts.move(id, by);
}
