/** Touchpoints' names stand slanted below the ordinals, by this angle and with lines this far apart, px. */
export const NAME_SLANT = Math.PI / 3;
export const NAME_LINE = 13;

export interface NamesBelow {
  /** Room for them, px. */
  readonly height: number;
  /** Of a line, px. */
  readonly length: number;
  /** On how many lines the longest stands. */
  readonly lines: number;
}
