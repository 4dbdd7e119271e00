import { z } from 'zod/mini';
import { idSchema, orderSchema, textSchema } from './primitives';

/** How many persona appearances (colour, dash, marker) the design has. */
export const PERSONA_LOOKS = 8;

export const personaSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  name: textSchema,
  pictureId: z.nullable(idSchema),
  segment: textSchema,
  /** Share of all customers in percent, 0–100; null when nobody has counted. */
  share: z.nullable(z.number().check(z.minimum(0), z.maximum(100))),
  /** These four hold one entry a line. */
  goals: textSchema,
  needs: textSchema,
  motivations: textSchema,
  frustrations: textSchema,
  quote: textSchema,
  preferredChannels: z.array(textSchema).check(z.maxLength(50)),
  /** 1–8: colour, dash and marker together, `--tl-p1` … `--tl-p8`. */
  look: z.int().check(z.minimum(1), z.maximum(PERSONA_LOOKS)),
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
