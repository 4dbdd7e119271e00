import type { Score } from '../score';
import { emotionOf, importanceOf } from './emotion';
import type { Explained } from './explained';

/**
 * Opportunity (Ulwick, "What Customers Want", 2005) on the workbook's scales, 1–9:
 * importance + max(importance − satisfaction, 0), with satisfaction = emotion + 3 (1–5). null when unrated.
 */
export function opportunityOf(score: Score | undefined): number | null {
  const emotion = emotionOf(score);
  if (emotion === null) return null;
  const importance = importanceOf(score).value;
  return importance + Math.max(importance - (emotion + 3), 0);
}

export function explainOpportunity(score: Score | undefined): Explained {
  const emotion = emotionOf(score);
  const importance = importanceOf(score);
  return {
    value: opportunityOf(score),
    formula: 'opportunity',
    inputs:
      emotion === null
        ? []
        : [
            { key: importance.assumed ? 'importanceAssumed' : 'importance', values: { importance: importance.value } },
            { key: 'satisfaction', values: { satisfaction: emotion + 3, emotion } },
          ],
    leftOut: emotion === null ? [{ key: score?.notApplicable ? 'notApplicable' : 'unrated', count: 1, ids: [] }] : [],
    assumedImportances: emotion !== null && importance.assumed ? 1 : 0,
  };
}
