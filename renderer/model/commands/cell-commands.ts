import type { Id } from '../primitives';
import { type Score, scoreId } from '../score';
import { inOrder, makeRoom } from '../sequence';
import { newTouchpoint, type Touchpoint } from '../touchpoint';
import { assign, type Command, command } from './command';
import { rate, setNotApplicable } from './score-commands';

/** What is written into one touchpoint. */
export interface CellEdit {
  readonly touchpointId: Id;
  readonly fields: Partial<Omit<Touchpoint, 'id' | 'order' | 'stageId'>>;
}

/** What is written into one cell of the curve: an emotion, null for unrated. */
export interface CellRating {
  readonly touchpointId: Id;
  readonly personaId: Id;
  readonly emotion: number | null | 'notApplicable';
}

/** Writes into many cells of the map at once; `count` is how many cells that are. */
export function writeCells(
  name: 'pasteCells' | 'clearCells',
  edits: readonly CellEdit[],
  count: number,
  ratings: readonly CellRating[] = [],
): Command {
  return command(
    name,
    (draft) => {
      for (const { touchpointId, fields } of edits) assign(draft.touchpoints[touchpointId], fields);
      for (const { emotion, ...pair } of ratings)
        (emotion === 'notApplicable' ? setNotApplicable(pair, true) : rate(pair, emotion)).run(draft);
    },
    count,
  );
}

/** A touchpoint to be put into the map, with how the map's personas feel there. */
export interface PastedTouchpoint {
  readonly touchpoint: Pick<Touchpoint, 'id'> & Partial<Omit<Touchpoint, 'order' | 'stageId'>>;
  readonly scores: readonly Omit<Score, 'id' | 'touchpointId'>[];
}

/** Puts copied touchpoints into a stage, ahead of the one at `index` in it. Of the scores, those of the map's personas. */
export function pasteTouchpoints(
  stageId: Id,
  index: number,
  pasted: readonly PastedTouchpoint[],
  name: 'pasteTouchpoints' | 'duplicateTouchpoints' = 'pasteTouchpoints',
): Command {
  return command(
    name,
    (draft) => {
      if (!draft.stages[stageId]) return;
      const siblings = inOrder(Object.values(draft.touchpoints).filter((row) => row.stageId === stageId));
      const orders = makeRoom(siblings, index, pasted.length);
      pasted.forEach(({ touchpoint, scores }, position) => {
        draft.touchpoints[touchpoint.id] = newTouchpoint({ ...touchpoint, stageId, order: orders[position] ?? 'a0' });
        for (const score of scores) {
          if (!draft.personas[score.personaId]) continue;
          const id = scoreId(touchpoint.id, score.personaId);
          draft.scores[id] = { ...score, id, touchpointId: touchpoint.id };
        }
      });
    },
    pasted.length,
  );
}
