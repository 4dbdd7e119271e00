import { useState } from 'react';

export interface Slotted<Item> {
  readonly slot: number;
  readonly item: Item;
}

/**
 * Gives each item a slot for as long as it is there; those that come take the slots of those that left. With the
 * slot as its key an element that leaves serves one that comes, which costs less than a new one and leaves nothing to
 * collect. What stands in such an element has no state, or a key of its own. In order of their slots: an element that
 * moves in the document is as good as new.
 */
export function useSlots<Item>(items: readonly Item[], keyOf: (item: Item) => string | number): Slotted<Item>[] {
  const [give] = useState(() => {
    // Given again for the same items they are the same: a drawing that React gives up does no harm.
    let slots: ReadonlyMap<string | number, number> = new Map();
    return (keys: readonly (string | number)[]) => (slots = giveSlots(slots, keys));
  });
  const slots = give(items.map(keyOf));
  return items.map((item) => ({ item, slot: slotOf(slots, keyOf(item)) })).toSorted((a, b) => a.slot - b.slot);
}

/** The slots of keys, each of which is there once: those they had `before`, the first free ones for others. */
export function giveSlots<Key>(before: ReadonlyMap<Key, number>, keys: readonly Key[]): Map<Key, number> {
  const kept = new Set(keys.flatMap((key) => before.get(key) ?? []));
  let free = 0;
  return new Map(
    keys.map((key) => {
      const mine = before.get(key);
      if (mine !== undefined) return [key, mine];
      while (kept.has(free)) free++;
      return [key, free++];
    }),
  );
}

export function slotOf<Key>(slots: ReadonlyMap<Key, number>, key: Key): number {
  const slot = slots.get(key);
  if (slot === undefined) throw new Error('It was given no slot');
  return slot;
}
