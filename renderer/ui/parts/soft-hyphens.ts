export const SOFT_HYPHEN = '\u00ad';
/** A shorter word stays whole: two stumps read worse than a smaller word. */
export const LONG_WORD = 9;
const VOWEL = '[aeiouyąęóаеёиоуыэюя]';
const CONSONANT = '[^aeiouyąęóаеёиоуыэюяьъй\\P{L}]';
/** Two letters, one sound. */
const BOUND = '(?:sz|cz|rz|ch|dz|sh|th|ph)';
/**
 * Where a syllable ends, at least three letters from either end: behind a vowel before the one consonant of the next
 * syllable, otherwise behind the first of several. Electron brings no dictionary for hyphens of its own.
 */
const BREAK = new RegExp(
  `(?<=\\p{L}\\p{L}${VOWEL})(?=(?:${BOUND}|${CONSONANT})${VOWEL}\\p{L})` +
    `|(?<=\\p{L}${VOWEL}(?:й|(?!${BOUND})${CONSONANT}[ьъ]?))(?=${CONSONANT}+${VOWEL}\\p{L})`,
  'giu',
);

/** A column of the guide holds about as many letters: a longer word would be torn apart without a hyphen. */
export const COLUMN_LETTERS = 18;

/** The text with places at which its words of `long` letters and more may be broken over two lines. */
export function withSoftHyphens(text: string, long = LONG_WORD): string {
  return text.replace(/\p{L}+/gu, (word) => (word.length < long ? word : word.replace(BREAK, SOFT_HYPHEN)));
}

/** How many letters of the text without soft hyphens stand ahead of a place in the text with them. */
export function placeWithoutHyphens(text: string, place: number): number {
  let ahead = 0;
  for (let at = 0; at < place; at++) if (text[at] !== SOFT_HYPHEN) ahead++;
  return ahead;
}

/** The place in a text with soft hyphens ahead of which stand so many letters of the text without them. */
export function placeWithHyphens(text: string, letters: number): number {
  let place = 0;
  for (let left = letters; place < text.length && (left > 0 || text[place] === SOFT_HYPHEN); place++)
    if (text[place] !== SOFT_HYPHEN) left--;
  return place;
}
