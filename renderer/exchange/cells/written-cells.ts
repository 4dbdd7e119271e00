import { formatFor } from '../../i18n/format';
import type { Language } from '../../model/primitives';
import type { Score } from '../../model/score';
import { emotionOf, importanceOf } from '../../model/scoring/emotion';

/** The emotion that counts, for a spreadsheet; `notApplicable` where the persona never comes, else empty. */
export function writtenEmotion(score: Score | undefined, language: Language, notApplicable: string): string {
  if (score?.notApplicable) return notApplicable;
  const emotion = shownEmotion(score);
  return emotion === null ? '' : writtenNumber(emotion, language);
}

/** The importance that counts, for a spreadsheet; empty where it is assumed. */
export function writtenImportance(score: Score | undefined, language: Language): string {
  const importance = importanceOf(score);
  return importance.assumed ? '' : writtenNumber(oneDecimal(importance.value), language);
}

/** The emotion that counts, as it is read on the screen. */
export function shownEmotion(score: Score | undefined): number | null {
  const emotion = emotionOf(score);
  return emotion === null ? null : oneDecimal(emotion);
}

/**
 * A number as a spreadsheet of the language takes it for one: a plain minus, and the language's decimal mark. With
 * another mark, 4.3 becomes the 4th of March.
 */
export function writtenNumber(value: number, language: Language): string {
  const [, mark = '.'] = formatFor(language).number(0.5, { decimals: 1 });
  return String(value).replace('.', mark);
}

/** Rounds as the screen does: `toFixed` makes 1.4 of a mean of 1.45, which is a little less than it reads. */
const ONE_DECIMAL = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function oneDecimal(mean: number): number {
  return Number(ONE_DECIMAL.format(mean));
}
