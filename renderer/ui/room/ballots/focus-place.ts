import { flushSync } from 'react-dom';
import { create } from 'zustand';

/** A place in the table of a pile: its sheet and its question, from 0. */
export interface PilePlace {
  readonly row: number;
  readonly column: number;
}

/** Where the keys go. */
export const usePilePlace = create<PilePlace>(() => ({ row: 0, column: 0 }));

export function placeId({ row, column }: PilePlace): string {
  return `pile-${row}-${column}`;
}

/** Brings a place into sight and gives it the keys. */
export function focusPlace(place: PilePlace): void {
  const element = () => document.getElementById(placeId(place));
  // A sheet out of sight is drawn once the keys go there.
  if (!element()) flushSync(() => usePilePlace.setState(place));
  element()?.focus();
}
