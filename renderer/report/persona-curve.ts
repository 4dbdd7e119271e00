import type { CurvePoint } from '../model/curve';
import type { MapDocument } from '../model/document';
import type { Persona } from '../model/persona';
import type { Id } from '../model/primitives';
import { ratedTouchpoints } from '../model/scoring/rated-touchpoints';

interface RatedPoint extends CurvePoint {
  /** 1–5. */
  readonly importance: number;
}

/** What the emotion curve of one persona is drawn from. */
export interface PersonaCurve {
  readonly personaId: Id;
  readonly name: string;
  /** 1–8. */
  readonly look: number;
  /** null when nothing is rated. */
  readonly balance: number | null;
  readonly figure: string;
  /** Rated touchpoints; `x` is the position in the journey from 0, `y` the emotion. */
  readonly points: readonly RatedPoint[];
}

export function personaCurve(
  document: MapDocument,
  persona: Persona,
  told: Pick<PersonaCurve, 'name' | 'balance' | 'figure'>,
): PersonaCurve {
  return {
    ...told,
    personaId: persona.id,
    look: persona.look,
    points: ratedTouchpoints(document, persona.id).map(({ number, emotion, importance }) => ({
      x: number - 1,
      y: emotion,
      importance,
    })),
  };
}
