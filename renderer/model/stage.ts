import { z } from 'zod/mini';
import { idSchema, orderSchema, textSchema } from './primitives';

export const STAGE_KINDS = [
  'awareness',
  'consideration',
  'purchase',
  'onboarding',
  'use',
  'support',
  'retention',
  'advocacy',
] as const;
export const stageKindSchema = z.enum(STAGE_KINDS);
export type StageKind = z.infer<typeof stageKindSchema>;

/** The five stages offered by default, in order. */
export const DEFAULT_STAGE_KINDS = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'] as const;

export const stageSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  name: textSchema,
  /** Picks prompts and tells whether losses here are money; null when the consultant named it freely. */
  kind: z.nullable(stageKindSchema),
  customerGoal: textSchema,
  /** Customers entering this stage in a year; null when not counted. */
  customersEntering: z.nullable(z.int().check(z.nonnegative())),
  /** True when people in this stage have bought, so that a loss is money (funnel). */
  afterPurchase: z.boolean(),
  /** What else the customer could choose here, hidden competitors included. */
  alternatives: textSchema,
  notes: textSchema,
});
export type Stage = z.infer<typeof stageSchema>;

const AFTER_PURCHASE: readonly StageKind[] = ['onboarding', 'use', 'support', 'retention', 'advocacy'];

/** Whether a stage of this kind lies after the purchase by default. */
export function liesAfterPurchase(kind: StageKind | null): boolean {
  return kind !== null && AFTER_PURCHASE.includes(kind);
}

export function newStage(given: Pick<Stage, 'id' | 'order'> & Partial<Stage>): Stage {
  return {
    name: '',
    kind: null,
    customerGoal: '',
    customersEntering: null,
    afterPurchase: liesAfterPurchase(given.kind ?? null),
    alternatives: '',
    notes: '',
    ...given,
  };
}
