import { journeyBalance, personaBalance } from '../../model/scoring/balance';
import type { Balance } from '../../model/scoring/explained';
import { emotionOf, importanceOf } from '../../model/scoring/emotion';
import { opportunityOf } from '../../model/scoring/opportunity';
import { painOf, strengthOf } from '../../model/scoring/pain-and-strength';
import { suggestedMoments } from '../../model/scoring/suggestions';
import type { Persona } from '../../model/persona';
import { scoreOf } from '../../model/journey';
import type { Touchpoint } from '../../model/touchpoint';
import { evidenceOf } from '../evidence';
import { balanceFigure, emotionFigure, importanceFigure, nameOrUntitled, type ReportSource } from '../report-source';

export interface ScoreCells {
  readonly emotion: number | null;
  readonly emotionFigure: string;
  /** Said instead of figures where there is no rating. */
  readonly missing: string;
  readonly importance: number;
  readonly importanceFigure: string;
  readonly importanceAssumed: boolean;
  /** Pain as "P 8" or strength as "S 6"; a dash for neither. */
  readonly feeling: {
    readonly kind: 'pain' | 'strength' | 'none';
    readonly figure: string;
    readonly suggested: boolean;
  };
  readonly opportunity: string;
}

export interface BalanceCells {
  readonly value: number | null;
  readonly figure: string;
  /** "7 of 8 rated"; empty when all are. */
  readonly rated: string;
}

export interface ScorecardRow {
  readonly number: number;
  readonly name: string;
  readonly department: string;
  readonly scores: readonly ScoreCells[];
}

interface ScorecardStage {
  readonly name: string;
  readonly balances: readonly BalanceCells[];
  readonly rows: readonly ScorecardRow[];
}

export interface ScorecardsSection {
  readonly id: 'scorecards';
  readonly title: string;
  readonly figure: string;
  readonly headline: string;
  readonly lead: string;
  readonly personas: readonly { readonly name: string; readonly look: number }[];
  readonly stages: readonly ScorecardStage[];
  readonly total: readonly BalanceCells[];
  readonly assumedNote: string;
}

export function buildScorecards(source: ReportSource): ScorecardsSection | null {
  const { document, journey, personas, words } = source;
  const { t, format } = words;
  if (personas.length === 0 || journey.touchpoints.length === 0) return null;
  const suggested = new Set(
    personas.flatMap((persona) =>
      suggestedMoments(document, persona.id).map(({ touchpointId, kind }) => `${kind} ${touchpointId} ${persona.id}`),
    ),
  );
  const evidence = evidenceOf(source);
  const balance = journeyBalance(document);
  const balancesOf = (touchpoints?: readonly Touchpoint[], always = false): BalanceCells[] =>
    personas.map((persona) => balanceCells(source, personaBalance(document, persona.id, touchpoints), always));
  return {
    id: 'scorecards',
    title: t('sections.scorecards'),
    figure: balance.value === null ? '' : t('figures.balance', { balance: balanceFigure(words, balance.value) }),
    headline: t(evidence.rated === evidence.of ? 'scorecards.headline.complete' : 'scorecards.headline.partly', {
      rated: format.number(evidence.rated),
      of: format.number(evidence.of),
    }),
    lead: t('scorecards.lead'),
    personas: personas.map((persona) => ({ name: nameOrUntitled(persona.name, words), look: persona.look })),
    stages: journey.stages
      .filter((stage) => stage.touchpoints.length > 0)
      .map(({ stage, touchpoints }) => ({
        name: nameOrUntitled(stage.name, words),
        balances: balancesOf(touchpoints.map((entry) => entry.touchpoint)),
        rows: touchpoints.map(({ touchpoint, number }) => ({
          number,
          name: nameOrUntitled(touchpoint.name, words),
          department: touchpoint.department.trim() || '–',
          scores: personas.map((persona) => scoreCells(source, touchpoint, persona, suggested)),
        })),
      })),
    total: balancesOf(undefined, true),
    assumedNote: balance.assumedImportances > 0 ? t('scorecards.assumed') : '',
  };
}

function balanceCells({ words }: ReportSource, balance: Balance, always: boolean): BalanceCells {
  return {
    value: balance.value,
    figure: balanceFigure(words, balance.value),
    rated:
      always || balance.rated < balance.of
        ? words.t('scorecards.rated', {
            rated: words.format.number(balance.rated),
            of: words.format.number(balance.of),
          })
        : '',
  };
}

function scoreCells(
  { document, words }: ReportSource,
  touchpoint: Touchpoint,
  persona: Persona,
  suggested: ReadonlySet<string>,
): ScoreCells {
  const { t, format } = words;
  const score = scoreOf(document, touchpoint.id, persona.id);
  const emotion = emotionOf(score);
  const importance = importanceOf(score);
  const pain = painOf(score) ?? 0;
  const strength = strengthOf(score) ?? 0;
  const kind = pain > 0 ? 'pain' : strength > 0 ? 'strength' : 'none';
  return {
    emotion,
    emotionFigure: emotionFigure(words, emotion),
    missing: emotion !== null ? '' : t(score?.notApplicable ? 'notApplicable' : 'notRated'),
    importance: importance.value,
    importanceFigure: importanceFigure(words, importance.value),
    importanceAssumed: importance.assumed,
    feeling: {
      kind,
      figure:
        kind === 'none'
          ? '–'
          : `${t(kind === 'pain' ? 'scorecards.pain' : 'scorecards.strength')} ${format.number(pain || strength, { maxDecimals: 1 })}`,
      suggested: suggested.has(`${kind} ${touchpoint.id} ${persona.id}`),
    },
    opportunity: format.number(opportunityOf(score) ?? 0, { maxDecimals: 1 }),
  };
}
