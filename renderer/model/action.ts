import { z } from 'zod';
import { dotVotesSchema } from './dot-vote';
import { amountSchema, daySchema, idSchema, orderSchema, textSchema } from './primitives';
import type { Touchpoint } from './touchpoint';

/** 1 small … 5 large. */
const gradeSchema = z.number().int().min(1).max(5);

export const readingSchema = z.strictObject({ id: idSchema, date: daySchema, value: z.number().finite() });
export type Reading = z.infer<typeof readingSchema>;

export const measureSchema = z.strictObject({
  name: textSchema,
  kind: z.enum(['number', 'nps', 'ces', 'csat']),
  unit: textSchema,
  /** Which way is better. */
  direction: z.enum(['up', 'down']),
  baseline: z.number().finite().nullable(),
  baselineDate: daySchema.nullable(),
  target: z.number().finite().nullable(),
  readings: z.array(readingSchema).max(1000),
});
export type Measure = z.infer<typeof measureSchema>;

export const ACTION_STATUSES = ['idea', 'planned', 'inProgress', 'done', 'stopped'] as const;
export const actionStatusSchema = z.enum(ACTION_STATUSES);
export type ActionStatus = z.infer<typeof actionStatusSchema>;

/** What will be done about one or more touchpoints. */
export const actionSchema = z.strictObject({
  id: idSchema,
  order: orderSchema,
  title: textSchema,
  /** The first step, or any detail worth keeping. */
  details: textSchema,
  touchpointIds: z.array(idSchema).max(1000),
  kind: z.enum(['quickWin', 'strategic']),
  impact: gradeSchema.nullable(),
  effort: gradeSchema.nullable(),
  /** Money in the map's currency. */
  plannedCost: amountSchema.nullable(),
  actualCost: amountSchema.nullable(),
  owner: textSchema,
  department: textSchema,
  dueDate: daySchema.nullable(),
  reviewDate: daySchema.nullable(),
  status: actionStatusSchema,
  measure: measureSchema.nullable(),
  fitsBrand: z.enum(['yes', 'no']).nullable(),
  fitsBrandWhy: textSchema,
  verdict: z.enum(['keep', 'adjust', 'stop']).nullable(),
  verdictWhy: textSchema,
  /** The action of the quick-win library it was taken from; null when written by hand. */
  quickWinId: z.string().max(64).nullable(),
  /** How much it matters to the room. */
  dotVotes: dotVotesSchema,
});
export type Action = z.infer<typeof actionSchema>;

/** Whether it is part of the plan: what was stopped serves nothing any more. */
export function isInPlan({ status }: Pick<Action, 'status'>): boolean {
  return status !== 'stopped';
}

/** Whether it is said what is measured: without a name nobody could tell what the figures mean. */
export function isNamed(measure: Measure | null): boolean {
  return measure !== null && measure.name.trim() !== '';
}

export function newMeasure(given: Partial<Measure> = {}): Measure {
  return {
    name: '',
    kind: 'number',
    unit: '',
    direction: 'up',
    baseline: null,
    baselineDate: null,
    target: null,
    readings: [],
    ...given,
  };
}

/** What an action that is made at a touchpoint takes over: whom it serves, and who meets the customer there. */
export function actionAt({ id, department }: Pick<Touchpoint, 'id' | 'department'>) {
  return { touchpointIds: [id], department } satisfies Partial<Action>;
}

export function newAction(given: Pick<Action, 'id' | 'order'> & Partial<Action>): Action {
  return {
    title: '',
    details: '',
    touchpointIds: [],
    kind: 'quickWin',
    impact: null,
    effort: null,
    plannedCost: null,
    actualCost: null,
    owner: '',
    department: '',
    dueDate: null,
    reviewDate: null,
    status: 'idea',
    measure: null,
    fitsBrand: null,
    fitsBrandWhy: '',
    verdict: null,
    verdictWhy: '',
    quickWinId: null,
    dotVotes: [],
    ...given,
  };
}
