import type { MapDocument } from '../document';
import type { Id } from '../primitives';
import type { Explained } from './explained';
import { personaBalance } from './balance';
import { type RatedTouchpoint, ratedTouchpoints } from './rated-touchpoints';

export interface PeakEnd {
  /** The rating farthest from 0; both signs on a tie, the positive one first. */
  readonly peaks: readonly { readonly emotion: number; readonly touchpointIds: readonly Id[] }[];
  /** The last rated touchpoint. */
  readonly end: RatedTouchpoint;
  /** (peak + end) ÷ 2 for each peak, −2…+2, in the order of `peaks`. */
  readonly values: readonly number[];
}

/** What is remembered: (peak + end) ÷ 2 (Kahneman's peak–end rule). null when nothing is rated. */
export function peakEnd(
  document: Pick<MapDocument, 'scores' | 'stages' | 'touchpoints'>,
  personaId: Id,
): PeakEnd | null {
  const rated = ratedTouchpoints(document, personaId);
  const end = rated.at(-1);
  if (!end) return null;
  const farthest = Math.max(...rated.map((entry) => Math.abs(entry.emotion)));
  const emotions = farthest === 0 ? [0] : [farthest, -farthest];
  const peaks = emotions
    .map((emotion) => ({
      emotion,
      touchpointIds: rated.filter((entry) => entry.emotion === emotion).map((entry) => entry.touchpoint.id),
    }))
    .filter((peak) => peak.touchpointIds.length > 0);
  return { peaks, end, values: peaks.map((peak) => (peak.emotion + end.emotion) / 2) };
}

/** Peak–end with its working; `value` lists one number for each peak. */
export function explainPeakEnd(
  document: Pick<MapDocument, 'scores' | 'stages' | 'touchpoints' | 'personas'>,
  personaId: Id,
): Explained<readonly number[] | null> {
  const found = peakEnd(document, personaId);
  return {
    value: found?.values ?? null,
    formula: 'peakEnd',
    inputs: found
      ? [
          ...found.peaks.map((peak) => ({
            key: 'peak',
            values: { emotion: peak.emotion, count: peak.touchpointIds.length },
          })),
          { key: 'end', values: { emotion: found.end.emotion, touchpoint: found.end.touchpoint.name } },
        ]
      : [],
    leftOut: personaBalance(document, personaId).leftOut,
    assumedImportances: 0,
  };
}
