import { z } from 'zod';
import { idSchema, orderSchema, textSchema } from './primitives';

/** How many persona appearances (colour, dash, marker) the design has. */
export const PERSONA_LOOKS = 8;

export const personaSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  name: textSchema,
  pictureId: idSchema.nullable(),
  segment: textSchema,
  /** Share of all customers in percent, 0–100; null when nobody has counted. */
  share: z.number().min(0).max(100).nullable(),
  /** These four hold one entry a line. */
  goals: textSchema,
  needs: textSchema,
  motivations: textSchema,
  frustrations: textSchema,
  quote: textSchema,
  preferredChannels: z.array(textSchema).max(50),
  /** 1–8: colour, dash and marker together, `--tl-p1` … `--tl-p8`. */
  look: z.number().int().min(1).max(PERSONA_LOOKS),
});
export type Persona = z.infer<typeof personaSchema>;

export function newPersona(given: Pick<Persona, 'id' | 'order'> & Partial<Persona>): Persona {
  return {
    name: '',
    pictureId: null,
    segment: '',
    share: null,
    goals: '',
    needs: '',
    motivations: '',
    frustrations: '',
    quote: '',
    preferredChannels: [],
    look: 1,
    ...given,
  };
}
