import { type Command, together } from '../../model/commands/command';
import { rate, setEvidence, setImportance, setNotApplicable } from '../../model/commands/score-commands';
import { scoreOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import { evidenceSchema } from '../../model/score';
import { openDocument, run } from '../../state/open-map';
import type { RatingKey } from '../parts/rating-keys';

/** Scores touchpoints for one persona by a key of the rating step, in one step; false for keys that score nothing. */
export function scoreByKey(touchpointIds: readonly Id[], personaId: Id, key: RatingKey): boolean {
  const commands = touchpointIds.flatMap((touchpointId) => scoring({ touchpointId, personaId }, key) ?? []);
  if (commands.length === 0) return false;
  // The curve bends at once; what else follows from it may take a frame longer.
  run(together(commands), null, 'afterFrame');
  return true;
}

function scoring(pair: { readonly touchpointId: Id; readonly personaId: Id }, key: RatingKey): Command | null {
  const score = scoreOf(openDocument(), pair.touchpointId, pair.personaId);
  switch (key.does) {
    case 'rate':
      return rate(pair, key.emotion);
    case 'clear':
      return rate(pair, null);
    case 'importance':
      return setImportance(pair, key.importance);
    case 'notApplicable':
      return setNotApplicable(pair, !score?.notApplicable);
    case 'evidence': {
      const all = evidenceSchema.options;
      return setEvidence(pair, all[(all.indexOf(score?.evidence ?? 'assumed') + 1) % all.length] ?? 'assumed');
    }
    default:
      return null;
  }
}
