import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giveSlots } from '../../../../renderer/ui/parts/use-slots';

const keys = fc.uniqueArray(fc.nat(30), { maxLength: 12 });

test('who stays keeps his slot, nobody has the slot of another, and none is left empty for a new one', () => {
  fc.assert(
    fc.property(fc.array(keys), (turns) => {
      let before = new Map<number, number>();
      for (const turn of turns) {
        const slots = giveSlots(before, turn);
        expect([...slots.keys()]).toEqual(turn);
        expect(new Set(slots.values()).size).toBe(turn.length);
        const kept = turn.filter((key) => before.has(key));
        for (const key of kept) expect(slots.get(key)).toBe(before.get(key));
        const most = Math.max(turn.length, ...kept.map((key) => (before.get(key) ?? 0) + 1));
        for (const slot of slots.values()) expect(slot).toBeLessThan(most);
        before = slots;
      }
    }),
  );
});

test('those that come take the slots of those that left', () => {
  const before = giveSlots(new Map(), ['a', 'b', 'c', 'd']);
  expect([...before.values()]).toEqual([0, 1, 2, 3]);
  const after = giveSlots(before, ['c', 'd', 'e', 'f']);
  expect([...after.values()]).toEqual([2, 3, 0, 1]);
  expect(giveSlots(after, ['c', 'd', 'e', 'f'])).toEqual(after);
});
