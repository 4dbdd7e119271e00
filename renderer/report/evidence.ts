import type { Score } from '../model/score';
import { emotionOf } from '../model/scoring/emotion';
import { type ReportSource, scoresOf } from './report-source';

/** What the ratings of the map rest on. */
export interface EvidenceCount {
  readonly rated: number;
  /** Ratings that could be given: one for each touchpoint and persona, less those not applicable. */
  readonly of: number;
  readonly assumed: number;
  readonly observed: number;
  readonly measured: number;
}

export function evidenceOf(source: ReportSource): EvidenceCount {
  const scores = source.journey.touchpoints.flatMap(({ touchpoint }) => scoresOf(source, touchpoint.id));
  const rated = scores.filter((score): score is Score => emotionOf(score) !== null);
  const resting = (evidence: Score['evidence']) => rated.filter((score) => score.evidence === evidence).length;
  return {
    rated: rated.length,
    of: scores.filter((score) => !score?.notApplicable).length,
    assumed: resting('assumed'),
    observed: resting('observed'),
    measured: resting('measured'),
  };
}
