/** Dash of each persona's line at its common width of 2 px, as in tokens.css; empty means a solid line. */
const DASHES: readonly (readonly number[])[] = [
  [],
  [7, 4],
  [2, 4],
  [12, 4, 2, 4],
  [14, 5],
  [4, 3],
  [8, 3, 2, 3, 2, 3],
  [1, 3],
];

/** `--tl-p1` … `--tl-p8` for a look of 1–8. */
export function personaColour(look: number): string {
  return `var(--tl-p${look})`;
}

/** `stroke-dasharray` of a persona's line drawn `width` px wide: the dash grows with the line. */
export function personaDash(look: number, width = 2): string | undefined {
  const dash = DASHES[look - 1] ?? [];
  return dash.length === 0 ? undefined : dash.map((length) => (length * Math.max(2, width)) / 2).join(' ');
}
