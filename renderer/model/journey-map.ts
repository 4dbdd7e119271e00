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

/** How one lane of the map is shown. Lanes stand in the order of these; one without stands where it does by default. */
export const laneViewSchema = z.strictObject({
  /** Name of a lane that every map has, or id of one of the consultant's own. */
  id: z.string().min(1).max(128),
  hidden: z.boolean(),
  /** One line high, whatever is in it. */
  collapsed: z.boolean(),
  /** In px at 100 %; null for as high as its fullest cell. */
  height: z.number().int().min(24).max(800).nullable(),
});
export type LaneView = z.infer<typeof laneViewSchema>;

/** One part of the workshop. */
export const agendaItemSchema = z.strictObject({
  id: idSchema,
  /** Empty: the name of its step. */
  title: textSchema,
  minutes: z.number().int().min(1).max(1440),
  /** The step of the guide it belongs to; null for a break and the like. */
  step: z.string().max(64).nullable(),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

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
  /** How its lanes are shown, in their order. */
  laneViews: z.array(laneViewSchema).max(200),
  /** The workshop's agenda, in its order; empty when none was made. */
  agenda: z.array(agendaItemSchema).max(100),
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
    laneViews: [],
    agenda: [],
    ...given,
  };
}
