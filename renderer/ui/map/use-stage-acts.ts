import { type KeyboardEvent, useMemo } from 'react';
import { useTexts } from '../parts/texts';
import { addStages, moveStage, removeStage } from '../../model/commands/stage-commands';
import { journeyOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import { announce } from '../../state/announcements';
import { newId } from '../../state/new-id';
import { openDocument, run } from '../../state/open-map';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import { changeLook, rollUp, startRenaming } from './map-view';
import { beginTouchpoint } from './use-grid-actions';

export interface StageActs {
  readonly rename: (id: Id) => void;
  readonly move: (id: Id, by: 1 | -1) => void;
  /** To stand ahead of the one at `index` among the others. */
  readonly putAt: (id: Id, index: number) => void;
  readonly canMove: (id: Id, by: 1 | -1) => boolean;
  /** With all its touchpoints in one column, or as it was. */
  readonly rollUp: (id: Id, rolled: boolean) => void;
  readonly rollUpAll: (rolled: boolean) => void;
  /** At its end, and goes on with its name. */
  readonly addTouchpoint: (id: Id) => void;
  readonly addAfter: (id: Id) => void;
  readonly remove: (id: Id) => void;
}

/** What can be done with stages on the map. Edits are one step to undo each, and all of it is told. */
export function useStageActs(): StageActs {
  const { t } = useTexts('view');
  const nameOf = useNameOf();
  const { format } = useFormat();
  return useMemo(() => {
    const stages = () => journeyOf(openDocument()).stages;
    const indexOf = (id: Id) => stages().findIndex(({ stage }) => stage.id === id);
    const name = (id: Id) => nameOf(openDocument().stages[id]);
    const putAt = (id: Id, index: number) => {
      if (!stages()[index] || !run(moveStage(id, index))) return;
      announce(
        t('stage.told.moved', {
          stage: name(id),
          place: format.number(index + 1),
          of: format.number(stages().length),
        }),
      );
    };
    return {
      rename: (id) => startRenaming('stage', id),
      canMove: (id, by) => stages()[indexOf(id) + by] !== undefined,
      move: (id, by) => putAt(id, indexOf(id) + by),
      putAt,
      rollUp: (id, rolled) => {
        rollUp(id, rolled);
        announce(t(rolled ? 'stage.told.rolledUp' : 'stage.told.opened', { stage: name(id) }));
      },
      rollUpAll: (rolled) => changeLook({ rolledUp: new Set(rolled ? stages().map(({ stage }) => stage.id) : []) }),
      addTouchpoint: (id) => {
        // In a rolled-up stage nobody would see where they type.
        rollUp(id, false);
        beginTouchpoint(id, stages()[indexOf(id)]?.touchpoints.length ?? 0);
      },
      addAfter: (id) => {
        const added = newId();
        const gesture = newId();
        run(addStages([{ id: added, name: t('stage.newName') }], indexOf(id) + 1), gesture);
        startRenaming('stage', added, gesture);
        announce(t('stage.told.added'));
      },
      remove: (id) => {
        const stage = name(id);
        const count = stages()[indexOf(id)]?.touchpoints.length ?? 0;
        if (run(removeStage(id))) announce(t('stage.told.deleted', { stage, count }));
      },
    };
  }, [t, format, nameOf]);
}

/** In the head of a stage: F2 types its name, Alt with an arrow moves it and keeps it in sight. */
export function stageKey(event: KeyboardEvent<HTMLElement>, id: Id, acts: StageActs): void {
  const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
  const renames = event.key === 'F2' && !event.altKey;
  const moves = by !== null && event.altKey;
  if (!(renames || moves) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { target, currentTarget } = event;
  // A menu or what a number says lies over the map, though React has their keys pass through here.
  if (!(target instanceof Element && currentTarget.contains(target))) return;
  event.preventDefault();
  event.stopPropagation();
  if (!moves) return acts.rename(id);
  acts.move(id, by);
  requestAnimationFrame(() => target.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
}
