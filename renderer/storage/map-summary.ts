import { z } from 'zod/mini';
import type { MapDocument } from '../model/document';
import { journeyOf, personasOf, scoreOf } from '../model/journey';
import { daySchema, idSchema, instantSchema, textSchema } from '../model/primitives';
import { personaBalance } from '../model/scoring/balance';
import { emotionOf } from '../model/scoring/emotion';

/** What the library shows of a map without loading it. The main persona is the first in order. */
export const mapSummarySchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  client: textSchema,
  state: z.enum(['asIs', 'toBe']),
  scenario: textSchema,
  templateId: z.nullable(z.string().check(z.maxLength(64))),
  createdAt: instantSchema,
  editedAt: instantSchema,
  reviewDate: z.nullable(daySchema),
  /** When the map was put into the bin; null while it is in the library. */
  deletedAt: z.nullable(instantSchema),
  touchpoints: z.int().check(z.nonnegative()),
  /** How many of them the main persona has rated. */
  rated: z.int().check(z.nonnegative()),
  /** Journey balance of the main persona, −100…+100, not rounded. */
  balance: z.nullable(z.number().check(z.minimum(-100), z.maximum(100))),
  /** The main persona's emotions in journey order; null where unrated. */
  emotions: z.array(z.nullable(z.number().check(z.minimum(-2), z.maximum(2)))),
});
export type MapSummary = z.infer<typeof mapSummarySchema>;

/** Reads the whole map: call it at most now and then, not at each key. */
export function summaryOf(document: MapDocument, editedAt: string, deletedAt: string | null = null): MapSummary {
  const { map } = document;
  const { touchpoints } = journeyOf(document);
  const persona = personasOf(document)[0];
  const balance = persona ? personaBalance(document, persona.id) : null;
  return {
    id: map.id,
    title: map.title,
    client: map.client,
    state: map.state,
    scenario: map.scenario,
    templateId: map.templateId,
    createdAt: map.createdAt,
    editedAt,
    reviewDate: map.reviewDate,
    deletedAt,
    touchpoints: touchpoints.length,
    rated: balance?.rated ?? 0,
    balance: balance?.value ?? null,
    emotions: touchpoints.map(({ touchpoint }) =>
      persona ? emotionOf(scoreOf(document, touchpoint.id, persona.id)) : null,
    ),
  };
}
