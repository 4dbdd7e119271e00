import { expect, test } from 'vitest';
import { newAction } from '../../../../renderer/model/action';
import { addActions } from '../../../../renderer/model/commands/action-commands';
import { acceptMoment, dismissMoment } from '../../../../renderer/model/commands/moment-commands';
import { addTouchpoints } from '../../../../renderer/model/commands/touchpoint-commands';
import { actionList, isHeavyQuickWin } from '../../../../renderer/ui/guide/actions/action-list';
import { aMap, fiveStages } from '../../../browser/guide/a-map';

test('actions stand under the accepted moments they serve, pains beside, the rest behind', () => {
  const list = actionList(
    aMap(
      fiveStages,
      addTouchpoints('purchase', [
        { id: 'pays', name: 'Pays', pains: 'No change' },
        { id: 'waits', name: 'Waits', pains: 'Two days of silence' },
        { id: 'unpacks', name: 'Unpacks' },
      ]),
      acceptMoment({ id: 'm1', touchpointId: 'waits', kind: 'pain', personaIds: [], reason: '' }),
      dismissMoment({ id: 'm2', touchpointId: 'unpacks', kind: 'strength', personaIds: [], reason: '' }),
      addActions([
        { id: 'message', touchpointIds: ['waits', 'unpacks'] },
        { id: 'change', touchpointIds: ['pays'] },
        { id: 'loose' },
      ]),
    ),
  );
  const ids = (actions: typeof list.all) => actions.map(({ action, number }) => `${number} ${action.id}`);
  expect(list.moments.map(({ entry }) => entry.touchpoint.id)).toEqual(['waits']);
  expect(ids(list.moments[0]?.actions ?? [])).toEqual(['1 message']);
  expect(list.pains.map(({ entry }) => entry.touchpoint.id)).toEqual(['pays']);
  expect(ids(list.pains[0]?.actions ?? [])).toEqual(['2 change']);
  expect(ids(list.further)).toEqual(['2 change', '3 loose']);
});

test('a quick win is heavy above effort 2, and only a quick win', () => {
  const action = (effort: number | null, kind: 'quickWin' | 'strategic' = 'quickWin') =>
    newAction({ id: 'a', order: 'a0', kind, effort });
  expect(isHeavyQuickWin(action(3))).toBe(true);
  expect(isHeavyQuickWin(action(2))).toBe(false);
  expect(isHeavyQuickWin(action(null))).toBe(false);
  expect(isHeavyQuickWin(action(5, 'strategic'))).toBe(false);
});
