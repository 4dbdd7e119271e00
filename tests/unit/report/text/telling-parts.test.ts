import { expect, test } from 'vitest';
import { tellingParts } from '../../../../renderer/report/text/telling-parts';

const cutTo = (length: number) => (name: string) => (name.length > length ? `${name.slice(0, length)}…` : name);

test.each([
  [
    ['Sales', 'Service'],
    [null, null],
  ],
  [
    ['Customer service north', 'Customer service south', 'Customer service'],
    ['north', 'south', 'service'],
  ],
  [
    ['Customer service, evenings', 'Customer service, events', 'Customer orders'],
    ['evenings', 'events', 'orders'],
  ],
  [
    ['Obsługa klienta 1', 'Obsługa klienta 12'],
    ['1', '12'],
  ],
  // The same name twice is the same department.
  [
    ['Customer service', 'Customer service'],
    [null, null],
  ],
  [
    ['Dział😀x', 'Dział😀y'],
    ['Dział😀x', 'Dział😀y'],
  ],
])('of %j what tells them apart is %j', (names, told) => {
  expect(tellingParts(names, names.map(cutTo(6)))).toEqual(told);
});
