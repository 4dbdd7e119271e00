import { expect, it } from 'vitest';
import { newAction } from '../../../renderer/model/action';
import { numberedActions } from '../../../renderer/model/numbered-actions';

const ACTIONS = {
  later: newAction({ id: 'later', order: 'a1', touchpointIds: ['t1', 't2'] }),
  first: newAction({ id: 'first', order: 'a0', touchpointIds: ['t1'] }),
};

it('each touchpoint has its actions in order, with the numbers of the whole list', () => {
  const { byTouchpoint, all } = numberedActions(ACTIONS);
  const of = (id: string) => byTouchpoint.get(id)?.map(({ action, number }) => `${number} ${action.id}`);
  expect(of('t1')).toEqual(['1 first', '2 later']);
  expect(of('t2')).toEqual(['2 later']);
  expect(of('t3')).toBeUndefined();
  expect(all).toHaveLength(2);
});

it('actions are gone through once for all cells', () => {
  expect(numberedActions(ACTIONS)).toBe(numberedActions(ACTIONS));
  expect(numberedActions({ ...ACTIONS })).not.toBe(numberedActions(ACTIONS));
});
