import bidiFactory from 'bidi-js';
import { graphemesOf } from './graphemes';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_STRONG_IS_RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

const bidi = bidiFactory();

export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The direction of a line by its first strong character, as `dir="auto"` does. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return FIRST_STRONG_IS_RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr';
}

/**
 * The graphemes of a line from left to right as they are seen (Unicode bidirectional algorithm, rule L2).
 * Programs that extract text from a PDF expect this order and turn it back.
 */
export function visualOrder(text: string): string[] {
  const clusters = graphemesOf(text);
  const { levels } = bidi.getEmbeddingLevels(text, 'auto');
  let position = 0;
  const levelOf = clusters.map((cluster) => {
    const level = levels[position] ?? 0;
    position += cluster.length;
    return level;
  });
  const order = clusters.map((_, index) => index);
  const highest = Math.max(0, ...levelOf);
  const lowestOdd = Math.min(...levelOf.filter((level) => level % 2 === 1));
  for (let level = highest; level >= lowestOdd; level--) reverseRunsFrom(order, levelOf, level);
  return order.map((index) => clusters[index] ?? '');
}

/** Reverses, in place, every longest stretch whose levels are at least `level`. */
function reverseRunsFrom(order: number[], levelOf: readonly number[], level: number): void {
  const belongs = (position: number) => (levelOf[order[position] ?? -1] ?? -1) >= level;
  for (let start = 0; start < order.length; start++) {
    if (!belongs(start)) continue;
    let end = start;
    while (end + 1 < order.length && belongs(end + 1)) end++;
    order.splice(start, end - start + 1, ...order.slice(start, end + 1).reverse());
    start = end;
  }
}
