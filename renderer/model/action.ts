import { z } from 'zod/mini';
import { dotVotesSchema } from './dot-vote';
import { amountSchema, daySchema, idSchema, orderSchema, textSchema } from './primitives';
import type { Touchpoint } from './touchpoint';

/** 1 small … 5 large. */
const gradeSchema = z.int().check(z.minimum(1), z.maximum(5));

export const readingSchema = z.strictObject({ id: idSchema, date: daySchema, value: z.number() });
export type Reading = z.infer<typeof readingSchema>;

export const measureSchema = z.strictObject({
  name: textSchema,
  kind: z.enum(['number', 'nps', 'ces', 'csat']),
  unit: textSchema,
  /** Which way is better. */
  direction: z.enum(['up', 'down']),
  baseline: z.nullable(z.number()),
  baselineDate: z.nullable(daySchema),
  target: z.nullable(z.number()),
  readings: z.array(readingSchema).check(z.maxLength(1000)),
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
  touchpointIds: z.array(idSchema).check(z.maxLength(1000)),
  kind: z.enum(['quickWin', 'strategic']),
  impact: z.nullable(gradeSchema),
  effort: z.nullable(gradeSchema),
  /** Money in the map's currency. */
  plannedCost: z.nullable(amountSchema),
  actualCost: z.nullable(amountSchema),
  owner: textSchema,
  department: textSchema,
  dueDate: z.nullable(daySchema),
  reviewDate: z.nullable(daySchema),
  status: actionStatusSchema,
  measure: z.nullable(measureSchema),
  fitsBrand: z.nullable(z.enum(['yes', 'no'])),
  fitsBrandWhy: textSchema,
  verdict: z.nullable(z.enum(['keep', 'adjust', 'stop'])),
  verdictWhy: textSchema,
  /** The action of the quick-win library it was taken from; null when written by hand. */
  quickWinId: z.nullable(z.string().check(z.maxLength(64))),
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
