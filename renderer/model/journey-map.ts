import { z } from 'zod/mini';
import { amountSchema, daySchema, idSchema, instantSchema, languageSchema, textSchema } from './primitives';

export const brandingSchema = z.strictObject({
  name: textSchema,
  /** `#rrggbb`, or null for Touchline's own accent. */
  colour: z.nullable(z.string().check(z.regex(/^#[0-9a-f]{6}$/i))),
  logoPictureId: z.nullable(idSchema),
});
export type Branding = z.infer<typeof brandingSchema>;

/** How one lane of the map is shown. Lanes stand in the order of these; one without stands where it does by default. */
export const laneViewSchema = z.strictObject({
  /** Name of a lane that every map has, or id of one of the consultant's own. */
  id: z.string().check(z.minLength(1), z.maxLength(128)),
  hidden: z.boolean(),
  /** One line high, whatever is in it. */
  collapsed: z.boolean(),
  /** In px at 100 %; null for as high as its fullest cell. */
  height: z.nullable(z.int().check(z.minimum(24), z.maximum(800))),
});
export type LaneView = z.infer<typeof laneViewSchema>;

/** One part of the workshop. */
export const agendaItemSchema = z.strictObject({
  id: idSchema,
  /** Empty: the name of its step. */
  title: textSchema,
  minutes: z.int().check(z.minimum(1), z.maximum(1440)),
  /** The step of the guide it belongs to; null for a break and the like. */
  step: z.nullable(z.string().check(z.maxLength(64))),
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
  workshopDate: z.nullable(daySchema),
  /** One person a line. Never in the client's copy. */
  participants: textSchema,
  reportLanguage: languageSchema,
  branding: brandingSchema,
  /** What one customer is worth in a year, in `currency`; null when unknown. */
  customerValue: z.nullable(amountSchema),
  /** ISO 4217. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  reviewDate: z.nullable(daySchema),
  createdAt: instantSchema,
  /** The last time the report was exported; null when never. */
  reportedAt: z.nullable(instantSchema),
  /** Where the map came from when it was made from a template, for the library's caption. */
  templateId: z.nullable(z.string().check(z.maxLength(64))),
  /** How its lanes are shown, in their order. */
  laneViews: z.array(laneViewSchema).check(z.maxLength(200)),
  /** The workshop's agenda, in its order; empty when none was made. */
  agenda: z.array(agendaItemSchema).check(z.maxLength(100)),
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
