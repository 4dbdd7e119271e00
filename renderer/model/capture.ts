import { z } from 'zod/mini';
import { idSchema, instantSchema, orderSchema, textSchema } from './primitives';

export const CAPTURE_USES = ['touchpoint', 'pain', 'delight', 'idea'] as const;
export const captureUseSchema = z.enum(CAPTURE_USES);
export type CaptureUse = z.infer<typeof captureUseSchema>;

/** What somebody in the room said, taken down while they talked. Never in the client's copy. */
export const captureSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  text: textSchema,
  saidAt: instantSchema,
  /** The touchpoint that was in hand; null for none. */
  touchpointId: z.nullable(idSchema),
  /** What was made of it; null while nothing was. */
  usedAs: z.nullable(captureUseSchema),
});
export type Capture = z.infer<typeof captureSchema>;
