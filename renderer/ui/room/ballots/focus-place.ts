/** A place in the table of a pile: its sheet and its question, from 0. */
export interface PilePlace {
  readonly row: number;
  readonly column: number;
}

export function placeId({ row, column }: PilePlace): string {
  return `pile-${row}-${column}`;
}

/** Brings a place into sight and gives it the keys. */
export function focusPlace(place: PilePlace): void {
  document.getElementById(placeId(place))?.focus();
}
