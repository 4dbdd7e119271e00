import { useMemo, useState } from 'react';

/**
 * Each item as it was before while it says the same, so that what hangs on it is not drawn again. For items that are
 * computed anew at every edit, plain and small, such as balances.
 */
export function useSameItems<Item>(items: readonly Item[]): readonly Item[] {
  const [known] = useState(() => new Map<number, { readonly item: Item; readonly text: string }>());
  return useMemo(
    () =>
      items.map((item, index) => {
        const text = JSON.stringify(item);
        const before = known.get(index);
        // Nothing is an item as well: a stage's balance while there is no persona.
        if (before && before.text === text) return before.item;
        known.set(index, { item, text });
        return item;
      }),
    [known, items],
  );
}
