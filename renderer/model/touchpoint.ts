import { z } from 'zod/mini';
import { idSchema, orderSchema, textSchema } from './primitives';

export const TOUCHPOINT_KINDS = ['digital', 'human', 'physical', 'sensory'] as const;
export const touchpointKindSchema = z.enum(TOUCHPOINT_KINDS);
export type TouchpointKind = z.infer<typeof touchpointKindSchema>;

const minutesSchema = z.nullable(z.number().check(z.nonnegative()));

export const touchpointSchema = z.strictObject({
  id: idSchema,
  stageId: idSchema,
  /** Position within the stage. */
  order: orderSchema,
  name: textSchema,
  channels: z.array(textSchema).check(z.maxLength(50)),
  kind: z.nullable(touchpointKindSchema),
  does: textSchema,
  /** In the customer's own words. */
  thinks: textSchema,
  expects: textSchema,
  pains: textSchema,
  delights: textSchema,
  /** Who meets the customer. */
  department: textSchema,
  person: textSchema,
  /** What runs behind the scenes. */
  backstageDepartment: textSchema,
  backstageProcess: textSchema,
  backstageSystem: textSchema,
  /** Minutes the customer waits here, and would find acceptable. */
  waitingMinutes: minutesSchema,
  expectedWaitingMinutes: minutesSchema,
  metrics: textSchema,
  pictureIds: z.array(idSchema).check(z.maxLength(50)),
  /** Never in the room and never in the client's copy. */
  internalNote: textSchema,
  /** Texts in the consultant's own lanes, by lane id. */
  laneTexts: z.record(idSchema, textSchema),
});
export type Touchpoint = z.infer<typeof touchpointSchema>;

export function newTouchpoint(given: Pick<Touchpoint, 'id' | 'stageId' | 'order'> & Partial<Touchpoint>): Touchpoint {
  return {
    name: '',
    channels: [],
    kind: null,
    does: '',
    thinks: '',
    expects: '',
    pains: '',
    delights: '',
    department: '',
    person: '',
    backstageDepartment: '',
    backstageProcess: '',
    backstageSystem: '',
    waitingMinutes: null,
    expectedWaitingMinutes: null,
    metrics: '',
    pictureIds: [],
    internalNote: '',
    laneTexts: {},
    ...given,
  };
}
