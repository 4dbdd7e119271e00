/** Steps of the map's zoom, 1 for 100 %. */
const STEPS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
const SMALLEST = 0.5;

/** The next step above or below; the same at the ends. */
export function zoomStep(zoom: number, by: 1 | -1): number {
  return (by > 0 ? STEPS.find((step) => step > zoom) : STEPS.findLast((step) => step < zoom)) ?? zoom;
}

interface Fit {
  readonly zoom: number;
  /** Whether the whole journey is then in sight. */
  readonly fits: boolean;
}

/** The zoom, in whole percents up to 100, at which `count` columns of `column` px (at 100 %) fit into `room` px. */
export function zoomToFit(count: number, column: number, room: number): Fit {
  const zoom = Math.floor((100 * room) / Math.max(1, count * column)) / 100;
  return { zoom: Math.max(SMALLEST, Math.min(1, zoom)), fits: zoom >= SMALLEST };
}
