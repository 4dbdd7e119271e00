/** Curve band at 1280×800 and at 1920×1080, and the heights of the grid there. */
const LOW = { band: 216, grid: 652 };
const HIGH = { band: 352, grid: 932 };

/** Height of the curve band in a grid of `grid` px: between the two windows of the design in proportion. */
export function bandHeight(grid: number): number {
  const between = LOW.band + ((grid - LOW.grid) * (HIGH.band - LOW.band)) / (HIGH.grid - LOW.grid);
  return Math.round(Math.max(LOW.band, Math.min(HIGH.band, between)));
}
