import { useState } from 'react';

/** A few of a list at a time, round and round. */
export function useRounds<Item>(items: readonly Item[], atOnce: number): { shown: readonly Item[]; next: () => void } {
  const [start, setStart] = useState(0);
  // The list may have grown shorter since.
  const from = start < items.length ? start : 0;
  return {
    shown: items.slice(from, from + atOnce),
    next: () => setStart(from + atOnce >= items.length ? 0 : from + atOnce),
  };
}
