import { z } from 'zod';
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
  templateId: z.string().max(64).nullable(),
  createdAt: instantSchema,
  editedAt: instantSchema,
  reviewDate: daySchema.nullable(),
  /** When the map was put into the bin; null while it is in the library. */
  deletedAt: instantSchema.nullable(),
  touchpoints: z.number().int().nonnegative(),
  /** How many of them the main persona has rated. */
  rated: z.number().int().nonnegative(),
  /** Journey balance of the main persona, −100…+100, not rounded. */
  balance: z.number().min(-100).max(100).nullable(),
  /** The main persona's emotions in journey order; null where unrated. */
  emotions: z.array(z.number().min(-2).max(2).nullable()),
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
