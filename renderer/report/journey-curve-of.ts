import { balanceByStage } from '../model/scoring/balance';
import type { CurveBadge } from './drawing/curve-badges';
import type { JourneyCurve } from './drawing/journey-curve';
import { balanceFigure, nameOrUntitled, type ReportSource } from './report-source';

/** The journey of all personas, or of one, with the balances of its stages. */
export function journeyCurveOf(source: ReportSource, badges: readonly CurveBadge[], personaId?: string): JourneyCurve {
  const { document, journey, words, curves } = source;
  const balances = balanceByStage(document, personaId);
  return {
    curves: personaId === undefined ? curves : curves.filter((curve) => curve.personaId === personaId),
    stages: journey.stages.map(({ stage, touchpoints }, index) => {
      const balance = balances[index]?.balance.value ?? null;
      return {
        name: nameOrUntitled(stage.name, words),
        touchpoints: touchpoints.length,
        balance,
        figure: balance === null ? '' : balanceFigure(words, balance),
      };
    }),
    touchpoints: journey.touchpoints.length,
    badges,
    unrated: words.t('nothingRated'),
  };
}
