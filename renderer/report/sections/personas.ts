import type { Id } from '../../model/primitives';
import { personaBalance } from '../../model/scoring/balance';
import { rankedFeelingsOf } from '../../model/scoring/pain-and-strength';
import { peakEnd } from '../../model/scoring/peak-end';
import { ratedTouchpoints } from '../../model/scoring/rated-touchpoints';
import type { CurveBadge } from '../drawing/curve-badges';
import type { JourneyCurve } from '../drawing/journey-curve';
import { journeyCurveOf } from '../journey-curve-of';
import { balanceFigure, entriesOf, nameOrUntitled, numberOf, type ReportSource } from '../report-source';
import { peakEndFigure, tieNote } from './summary';

export interface PersonaList {
  readonly feeling: 'pain' | 'strength';
  readonly title: string;
  readonly entries: readonly { readonly number: number; readonly name: string; readonly value: string }[];
  readonly note: string;
}

export interface PersonaPage {
  readonly kicker: string;
  readonly name: string;
  readonly look: number;
  readonly picture: { readonly pictureId: Id; readonly width: number; readonly height: number } | null;
  readonly segment: string;
  readonly quote: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly lists: readonly { readonly title: string; readonly entries: readonly string[] }[];
  readonly journey: JourneyCurve | null;
  readonly journeyFacts: string;
  readonly felt: readonly PersonaList[];
  readonly balance: string;
}

export interface PersonasSection {
  readonly id: 'personas';
  readonly title: string;
  readonly figure: string;
  readonly personas: readonly PersonaPage[];
}

const GREATEST = 5;

export function buildPersonas(source: ReportSource): PersonasSection | null {
  const { personas, words } = source;
  if (personas.length === 0) return null;
  return {
    id: 'personas',
    title: words.t('sections.personas'),
    figure: words.t('cover.personas', { count: personas.length }),
    personas: personas.map((_, index) => personaPage(source, index)),
  };
}

function personaPage(source: ReportSource, index: number): PersonaPage {
  const { document, personas, words } = source;
  const { t, format } = words;
  const persona = personas[index] as (typeof personas)[number];
  const picture = persona.pictureId === null ? undefined : document.pictures[persona.pictureId];
  const balance = personaBalance(document, persona.id);
  const found = peakEnd(document, persona.id);
  const felt = (['pain', 'strength'] as const).map((feeling): PersonaList => {
    const ranked = rankedFeelingsOf(document, persona.id, feeling);
    return {
      feeling,
      title: t(feeling === 'pain' ? 'persona.hurts' : 'persona.delights'),
      entries: ranked.slice(0, GREATEST).map(({ touchpointId, value }) => ({
        number: numberOf(source, touchpointId),
        name: nameOrUntitled(document.touchpoints[touchpointId]?.name ?? '', words),
        value: format.number(value, { maxDecimals: 1 }),
      })),
      note: tieNote(source, ranked, GREATEST, 'persona'),
    };
  });
  return {
    kicker: t('persona.kicker', { number: index + 1, count: personas.length }),
    name: nameOrUntitled(persona.name, words),
    look: persona.look,
    picture: picture ? { pictureId: picture.id, width: picture.width, height: picture.height } : null,
    segment: persona.segment,
    quote: persona.quote.trim(),
    facts: [
      {
        label: t('persona.share'),
        text: persona.share === null ? t('persona.shareUnknown') : format.share(persona.share),
      },
      ...(persona.preferredChannels.length > 0
        ? [{ label: t('persona.channels'), text: format.list(persona.preferredChannels) }]
        : []),
    ],
    lists: (['goals', 'needs', 'motivations', 'frustrations'] as const)
      .map((field) => ({ title: t(`persona.${field}`), entries: entriesOf(persona[field]) }))
      .filter((list) => list.entries.length > 0),
    journey: balance.rated > 0 ? journeyCurveOf(source, badgesOf(source, persona.id, felt), persona.id) : null,
    journeyFacts: [
      t('figures.balance', { balance: balanceFigure(words, balance.value) }),
      ...(found ? [t('summary.peakEndIs', { values: peakEndFigure(source, found) })] : []),
      t('persona.rated', { rated: format.number(balance.rated), of: format.number(balance.of) }),
    ].join('   ·   '),
    felt: felt.filter((list) => list.entries.length > 0),
    balance: balance.value === null ? '' : balanceFigure(words, balance.value),
  };
}

function badgesOf({ document }: ReportSource, personaId: Id, felt: readonly PersonaList[]): CurveBadge[] {
  const emotions = new Map(ratedTouchpoints(document, personaId).map((entry) => [entry.number, entry.emotion]));
  return felt.flatMap(({ feeling, entries }) =>
    entries.map(({ number }) => ({ number, emotion: emotions.get(number) ?? 0, feeling })),
  );
}
