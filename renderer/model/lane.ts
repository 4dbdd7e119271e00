import { z } from 'zod/mini';
import { isKnownRow } from './map-cells';
import { idSchema, orderSchema, textSchema } from './primitives';

/** A further row of free text that the consultant adds to the map. */
export const laneSchema = z
  .strictObject({
    id: idSchema,
    order: orderSchema,
    title: textSchema,
    /** Below the line of visibility. */
    backstage: z.boolean(),
  })
  .check(z.refine(({ id }) => !isKnownRow(id), { path: ['id'] }));
export type Lane = z.infer<typeof laneSchema>;

export function newLane(given: Pick<Lane, 'id' | 'order'> & Partial<Lane>): Lane {
  return { title: '', backstage: false, ...given };
}
