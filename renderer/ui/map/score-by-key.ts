import { rate, setEvidence, setImportance, setNotApplicable } from '../../model/commands/score-commands';
import { scoreOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import { evidenceSchema } from '../../model/score';
import { openDocument, run } from '../../state/open-map';
import type { RatingKey } from '../parts/rating-keys';

/** Scores one touchpoint for one persona by a key of the rating step; false for keys that score nothing. */
export function scoreByKey(pair: { readonly touchpointId: Id; readonly personaId: Id }, key: RatingKey): boolean {
  const score = scoreOf(openDocument(), pair.touchpointId, pair.personaId);
  switch (key.does) {
    case 'rate':
      run(rate(pair, key.emotion));
      return true;
    case 'clear':
      run(rate(pair, null));
      return true;
    case 'importance':
      run(setImportance(pair, key.importance));
      return true;
    case 'notApplicable':
      run(setNotApplicable(pair, !score?.notApplicable));
      return true;
    case 'evidence': {
      const all = evidenceSchema.options;
      run(setEvidence(pair, all[(all.indexOf(score?.evidence ?? 'assumed') + 1) % all.length] ?? 'assumed'));
      return true;
    }
    default:
      return false;
  }
}
