import type { Explained, FormulaName } from './explained';

/** How many answers gave each point of the scale. */
export type Answers = Readonly<Record<number, number>>;

/** NPS = % of 9–10 − % of 0–6 on a 0–10 scale, −100…+100 (Reichheld, 2003). null without answers. */
export function nps(answers: Answers): Explained {
  return shares('nps', answers, [0, 10], { plus: [9, 10], minus: [0, 6] });
}

/** CES on a 7-point scale where higher is easier: % of 6–7 − % of 1–3, −100…+100. null without answers. */
export function ces(answers: Answers): Explained {
  return shares('ces', answers, [1, 7], { plus: [6, 7], minus: [1, 3] });
}

/** CSAT = % of 4 and 5 on a 5-point scale, 0–100. null without answers. */
export function csat(answers: Answers): Explained {
  return shares('csat', answers, [1, 5], { plus: [4, 5], minus: null });
}

type Range = readonly [number, number];

function shares(
  formula: FormulaName,
  answers: Answers,
  scale: Range,
  { plus, minus }: { plus: Range; minus: Range | null },
): Explained {
  const total = countIn(answers, scale);
  const positive = countIn(answers, plus);
  const negative = minus ? countIn(answers, minus) : 0;
  return {
    value: total === 0 ? null : (100 * (positive - negative)) / total,
    formula,
    inputs: [{ key: minus ? 'answers' : 'answersPositive', values: { total, positive, negative } }],
    leftOut: [],
    assumedImportances: 0,
  };
}

function countIn(answers: Answers, [from, to]: Range): number {
  let count = 0;
  for (let point = from; point <= to; point++) count += answers[point] ?? 0;
  return count;
}
