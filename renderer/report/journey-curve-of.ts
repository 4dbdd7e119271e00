import type { Id } from '../model/primitives';
import { balanceByStage, personaBalance } from '../model/scoring/balance';
import type { CurveBadge, JourneyCurve } from './drawing/journey-curve';
import { balanceFigure, nameOrUntitled, type ReportSource } from './report-source';

/** The journey of all personas, or of one, with the balances of its stages. */
export function journeyCurveOf(source: ReportSource, badges: readonly CurveBadge[], personaId?: string): JourneyCurve {
  const { document, journey, words, curves } = source;
  const balances = balanceByStage(document, personaId);
  const told = personaId === undefined ? tellingPersonas(source) : [personaId];
  const drawn = curves.filter((curve) => told.includes(curve.personaId));
  const figures = { drawn: words.format.number(drawn.length), count: curves.length };
  return {
    curves: drawn,
    selection: personaId === undefined && drawn.length < curves.length ? words.t('someCurves', figures) : '',
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
  };
}

/** More curves than these on one drawing cannot be told apart. */
const MOST_CURVES = 3;

/** All personas, or of many the first, the one who fares worst and the one who fares best. */
function tellingPersonas({ document, personas }: ReportSource): Id[] {
  if (personas.length <= MOST_CURVES) return personas.map((persona) => persona.id);
  const byBalance = personas
    .map(({ id }) => ({ id, value: personaBalance(document, id).value }))
    .filter((entry): entry is { id: Id; value: number } => entry.value !== null)
    .sort((a, b) => a.value - b.value);
  return [personas[0], byBalance[0], byBalance.at(-1)].flatMap((entry) => (entry ? [entry.id] : []));
}
