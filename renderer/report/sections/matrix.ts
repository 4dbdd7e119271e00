import { type Quadrant, quadrantOf } from '../../model/scoring/matrix';
import { plannedActions } from '../action-order';
import { nameOrUntitled, type ReportSource } from '../report-source';

export interface MatrixAction {
  readonly number: number;
  readonly title: string;
  readonly quadrant: Quadrant;
  /** 1–5; null while unscored. */
  readonly impact: number | null;
  readonly effort: number | null;
}

export interface MatrixSection {
  readonly id: 'matrix';
  readonly title: string;
  readonly figure: string;
  readonly headline: string;
  readonly actions: readonly MatrixAction[];
}

export const SCORED_QUADRANTS = ['quickWin', 'strategic', 'fillIn', 'reconsider'] as const;

export function buildMatrix({ document, words }: ReportSource): MatrixSection | null {
  const { t, format } = words;
  const actions = plannedActions(document).map(({ action, number }): MatrixAction => {
    const quadrant = quadrantOf(action);
    const { impact, effort } = action;
    return { number, title: nameOrUntitled(action.title, words), quadrant, impact, effort };
  });
  if (actions.length === 0) return null;
  const quickWins = actions.filter((action) => action.quadrant === 'quickWin').length;
  return {
    id: 'matrix',
    title: t('sections.matrix'),
    figure: t('figures.actions', { count: actions.length }),
    headline:
      quickWins > 0
        ? t('matrix.headline', { quickWins: format.number(quickWins), count: actions.length })
        : t('matrix.none'),
    actions,
  };
}
