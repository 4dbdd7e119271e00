import type { Score } from '../../model/score';
import { emotionOf, importanceOf } from '../../model/scoring/emotion';

/** The emotion that counts, as a spreadsheet reads it; `notApplicable` where the persona never comes; else empty. */
export function emotionText(score: Score | undefined, notApplicable: string): string {
  if (score?.notApplicable) return notApplicable;
  const emotion = emotionOf(score);
  return emotion === null ? '' : meanText(emotion);
}

/** The importance that counts; empty where it is assumed. */
export function importanceText(score: Score | undefined): string {
  const importance = importanceOf(score);
  return importance.assumed ? '' : meanText(importance.value);
}

/** With a plain minus, and one decimal of a mean; halves away from zero, as it is read on the screen. */
function meanText(mean: number): string {
  return String(Number(mean.toFixed(1)));
}
