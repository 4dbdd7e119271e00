import type { MapDocument } from './document';
import type { Persona } from './persona';
import type { Id } from './primitives';
import { type Score, scoreId } from './score';
import { byOrder, inOrder } from './sequence';
import type { Stage } from './stage';
import type { Touchpoint } from './touchpoint';

/** A touchpoint with its number in the journey, counted from 1 over all stages. */
export interface NumberedTouchpoint {
  readonly touchpoint: Touchpoint;
  readonly stage: Stage;
  readonly number: number;
}

export interface JourneyStage {
  readonly stage: Stage;
  readonly touchpoints: readonly NumberedTouchpoint[];
}

export interface Journey {
  readonly stages: readonly JourneyStage[];
  /** All touchpoints in journey order. */
  readonly touchpoints: readonly NumberedTouchpoint[];
  readonly byId: ReadonlyMap<Id, NumberedTouchpoint>;
}

const journeys = new WeakMap<MapDocument['touchpoints'], { stages: MapDocument['stages']; journey: Journey }>();

/** The map read from left to right. Computed once for each pair of tables. */
export function journeyOf(document: Pick<MapDocument, 'stages' | 'touchpoints'>): Journey {
  const known = journeys.get(document.touchpoints);
  if (known?.stages === document.stages) return known.journey;
  const journey = readJourney(document);
  journeys.set(document.touchpoints, { stages: document.stages, journey });
  return journey;
}

function readJourney(document: Pick<MapDocument, 'stages' | 'touchpoints'>): Journey {
  const ofStage = new Map<Id, Touchpoint[]>();
  for (const touchpoint of Object.values(document.touchpoints)) {
    const siblings = ofStage.get(touchpoint.stageId);
    if (siblings) siblings.push(touchpoint);
    else ofStage.set(touchpoint.stageId, [touchpoint]);
  }
  const all: NumberedTouchpoint[] = [];
  const stages = inOrder(document.stages).map((stage) => {
    const touchpoints = (ofStage.get(stage.id) ?? []).sort(byOrder).map((touchpoint) => {
      const numbered = { touchpoint, stage, number: all.length + 1 };
      all.push(numbered);
      return numbered;
    });
    return { stage, touchpoints };
  });
  return { stages, touchpoints: all, byId: new Map(all.map((entry) => [entry.touchpoint.id, entry])) };
}

export function personasOf(document: Pick<MapDocument, 'personas'>): Persona[] {
  return inOrder(document.personas);
}

/** A persona's scores in the order of the journey; undefined where nothing was ever said. */
export function scoresAlong(
  document: Pick<MapDocument, 'scores' | 'stages' | 'touchpoints'>,
  personaId: Id,
): (Score | undefined)[] {
  return journeyOf(document).touchpoints.map(({ touchpoint }) => scoreOf(document, touchpoint.id, personaId));
}

/** The stored score, or undefined when nothing was ever said about this pair. */
export function scoreOf(document: Pick<MapDocument, 'scores'>, touchpointId: Id, personaId: Id): Score | undefined {
  return document.scores[scoreId(touchpointId, personaId)];
}
