import type { Action } from '../action';

export type Quadrant = 'quickWin' | 'strategic' | 'fillIn' | 'reconsider' | 'unscored';

export const HIGH_IMPACT = 3;
export const LOW_EFFORT = 2;

/** Impact ≥ 3 is high, effort ≤ 2 is low; an action without either grade waits beside the matrix. */
export function quadrantOf(action: Pick<Action, 'impact' | 'effort'>): Quadrant {
  const { impact, effort } = action;
  if (impact === null || effort === null) return 'unscored';
  if (impact >= HIGH_IMPACT) return effort <= LOW_EFFORT ? 'quickWin' : 'strategic';
  return effort <= LOW_EFFORT ? 'fillIn' : 'reconsider';
}
