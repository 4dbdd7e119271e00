import { scoreOf } from '../../model/journey';
import { isAcceptedCritical } from '../../model/moment';
import { emotionOf } from '../../model/scoring/emotion';
import { journeyBalance, personaBalance } from '../../model/scoring/balance';
import { PERSONA_LOOKS } from '../../model/persona';
import { personaWeights } from '../../model/scoring/persona-weights';
import { feelingOf, type Ranked, rankedFeelings } from '../../model/scoring/pain-and-strength';
import { peakEnd, type PeakEnd } from '../../model/scoring/peak-end';
import { openSuggestions } from '../../model/scoring/suggestions';
import { quickWinsFirst } from '../action-order';
import type { CurveBadge } from '../drawing/curve-badges';
import { isUnrated, type JourneyCurve } from '../drawing/journey-curve';
import { evidenceOf } from '../evidence';
import { journeyCurveOf } from '../journey-curve-of';
import {
  balanceFigure,
  emotionFigure,
  nameOrUntitled,
  numberList,
  numberOf,
  type ReportSource,
} from '../report-source';
import { summaryHeadline, summaryLead } from './summary-headline';

/** A figure at the top of the summary. */
export interface Tile {
  readonly label: string;
  /** Look of the persona it belongs to, or null. */
  readonly look: number | null;
  readonly figure: string;
  /** After the figure, small. */
  readonly of: string;
  readonly gauge:
    | { readonly kind: 'balance'; readonly value: number }
    | { readonly kind: 'share'; readonly value: number }
    | null;
  readonly caption: string;
}

/** One of the greatest pains or strengths. */
export interface RankedEntry {
  readonly number: number;
  readonly name: string;
  readonly stage: string;
  readonly value: string;
  /** Per persona where there are several: look and value, or "not rated". */
  /** Empty for an only persona, and for more than there are looks to tell them apart by. */
  readonly personas: readonly { readonly look: number; readonly value: string }[];
}

export interface RankedList {
  readonly feeling: 'pain' | 'strength';
  readonly title: string;
  readonly entries: readonly RankedEntry[];
  /** Names those that share the last value, or says that there is nothing. */
  readonly note: string;
}

export interface SummarySection {
  readonly id: 'summary';
  readonly title: string;
  readonly figure: string;
  readonly headline: string;
  readonly lead: string;
  readonly tiles: readonly Tile[];
  readonly journey: JourneyCurve;
  readonly lists: readonly [RankedList, RankedList];
  readonly quickWins: {
    readonly title: string;
    readonly rows: readonly {
      readonly number: number | null;
      readonly title: string;
      readonly owner: string;
      readonly due: string;
    }[];
  };
}

const GREATEST = 3;
const MOST_QUICK_WINS = 6;

export function buildSummary(source: ReportSource): SummarySection | null {
  const { document, journey, words, personas } = source;
  if (journey.touchpoints.length === 0) return null;
  const { t } = words;
  const balance = journeyBalance(document);
  return {
    id: 'summary',
    title: t('sections.summary'),
    figure: balance.value === null ? '' : t('figures.balance', { balance: balanceFigure(words, balance.value) }),
    headline: summaryHeadline(source),
    lead: summaryLead(source),
    tiles: personas.length === 0 ? [] : tilesOf(source),
    journey: journeyCurveOf(source, badgesOf(source)),
    lists: [rankedList(source, 'pain'), rankedList(source, 'strength')],
    quickWins: {
      title: t('summary.quickWins'),
      rows: quickWinsFirst(document)
        .slice(0, MOST_QUICK_WINS)
        .map((action) => {
          const [first] = action.touchpointIds;
          return {
            number: first === undefined ? null : numberOf(source, first) || null,
            title: nameOrUntitled(action.title, words),
            owner: action.owner || action.department || t('owner.none'),
            due: action.dueDate ? words.format.day(action.dueDate, 'medium') : t('due.none'),
          };
        }),
    },
  };
}

function tilesOf(source: ReportSource): Tile[] {
  const { document, personas, words } = source;
  const { t } = words;
  const balance = journeyBalance(document);
  const overall: Tile = {
    label: t('summary.balance'),
    look: null,
    figure: balanceFigure(words, balance.value),
    of: '',
    gauge: balance.value === null ? null : { kind: 'balance', value: balance.value },
    caption:
      personas.length === 1
        ? t('summary.scale')
        : personaWeights(document).byShare
          ? t('summary.byShare')
          : t('summary.equally'),
  };
  const [only] = personas;
  if (personas.length === 1 && only)
    return [overall, peakEndTile(source, peakEnd(document, only.id)), ratingsTile(source), momentsTile(source)];
  return [overall, ...personaTiles(source), ratingsTile(source)];
}

/** The two personas there are, or of more the one who fares worst and the one who fares best. */
function personaTiles(source: ReportSource): Tile[] {
  const { document, personas, words } = source;
  const balances = personas.map((persona) => ({ persona, balance: personaBalance(document, persona.id) }));
  const rated = balances.filter(({ balance }) => balance.value !== null);
  const shown =
    balances.length <= 2
      ? balances
      : [...rated]
          .sort((a, b) => (a.balance.value ?? 0) - (b.balance.value ?? 0))
          .filter((_, index, all) => index === 0 || index === all.length - 1);
  return shown.map(({ persona, balance }) => {
    const found = peakEnd(document, persona.id);
    return {
      label: nameOrUntitled(persona.name, words),
      look: persona.look,
      figure: balanceFigure(words, balance.value),
      of: '',
      gauge: balance.value === null ? null : { kind: 'balance', value: balance.value },
      caption: found ? words.t('summary.peakEndIs', { values: peakEndFigure(source, found) }) : words.t('notRated'),
    };
  });
}

/** `+0.5 / −1.5`: one number for each peak, decimals only where needed. */
export function peakEndFigure({ words }: ReportSource, { values }: PeakEnd): string {
  return values.map((value) => emotionFigure(words, value)).join(' / ');
}

function peakEndTile(source: ReportSource, found: PeakEnd | null): Tile {
  const { t } = source.words;
  const figureOf = (emotion: number) => emotionFigure(source.words, emotion);
  return {
    label: t('summary.peakEnd'),
    look: null,
    figure: found ? peakEndFigure(source, found) : '–',
    of: '',
    gauge: null,
    caption: found
      ? t(found.peaks.length > 1 ? 'summary.peaksAndEnd' : 'summary.peakAndEnd', {
          peak: found.peaks.map((peak) => figureOf(peak.emotion)).join(' / '),
          end: figureOf(found.end.emotion),
        })
      : t('notRated'),
  };
}

function ratingsTile(source: ReportSource): Tile {
  const { t, format } = source.words;
  const { rated, of, assumed, observed, measured } = evidenceOf(source);
  return {
    label: t('summary.ratings'),
    look: null,
    figure: format.number(rated),
    of: t('summary.ratedOf', { of: format.number(of) }),
    gauge: of === 0 ? null : { kind: 'share', value: rated / of },
    caption:
      rated === 0
        ? ''
        : assumed === rated
          ? t('summary.allAssumed')
          : t('summary.evidence', { observed: format.number(observed), measured: format.number(measured) }),
  };
}

function momentsTile({ document, words }: ReportSource): Tile {
  const { t, format } = words;
  const open = openSuggestions(document).filter((suggestion) => suggestion.kind === 'pain').length;
  const accepted = Object.values(document.moments).filter(isAcceptedCritical).length;
  return {
    label: t('summary.moments'),
    look: null,
    figure: format.number(accepted),
    of: '',
    gauge: null,
    caption: open === 0 ? t('summary.noneOpen') : t('summary.stillOpen', { open: format.number(open) }),
  };
}

function rankedList(source: ReportSource, feeling: 'pain' | 'strength'): RankedList {
  const { document, personas, words, journey } = source;
  const { t, format } = words;
  const ranked = rankedFeelings(document, feeling);
  const entries = ranked.slice(0, GREATEST).flatMap((entry): RankedEntry[] => {
    const found = journey.byId.get(entry.touchpointId);
    if (!found) return [];
    return [
      {
        number: found.number,
        name: nameOrUntitled(found.touchpoint.name, words),
        stage: nameOrUntitled(found.stage.name, words),
        value: format.number(entry.value, { decimals: 1 }),
        personas:
          personas.length < 2 || personas.length > PERSONA_LOOKS
            ? []
            : personas.map((persona) => {
                const value = feelingOf(scoreOf(document, entry.touchpointId, persona.id), feeling);
                return {
                  look: persona.look,
                  value: value === null ? t('notRated') : format.number(value, { maxDecimals: 1 }),
                };
              }),
      },
    ];
  });
  return {
    feeling,
    title: t(feeling === 'pain' ? 'summary.pains' : 'summary.strengths'),
    entries,
    note:
      entries.length > 0
        ? tieNote(source, ranked, GREATEST, 'summary')
        : isUnrated(source)
          ? t('nothingRated')
          : t(feeling === 'pain' ? 'summary.noPains' : 'summary.noStrengths'),
  };
}

const MOST_NAMED = 8;

/** Names the touchpoints beyond the list that share its last value; empty when there are none. */
export function tieNote(
  source: ReportSource,
  ranked: readonly Pick<Ranked, 'touchpointId' | 'value'>[],
  listed: number,
  place: 'summary' | 'persona',
): string {
  const { t } = source.words;
  const last = ranked[listed - 1]?.value;
  const tied = ranked.slice(listed).filter((entry) => entry.value === last);
  if (tied.length === 0) return '';
  const numbers = numberList(
    source,
    tied.slice(0, MOST_NAMED).map((entry) => entry.touchpointId),
  );
  return tied.length <= MOST_NAMED
    ? t(`${place}.tie`, { numbers })
    : t(`${place}.tieMore`, { numbers, count: tied.length - MOST_NAMED });
}

/** The three greatest pains and strengths, each at the rating of the persona who feels it most. */
function badgesOf(source: ReportSource): CurveBadge[] {
  const { document, personas } = source;
  return (['pain', 'strength'] as const).flatMap((feeling) =>
    rankedFeelings(document, feeling)
      .slice(0, GREATEST)
      .flatMap(({ touchpointId, largest }): CurveBadge[] => {
        const scores = personas.map((persona) => scoreOf(document, touchpointId, persona.id));
        const felt = scores.find((score) => feelingOf(score, feeling) === largest);
        const emotion = emotionOf(felt);
        return emotion === null ? [] : [{ number: numberOf(source, touchpointId), emotion, feeling }];
      }),
  );
}
