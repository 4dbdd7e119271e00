import type { MapDocument } from '../document';
import { journeyOf, type NumberedTouchpoint, scoreOf } from '../journey';
import type { Id } from '../primitives';
import { emotionOf, importanceOf } from './emotion';

/** A touchpoint one persona has rated, with what the formulas need. */
export interface RatedTouchpoint extends NumberedTouchpoint {
  readonly emotion: number;
  readonly importance: number;
  readonly importanceAssumed: boolean;
}

/** What one persona rated, in journey order; unrated and not applicable ones are left out. */
export function ratedTouchpoints(
  document: Pick<MapDocument, 'scores' | 'stages' | 'touchpoints'>,
  personaId: Id,
): RatedTouchpoint[] {
  const rated: RatedTouchpoint[] = [];
  for (const entry of journeyOf(document).touchpoints) {
    const score = scoreOf(document, entry.touchpoint.id, personaId);
    const emotion = emotionOf(score);
    if (emotion === null) continue;
    const importance = importanceOf(score);
    const { touchpoint, stage, number } = entry;
    rated.push({
      touchpoint,
      stage,
      number,
      emotion,
      importance: importance.value,
      importanceAssumed: importance.assumed,
    });
  }
  return rated;
}
