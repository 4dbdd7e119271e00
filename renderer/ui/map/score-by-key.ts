import { type Command, together } from '../../model/commands/command';
import { rate, setEvidence, setImportance, setNotApplicable } from '../../model/commands/score-commands';
import { journeyOf, scoreOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import { evidenceSchema } from '../../model/score';
import { openDocument, run, runBehindFrame } from '../../state/open-map';
import { useRatedAhead } from '../parts/curve/rated-ahead';
import type { RatingKey } from '../parts/rating-keys';

/**
 * Scores touchpoints for one persona by a key of the rating step, in one step; false for keys that score nothing.
 * `scored` runs when the map holds it.
 */
export function scoreByKey(touchpointIds: readonly Id[], personaId: Id, key: RatingKey, scored: () => void): boolean {
  if (key.does === 'rate') return rateAhead(touchpointIds, personaId, key.emotion, scored);
  if (key.does === 'clear') return rateAhead(touchpointIds, personaId, null, scored);
  const commands = touchpointIds.flatMap((touchpointId) => scoring({ touchpointId, personaId }, key) ?? []);
  if (commands.length === 0) return false;
  run(together(commands));
  scored();
  return true;
}

/** The curve bends with the key; the map takes the rating behind the frame that shows it. */
function rateAhead(touchpointIds: readonly Id[], personaId: Id, emotion: number | null, rated: () => void): boolean {
  if (touchpointIds.length === 0) return false;
  const { byId } = journeyOf(openDocument());
  const places = touchpointIds.flatMap((id) => byId.get(id) ?? []);
  const emotions = new Map(places.map(({ number }) => [number - 1, emotion]));
  useRatedAhead.setState({ ahead: { personaId, emotions } });
  runBehindFrame(() => {
    run(together(touchpointIds.map((touchpointId) => rate({ touchpointId, personaId }, emotion))));
    useRatedAhead.setState({ ahead: null });
    rated();
  });
  return true;
}

function scoring(pair: { readonly touchpointId: Id; readonly personaId: Id }, key: RatingKey): Command | null {
  const score = scoreOf(openDocument(), pair.touchpointId, pair.personaId);
  switch (key.does) {
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
