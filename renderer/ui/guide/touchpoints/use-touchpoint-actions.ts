import { useMemo } from 'react';
import { useTexts } from '../../parts/texts';
import { addTouchpoints, moveTouchpoints, removeTouchpoints } from '../../../model/commands/touchpoint-commands';
import { type Journey, journeyOf } from '../../../model/journey';
import type { Id } from '../../../model/primitives';
import { announce } from '../../../state/announcements';
import { newId } from '../../../state/new-id';
import { openDocument, run } from '../../../state/open-map';
import { useFormat } from '../../parts/use-format';
import { setLiveStage } from '../guide-state';
import { select } from './board-state';
import type { PastedTouchpoint } from '../../../exchange/cells/touchpoint-list';
import { useNameOf } from '../../parts/use-name-of';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** What the keys and menus of the board do, each one undo step, each one told to screen readers. */
export function useTouchpointActions() {
  const { t } = useTexts('steps');
  const nameOf = useNameOf();
  const { format } = useFormat();
  return useMemo(() => {
    const goToStage = (stageId: Id) => {
      setLiveStage(stageId);
      select(null);
    };
    return {
      goToStage,

      add: (stageId: Id, touchpoints: readonly (Pick<PastedTouchpoint, 'name'> & Partial<PastedTouchpoint>)[]) => {
        run(
          addTouchpoints(
            stageId,
            touchpoints.map((touchpoint) => ({ id: newId(), ...touchpoint })),
          ),
        );
        const [first] = touchpoints;
        announce(
          touchpoints.length === 1 && first
            ? t('touchpoints.added', { name: first.name })
            : t('touchpoints.addedMany', { count: touchpoints.length }),
        );
      },

      remove: (id: Id) => {
        const before = journeyOf(openDocument());
        const entry = before.byId.get(id);
        if (!entry) return;
        const siblings = siblingsOf(before, id);
        const next = siblings[siblings.indexOf(id) + 1] ?? siblings[siblings.indexOf(id) - 1] ?? null;
        run(removeTouchpoints([id]));
        select(next);
        announce(t('rows.deleted', { name: entry.touchpoint.name }));
      },

      move: (id: Id, direction: Direction) => {
        const target = targetOf(journeyOf(openDocument()), id, direction);
        if (!target || !run(moveTouchpoints([id], target.stageId, target.index))) return;
        setLiveStage(target.stageId);
        select(id);
        const after = journeyOf(openDocument());
        const entry = after.byId.get(id);
        if (!entry) return;
        const siblings = siblingsOf(after, id);
        announce(
          t('touchpoints.moved', {
            name: entry.touchpoint.name,
            stage: nameOf(entry.stage),
            position: format.number(siblings.indexOf(id) + 1),
            of: format.number(siblings.length),
          }),
        );
      },

      moveToStage: (id: Id, stageId: Id) => {
        if (!run(moveTouchpoints([id], stageId, Number.MAX_SAFE_INTEGER))) return;
        setLiveStage(stageId);
        select(id);
      },
    };
  }, [t, format, nameOf]);
}

function siblingsOf(journey: Journey, id: Id): Id[] {
  const stageId = journey.byId.get(id)?.stage.id;
  const stage = journey.stages.find(({ stage: { id: other } }) => other === stageId);
  return stage?.touchpoints.map(({ touchpoint }) => touchpoint.id) ?? [];
}

/** One place up or down the journey, past a stage's border into the next stage; left and right change the stage. */
function targetOf(journey: Journey, id: Id, direction: Direction): { stageId: Id; index: number } | null {
  const stageId = journey.byId.get(id)?.stage.id;
  const at = journey.stages.findIndex(({ stage }) => stage.id === stageId);
  const siblings = siblingsOf(journey, id);
  const index = siblings.indexOf(id);
  if (direction === 'up' && index > 0 && stageId) return { stageId, index: index - 1 };
  if (direction === 'down' && index < siblings.length - 1 && stageId) return { stageId, index: index + 1 };
  const forward = direction === 'down' || direction === 'right';
  const neighbour = journey.stages[at + (forward ? 1 : -1)];
  if (!neighbour) return null;
  return { stageId: neighbour.stage.id, index: forward ? 0 : neighbour.touchpoints.length };
}
