import LineBreaker from 'linebreak';
import type { Language } from '../../model/primitives';
import { cleanText, withoutBreakHints } from './clean';
import { graphemesOf } from './graphemes';

const SOFT_HYPHEN = '\u00ad';
/** Fewer letters than this are not left alone on either side of a hyphen. */
const MIN_LETTERS = 2;

/** In Polish and Russian a word of one letter ("w", "i", "к", "о") belongs to the word after it. */
const ONE_LETTER_WORD = /(^|[\s(\u2060„«"])(\p{L}) (?=[^\s\u2060])/gu;
/** A number belongs to its per cent sign, where a language puts a space between them. */
const NUMBER_BEFORE_SIGN = /(\d) (?=[%‰])/g;
/** No line begins with a dash that parts words. */
const BEFORE_DASH = / (?=[–—](?: |$))/g;
const NO_BREAK = '\u2060';
/** Where words that were bound together are parted again, for want of room. */
const BOUND_SPACE = /(?<= )\u2060/;
const LETTER = /\p{L}/u;
/** Spaces of any width at which a line may break, and break hints: at the end of a line they take no room. */
const HANGING = /(?:(?![\u00a0\u2007\u202f])[\s\u200b\u2060])+$/;

/**
 * Breaks text into lines no wider than `width`: at the places Unicode allows (UAX #14), never inside a
 * grapheme, at soft hyphens where they help. A word wider than a whole line is hyphenated. A line that ends
 * in U+00AD is drawn with a hyphen there, which text extraction knows not to be part of the word.
 */
export function breakLines(
  text: string,
  width: number,
  widthOf: (line: string) => number,
  language: Language,
): string[] {
  return cleanText(text)
    .split('\n')
    .flatMap((paragraph) => breakParagraph(bindWords(paragraph, language), width + 1e-6, widthOf));
}

function bindWords(paragraph: string, language: Language): string {
  const bound = paragraph.replace(NUMBER_BEFORE_SIGN, `$1 ${NO_BREAK}`).replace(BEFORE_DASH, ` ${NO_BREAK}`);
  if (language === 'en') return bound;
  // Twice, for "i w domu": neighbouring matches share a space.
  const bind = (words: string) => words.replace(ONE_LETTER_WORD, `$1$2 ${NO_BREAK}`);
  return bind(bind(bound));
}

function breakParagraph(paragraph: string, width: number, widthOf: (line: string) => number): string[] {
  const whole = withoutBreakHints(paragraph);
  if (widthOf(whole) <= width) return [whole];
  const lines: string[] = [];
  let line = '';
  const pieces = breakablePieces(paragraph).flatMap((piece) =>
    widthOf(asSet(piece)) <= width ? [piece] : piece.split(BOUND_SPACE),
  );
  for (const piece of pieces) {
    const longer = line + piece;
    if (widthOf(asSet(longer)) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(asSet(line));
    line = '';
    if (widthOf(asSet(piece)) <= width) line = piece;
    else {
      const parts = splitWord(piece, width, widthOf);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
    }
  }
  const last = withoutBreakHints(line).trimEnd();
  if (last || lines.length === 0) lines.push(last);
  return lines;
}

function breakablePieces(paragraph: string): string[] {
  const breaker = new LineBreaker(paragraph);
  const pieces: string[] = [];
  let position = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    pieces.push(paragraph.slice(position, next.position));
    position = next.position;
  }
  return pieces;
}

/** A line as drawn: spaces at its end hang, and of all break hints only a soft hyphen at the end shows. */
function asSet(line: string): string {
  const trimmed = line.replace(HANGING, '');
  return withoutBreakHints(trimmed) + (trimmed.endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : '');
}

/** Parts of a word that is wider than a line, hyphenated between letters. Only the last part may be continued. */
function splitWord(word: string, width: number, widthOf: (line: string) => number): string[] {
  const parts: string[] = [];
  let rest = graphemesOf(withoutBreakHints(word));
  while (rest.length > 1 && widthOf(rest.join('').replace(HANGING, '')) > width) {
    const count = fittingCount(rest, width, widthOf);
    const part = rest.slice(0, count).join('');
    const letters = LETTER.test(rest[count - 1] ?? '') && LETTER.test(rest[count] ?? '');
    parts.push(letters && widthOf(part + SOFT_HYPHEN) <= width ? part + SOFT_HYPHEN : part);
    rest = rest.slice(count);
  }
  return [...parts, rest.join('')];
}

/**
 * Where to part a word of which `count` letters fit: at the start of a syllable (a consonant before a vowel) not far
 * back, with a vowel on either side; where there is none, where it is full. No dictionary, but right more often
 * than not in the three languages.
 */
function syllableBreak(graphemes: readonly string[], count: number): number {
  const isVowel = (index: number) => VOWEL.test((graphemes[index] ?? '').normalize('NFD').charAt(0));
  const isConsonant = (index: number) => LETTER.test(graphemes[index] ?? '') && !isVowel(index);
  for (let at = count; at >= Math.max(MIN_LETTERS, count - FARTHEST_BACK); at--) {
    const startsSyllable = isConsonant(at) && isVowel(at + 1);
    if (startsSyllable && graphemes.slice(0, at).some((_, index) => isVowel(index))) return at;
  }
  return count;
}

const VOWEL = /[aeiouyаеёиоуыэюяαεηιουω]/i;
const FARTHEST_BACK = 4;

/** How many graphemes fit on a line together with a hyphen, at least one, leaving no single letter behind. */
function fittingCount(graphemes: readonly string[], width: number, widthOf: (line: string) => number): number {
  let count = 1;
  while (count + 1 < graphemes.length && widthOf(graphemes.slice(0, count + 1).join('') + SOFT_HYPHEN) <= width)
    count++;
  const left = graphemes.length - count;
  const full = left < MIN_LETTERS && count > MIN_LETTERS ? count - (MIN_LETTERS - left) : count;
  return LETTER.test(graphemes[full] ?? '') ? syllableBreak(graphemes, full) : full;
}
