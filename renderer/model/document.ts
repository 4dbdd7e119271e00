import { z } from 'zod/mini';
import { type Action, actionSchema } from './action';
import { type Capture, captureSchema } from './capture';
import { type JourneyMap, journeyMapSchema } from './journey-map';
import { type Lane, laneSchema } from './lane';
import { type CriticalMoment, criticalMomentSchema } from './moment';
import { type Persona, personaSchema } from './persona';
import { type Picture, pictureSchema } from './picture';
import { type Score, scoreSchema } from './score';
import { type Stage, stageSchema } from './stage';
import { type Touchpoint, touchpointSchema } from './touchpoint';
import { idSchema } from './primitives';

export type Table<Row> = Readonly<Record<string, Row>>;

/**
 * One map with everything that belongs to it, as edited in memory. Each table holds its rows by id,
 * so that a patch names exactly the rows to be stored. Never changed in place.
 */
export interface MapDocument {
  readonly map: JourneyMap;
  readonly personas: Table<Persona>;
  readonly stages: Table<Stage>;
  readonly touchpoints: Table<Touchpoint>;
  readonly scores: Table<Score>;
  readonly moments: Table<CriticalMoment>;
  readonly actions: Table<Action>;
  readonly lanes: Table<Lane>;
  readonly pictures: Table<Picture>;
  readonly captures: Table<Capture>;
}

/** The tables that hang off a map, each with the schema of its rows. */
export const TABLE_SCHEMAS = {
  personas: personaSchema,
  stages: stageSchema,
  touchpoints: touchpointSchema,
  scores: scoreSchema,
  moments: criticalMomentSchema,
  actions: actionSchema,
  lanes: laneSchema,
  pictures: pictureSchema,
  captures: captureSchema,
} as const satisfies Record<Exclude<keyof MapDocument, 'map'>, z.ZodMiniType>;

export type TableName = keyof typeof TABLE_SCHEMAS;
export const TABLE_NAMES = Object.keys(TABLE_SCHEMAS) as readonly TableName[];

export type RowOf<Name extends TableName> = MapDocument[Name][string];
export type AnyRow = JourneyMap | RowOf<TableName>;

/** Shape only; whether references lead anywhere is checked by `reference-problems.ts`. */
export const mapDocumentSchema = z.strictObject({
  map: journeyMapSchema,
  personas: z.record(idSchema, personaSchema),
  stages: z.record(idSchema, stageSchema),
  touchpoints: z.record(idSchema, touchpointSchema),
  scores: z.record(z.string(), scoreSchema),
  moments: z.record(idSchema, criticalMomentSchema),
  actions: z.record(idSchema, actionSchema),
  lanes: z.record(idSchema, laneSchema),
  pictures: z.record(idSchema, pictureSchema),
  captures: z.record(idSchema, captureSchema),
});

export function emptyDocument(map: JourneyMap): MapDocument {
  return {
    map,
    personas: {},
    stages: {},
    touchpoints: {},
    scores: {},
    moments: {},
    actions: {},
    lanes: {},
    pictures: {},
    captures: {},
  };
}
