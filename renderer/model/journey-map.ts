import { z } from 'zod';
import { amountSchema, daySchema, idSchema, instantSchema, languageSchema, textSchema } from './primitives';

export const brandingSchema = z.strictObject({
  name: textSchema,
  /** `#rrggbb`, or null for Touchline's own accent. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable(),
  logoPictureId: idSchema.nullable(),
});
export type Branding = z.infer<typeof brandingSchema>;

/** The frame of one customer journey map. */
export const journeyMapSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  client: textSchema,
  industry: textSchema,
  /** From where to where, in one sentence. */
  scenario: textSchema,
  customerGoal: textSchema,
  state: z.enum(['asIs', 'toBe']),
  workshopDate: daySchema.nullable(),
  /** One person a line. Never in the client's copy. */
  participants: textSchema,
  reportLanguage: languageSchema,
  branding: brandingSchema,
  /** What one customer is worth in a year, in `currency`; null when unknown. */
  customerValue: amountSchema.nullable(),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  reviewDate: daySchema.nullable(),
  createdAt: instantSchema,
  /** The last time the report was exported; null when never. */
  reportedAt: instantSchema.nullable(),
  /** Where the map came from when it was made from a template, for the library's caption. */
  templateId: z.string().max(64).nullable(),
});
export type JourneyMap = z.infer<typeof journeyMapSchema>;

export const CURRENCY_OF: Record<z.infer<typeof languageSchema>, string> = { en: 'EUR', pl: 'PLN', ru: 'RUB' };

export function newJourneyMap(
  given: Pick<JourneyMap, 'id' | 'createdAt' | 'reportLanguage'> & Partial<JourneyMap>,
): JourneyMap {
  return {
    title: '',
    client: '',
    industry: '',
    scenario: '',
    customerGoal: '',
    state: 'asIs',
    workshopDate: null,
    participants: '',
    branding: { name: '', colour: null, logoPictureId: null },
    customerValue: null,
    currency: CURRENCY_OF[given.reportLanguage],
    reviewDate: null,
    reportedAt: null,
    templateId: null,
    ...given,
  };
}
