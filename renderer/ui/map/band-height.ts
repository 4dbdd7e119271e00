/** Curve band at 1280×800 and at 1920×1080, and the heights of the grid there. */
const LOW = { band: 216, grid: 652 };
const HIGH = { band: 352, grid: 932 };

/** A curve lower than this part of its usual height says little; one higher than this part of the map leaves no lanes. */
const LEAST = 0.7;
const MOST = 0.55;

/**
 * Height of the curve band in a grid of `grid` px: between the two windows of the design in proportion. It goes along
 * with the zoom (1 for 100 %) as far as the rest of the map allows.
 */
export function bandHeight(grid: number, zoom = 1): number {
  const usual = usualHeight(grid);
  return Math.round(Math.max(LEAST * usual, Math.min(zoom * usual, Math.max(usual, MOST * grid))));
}

function usualHeight(grid: number): number {
  const between = LOW.band + ((grid - LOW.grid) * (HIGH.band - LOW.band)) / (HIGH.grid - LOW.grid);
  return Math.round(Math.max(LOW.band, Math.min(HIGH.band, between)));
}
