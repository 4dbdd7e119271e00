import { expect, it } from 'vitest';
import { sharedChannels, sharedValue } from '../../../../renderer/ui/map/bulk-values';

it('a value is shared when every record has it, nothing included', () => {
  expect(sharedValue(['Shop', 'Shop'])).toEqual({ same: true, value: 'Shop' });
  expect(sharedValue([null, null])).toEqual({ same: true, value: null });
  expect(sharedValue(['Shop', null])).toEqual({ same: false });
});

it('channels of all are told from those of some', () => {
  const touchpoints = [['Phone', 'Website'], ['Website', 'E-mail'], ['Website']].map((channels) => ({ channels }));
  expect(sharedChannels(touchpoints)).toEqual({ ofAll: ['Website'], ofSome: ['Phone', 'E-mail'] });
});
