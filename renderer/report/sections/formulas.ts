import { tellExplained, tellFormula } from '../../i18n/tell-explained';
import { journeyBalance, personaBalance } from '../../model/scoring/balance';
import type { Explained, FormulaName } from '../../model/scoring/explained';
import { explainFeeling, rankedFeelings } from '../../model/scoring/pain-and-strength';
import { explainOpportunity } from '../../model/scoring/opportunity';
import { explainPeakEnd } from '../../model/scoring/peak-end';
import { scoreOf } from '../../model/journey';
import { balanceFigure, emotionFigure, nameOrUntitled, type ReportSource } from '../report-source';

interface FormulaEntry {
  readonly name: string;
  readonly formula: string;
  /** How it came about here: a figure and what went into it. */
  readonly here: readonly string[];
}

export interface FormulasSection {
  readonly id: 'formulas';
  readonly title: string;
  readonly figure: string;
  readonly headline: string;
  readonly lead: string;
  readonly entries: readonly FormulaEntry[];
}

export function buildFormulas(source: ReportSource): FormulasSection {
  const { words } = source;
  const { t, tell } = words;
  const entry = (formula: FormulaName, here: readonly string[] = []): FormulaEntry => ({
    name: tell(`scoring:names.${formula}`),
    formula: tellFormula(tell, formula),
    here,
  });
  return {
    id: 'formulas',
    title: t('sections.formulas'),
    figure: '',
    headline: t('formulas.headline'),
    lead: t('formulas.lead'),
    entries: [
      entry('emotion'),
      entry('balance', balancesHere(source)),
      ...(source.personas.length > 1 ? [entry('balanceOfPersonas', journeyBalanceHere(source))] : []),
      entry('pain', feelingHere(source, 'pain')),
      entry('strength', feelingHere(source, 'strength')),
      ...(source.personas.length > 1 ? [entry('meanPain'), entry('meanStrength')] : []),
      entry('peakEnd', peakEndsHere(source)),
      entry('opportunity', opportunityHere(source)),
      entry('spread'),
    ],
  };
}

function told(source: ReportSource, explained: Explained<unknown>, figure: string): string {
  const { words, document } = source;
  const { inputs, leftOut } = tellExplained(words.tell, words.format, explained, document.map.currency);
  return `${figure}: ${[...inputs, ...leftOut].join('; ')}`;
}

function balancesHere(source: ReportSource): string[] {
  return source.personas.flatMap((persona) => {
    const balance = personaBalance(source.document, persona.id);
    return balance.value === null ? [] : [told(source, balance, balanceFigure(source.words, balance.value))];
  });
}

function journeyBalanceHere(source: ReportSource): string[] {
  const balance = journeyBalance(source.document);
  return balance.value === null ? [] : [told(source, balance, balanceFigure(source.words, balance.value))];
}

/** The greatest one as an example, for the persona who feels it most. */
function feelingHere(source: ReportSource, feeling: 'pain' | 'strength'): string[] {
  const { document, personas, words } = source;
  const [greatest] = rankedFeelings(document, feeling);
  if (!greatest) return [];
  const { format } = words;
  return personas
    .filter((persona) => greatest.personas.includes(persona.id))
    .slice(0, 1)
    .map((persona) => {
      const explained = explainFeeling(document, greatest.touchpointId, persona.id, feeling);
      const touchpoint = nameOrUntitled(document.touchpoints[greatest.touchpointId]?.name ?? '', words);
      const figure = format.number(explained.value ?? 0, { maxDecimals: 1 });
      return told(source, explained, `${touchpoint}, ${nameOrUntitled(persona.name, words)}: ${figure}`);
    });
}

function peakEndsHere(source: ReportSource): string[] {
  const { document, words } = source;
  return source.personas.flatMap((persona) => {
    const explained = explainPeakEnd(document, persona.id);
    if (explained.value === null) return [];
    const figure = explained.value.map((value) => emotionFigure(words, value)).join(' / ');
    return [told(source, explained, `${nameOrUntitled(persona.name, words)}: ${figure}`)];
  });
}

function opportunityHere(source: ReportSource): string[] {
  const { document, personas, words } = source;
  const [greatest] = rankedFeelings(document, 'pain');
  const persona = personas.find(({ id }) => greatest?.personas.includes(id));
  if (!greatest || !persona) return [];
  const explained = explainOpportunity(scoreOf(document, greatest.touchpointId, persona.id));
  const touchpoint = nameOrUntitled(document.touchpoints[greatest.touchpointId]?.name ?? '', words);
  const figure = words.format.number(explained.value ?? 0, { maxDecimals: 1 });
  return [told(source, explained, `${touchpoint}, ${nameOrUntitled(persona.name, words)}: ${figure}`)];
}
