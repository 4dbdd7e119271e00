import { z } from 'zod';
import { idSchema, textSchema } from './primitives';

/** A picture re-encoded by the app: at most 2,000 px a side, without metadata. */
export const pictureSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  mediaType: z.enum(['image/jpeg', 'image/png']),
  width: z.number().int().min(1).max(10_000),
  height: z.number().int().min(1).max(10_000),
  /** The encoded file as base64, at most about 15 MB of it. */
  data: z
    .string()
    .max(20_000_000)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/),
});
export type Picture = z.infer<typeof pictureSchema>;
