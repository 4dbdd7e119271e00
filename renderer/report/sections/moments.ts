import type { CriticalMoment } from '../../model/moment';
import { PERSONA_LOOKS } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { scoreOf } from '../../model/journey';
import { type Feeling, feelingOf, rankedFeelings } from '../../model/scoring/pain-and-strength';
import { openSuggestions, type Rule, suggestedMoments } from '../../model/scoring/suggestions';
import { actionsServing } from '../action-order';
import { MOST_TOGETHER, standApart } from '../drawing/persona-rows';
import type { PersonaCurve } from '../persona-curve';
import { briefName, nameOrUntitled, numberOf, type ReportSource } from '../report-source';
import type { Words } from '../words';

export interface MomentEntry {
  readonly number: number;
  readonly name: string;
  readonly feeling: Feeling;
  /** Mean over the personas who rated it; empty when nobody did. */
  readonly value: string;
  /** "pain", "strength" or "moment of truth". */
  readonly kind: string;
  /** Stage, channels, department. */
  readonly place: readonly string[];
  readonly reason: string;
  readonly reasonMissing: boolean;
  /** The rules that fired, per persona. */
  readonly rules: readonly { readonly look: number; readonly text: string }[];
  readonly actions: readonly string[];
  /** Drawn beside it; of many personas those who feel it most, the strongest first. */
  readonly curves: readonly PersonaCurve[];
}

export interface MomentsSection {
  readonly id: 'moments';
  readonly title: string;
  readonly figure: string;
  readonly headline: string;
  readonly lead: string;
  readonly pains: readonly MomentEntry[];
  readonly strengths: readonly MomentEntry[];
  readonly strengthsHeadline: string;
  /** Empty where it would only repeat the lead. */
  readonly strengthsLead: string;
  /** All of them; empty where the rules name their personas. */
  readonly legend: readonly PersonaCurve[];
  /** Says whose curves are drawn; empty where all are. */
  readonly curvesNote: string;
  readonly touchpoints: number;
}

/** Suggestions that nobody has decided are shown up to this many; all of them stand in the scorecards in bold. */
const MOST_SUGGESTED = 12;

export function buildMoments(source: ReportSource): MomentsSection | null {
  const { document, words, curves, journey } = source;
  const { t } = words;
  const accepted = Object.values(document.moments).filter(
    (moment) => moment.decision === 'accepted' && document.touchpoints[moment.touchpointId],
  );
  const feltAs = feelingsOf(document);
  const shown = (feeling: Feeling) =>
    shownMoments(
      source,
      accepted.filter((moment) => feltAs(moment) === feeling),
      feeling,
    );
  const pains = shown('pain');
  const strengths = shown('strength');
  if (pains.shown.length + strengths.shown.length === 0) return null;
  const headlineOf = ({ decided }: ShownMoments) => (decided ? 'moments.headline' : 'moments.headlineSuggested');
  const strengthsHeadline = t(`${headlineOf(strengths)}.strengths`, { count: strengths.count });
  const moments = pains.count > 0 ? t(`${headlineOf(pains)}.pains`, { count: pains.count }) : strengthsHeadline;
  const first = pains.count > 0 ? pains : strengths;
  const lead = leadOf(words, first);
  const strengthsLead = leadOf(words, strengths);
  const department = commonDepartment(source, pains.shown);
  return {
    id: 'moments',
    title: t('sections.moments'),
    figure: t('figures.moments', { count: pains.shown.length + strengths.shown.length }),
    headline:
      department === '' ? moments : t('moments.sameDepartment', { moments, department: briefName(department, words) }),
    lead,
    pains: pains.shown,
    strengths: strengths.shown,
    strengthsHeadline,
    strengthsLead: strengthsLead === lead && !isCut(strengths) ? '' : strengthsLead,
    legend: looksRepeat(source) ? [] : curves,
    curvesNote: standApart(curves) ? t('moments.curvesNote', { count: MOST_TOGETHER }) : '',
    touchpoints: journey.touchpoints.length,
  };
}

/** There are more personas than looks: a mark no longer says whose it is. */
function looksRepeat({ personas }: ReportSource): boolean {
  return personas.length > PERSONA_LOOKS;
}

/** Whether they are decided, and how many of the suggested ones are shown. */
function leadOf({ t }: Words, moments: ShownMoments): string {
  if (moments.decided) return t('moments.lead');
  if (!isCut(moments)) return t('moments.leadSuggested');
  return t('moments.leadSuggestedFirst', { count: moments.shown.length });
}

function isCut({ count, shown }: ShownMoments): boolean {
  return count > shown.length;
}

interface ShownMoments {
  readonly decided: boolean;
  /** How many there are; suggestions are shown up to `MOST_SUGGESTED`. */
  readonly count: number;
  readonly shown: readonly MomentEntry[];
}

/** What was accepted of a feeling; where nothing was, what is suggested and open. */
function shownMoments(source: ReportSource, accepted: readonly CriticalMoment[], feeling: Feeling): ShownMoments {
  if (accepted.length > 0) {
    const shown = entriesOf(source, accepted, feeling);
    return { decided: true, count: shown.length, shown };
  }
  const all = suggestedEntries(source, feeling);
  return { decided: false, count: all.length, shown: all.slice(0, MOST_SUGGESTED) };
}

/** A moment of truth counts as what is felt there: a strength only where that is the greater of the two. */
function feelingsOf(document: ReportSource['document']): (moment: CriticalMoment) => Feeling {
  const means = (feeling: Feeling) =>
    new Map(rankedFeelings(document, feeling).map(({ touchpointId, value }) => [touchpointId, value]));
  const pain = means('pain');
  const strength = means('strength');
  return ({ kind, touchpointId }) => {
    if (kind !== 'momentOfTruth') return kind;
    return (strength.get(touchpointId) ?? 0) > (pain.get(touchpointId) ?? 0) ? 'strength' : 'pain';
  };
}

interface Shown {
  readonly touchpointId: Id;
  readonly moment: CriticalMoment | null;
}

function entriesOf(source: ReportSource, moments: readonly CriticalMoment[], feeling: Feeling): MomentEntry[] {
  return ranked(
    source,
    moments.map((moment) => ({ touchpointId: moment.touchpointId, moment })),
    feeling,
  );
}

function suggestedEntries(source: ReportSource, feeling: Feeling): MomentEntry[] {
  const open = openSuggestions(source.document).filter((suggestion) => suggestion.kind === feeling);
  return ranked(
    source,
    open.map(({ touchpointId }) => ({ touchpointId, moment: null })),
    feeling,
  );
}

/** By the mean over the personas, as the whole map's ranking has it; unrated ones last, in journey order. */
function ranked(source: ReportSource, shown: readonly Shown[], feeling: Feeling): MomentEntry[] {
  const order = rankedFeelings(source.document, feeling);
  const rank = new Map(order.map((entry, index) => [entry.touchpointId, index]));
  const value = new Map(order.map((entry) => [entry.touchpointId, entry.value]));
  const rankOf = ({ touchpointId }: Shown) => rank.get(touchpointId) ?? order.length + numberOf(source, touchpointId);
  const rules = rulesByTouchpoint(source, feeling);
  return [...shown]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((entry) => toldEntry(source, entry, feeling, value.get(entry.touchpointId), rules));
}

type RulesByTouchpoint = ReadonlyMap<Id, readonly { readonly look: number; readonly text: string }[]>;

function rulesByTouchpoint(source: ReportSource, feeling: Feeling): RulesByTouchpoint {
  const rules = new Map<Id, { look: number; text: string }[]>();
  for (const persona of source.personas) {
    for (const suggestion of suggestedMoments(source.document, persona.id)) {
      if (suggestion.kind !== feeling) continue;
      const text = suggestion.rules.map((rule) => toldRule(source, rule)).join('  ·  ');
      const named = looksRepeat(source) ? `${briefName(persona.name, source.words)}: ${text}` : text;
      const told = { look: persona.look, text: named };
      rules.set(suggestion.touchpointId, [...(rules.get(suggestion.touchpointId) ?? []), told]);
    }
  }
  return rules;
}

/** A rule in few words; the guide tells it in a sentence. */
function toldRule(source: ReportSource, rule: Rule): string {
  const { t, format } = source.words;
  const figure = (value: number) => format.number(value, { maxDecimals: 1 });
  switch (rule.rule) {
    case 'pain':
      return t('moments.rules.pain', { value: figure(rule.pain) });
    case 'strength':
      return t('moments.rules.strength', { value: figure(rule.strength) });
    case 'fall':
      return t('moments.rules.fall', { fall: figure(rule.fall), from: numberOf(source, rule.fromId) });
    default:
      return t(`moments.rules.${rule.rule}`);
  }
}

function toldEntry(
  source: ReportSource,
  { touchpointId, moment }: Shown,
  feeling: Feeling,
  value: number | undefined,
  rules: RulesByTouchpoint,
): MomentEntry {
  const { document, journey, personas, words } = source;
  const { t, format } = words;
  const found = journey.byId.get(touchpointId);
  const touchpoint = found?.touchpoint;
  const rated = personas.some((persona) => feelingOf(scoreOf(document, touchpointId, persona.id), feeling) !== null);
  const reason = moment?.reason.trim() ?? '';
  return {
    number: found?.number ?? 0,
    name: nameOrUntitled(touchpoint?.name ?? '', words),
    feeling,
    value: rated ? format.number(value ?? 0, { decimals: 1 }) : '–',
    kind: !rated ? t('moments.unrated') : t(feeling === 'pain' ? 'moments.pain' : 'moments.strength'),
    place: [
      ...(moment?.kind === 'momentOfTruth' ? [t('moments.truth')] : []),
      found ? nameOrUntitled(found.stage.name, words) : '',
      format.list(touchpoint?.channels ?? []),
      touchpoint?.department ?? '',
    ].filter((line) => line.trim() !== ''),
    reason: moment ? reason || t('moments.noReason') : '',
    reasonMissing: reason === '',
    rules: rules.get(touchpointId) ?? [],
    actions: actionsServing(source, touchpointId),
    curves: curvesBeside(source, touchpointId, feeling),
  };
}

function curvesBeside({ document, curves }: ReportSource, touchpointId: Id, feeling: Feeling): readonly PersonaCurve[] {
  if (!standApart(curves)) return curves;
  const felt = ({ personaId }: PersonaCurve) => feelingOf(scoreOf(document, touchpointId, personaId), feeling) ?? -1;
  return [...curves].sort((a, b) => felt(b) - felt(a)).slice(0, MOST_TOGETHER);
}

/** The department that meets the customer at all of the three worst moments; empty when there is none. */
function commonDepartment({ document, journey }: ReportSource, pains: readonly MomentEntry[]): string {
  const worst = pains.slice(0, 3);
  if (worst.length < 3) return '';
  const departments = new Set(
    worst.map(({ number }) => journey.touchpoints[number - 1]?.touchpoint.department.trim() ?? ''),
  );
  const all = new Set(Object.values(document.touchpoints).map((touchpoint) => touchpoint.department.trim()));
  const [only = ''] = departments;
  return departments.size === 1 && all.size > 1 ? only : '';
}
