/** A balance as it is printed: whole, halves away from zero. Its sign decides the colour, so that −0.4 is a plain 0. */
export function printedBalance(value: number): number {
  const size = Math.round(Math.abs(value));
  return value < 0 && size > 0 ? -size : size;
}
