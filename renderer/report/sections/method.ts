import { disagrees, emotionOf, importanceOf } from '../../model/scoring/emotion';
import { scoreOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import type { Score } from '../../model/score';
import { evidenceOf } from '../evidence';
import { withRanges } from '../number-ranges';
import { briefName, emotionFigure, entriesOf, nameOrUntitled, numberOf, type ReportSource } from '../report-source';

interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface MethodSection {
  readonly id: 'method';
  readonly title: string;
  readonly figure: string;
  readonly headline: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
  readonly evidence: readonly {
    readonly kind: 'assumed' | 'observed' | 'measured';
    readonly share: number;
    readonly count: string;
    readonly label: string;
    readonly meaning: string;
  }[];
  /** Sentences about what the figures leave out or assume. */
  readonly leftOut: readonly string[];
  /** Touchpoints on which votes differ by 2 or more; empty in the client's copy. */
  readonly disagreements: readonly { readonly number: number; readonly name: string; readonly votes: string }[];
  readonly steps: readonly string[];
}

const MOST_NAMED = 40;

export function buildMethod(source: ReportSource): MethodSection {
  const { document, words, options, journey, personas } = source;
  const { map } = document;
  const { t, format } = words;
  const evidence = evidenceOf(source);
  const figures = { rated: format.number(evidence.rated), of: format.number(evidence.of) };
  const rated = evidence.rated > 0;
  const facts = [
    { label: t('method.scenario'), text: map.scenario },
    { label: t('method.goal'), text: map.customerGoal },
    { label: t('method.state'), text: t(`cover.state.${map.state}`) },
    { label: t('method.industry'), text: map.industry },
    { label: t('method.workshop'), text: map.workshopDate ? format.day(map.workshopDate) : '' },
    { label: t('method.review'), text: map.reviewDate ? format.day(map.reviewDate) : '' },
    {
      label: t('method.size'),
      text: [
        t('cover.stages', { count: journey.stages.length }),
        t('cover.touchpoints', { count: journey.touchpoints.length }),
        t('cover.personas', { count: personas.length }),
      ].join(', '),
    },
    {
      label: t('method.participants'),
      text: options.copy === 'full' ? entriesOf(map.participants).join('\n') : '',
    },
  ];
  return {
    id: 'method',
    title: t('sections.method'),
    figure: evidence.of > 0 ? t('figures.ratings', figures) : '',
    headline: !rated
      ? t('method.headline.none')
      : evidence.assumed === evidence.rated
        ? t('method.headline.allAssumed', figures)
        : t('method.headline.mixed', {
            ...figures,
            share: format.percent((100 * (evidence.observed + evidence.measured)) / evidence.rated),
          }),
    lead: t('method.lead'),
    facts: facts.filter((fact) => fact.text.trim() !== ''),
    evidence: rated
      ? (['assumed', 'observed', 'measured'] as const).map((kind) => ({
          kind,
          share: evidence[kind] / evidence.rated,
          count: format.number(evidence[kind]),
          label: t(`method.kinds.${kind}`, { count: evidence[kind] }),
          meaning: t(`method.meaning.${kind}`),
        }))
      : [],
    leftOut: leftOutSentences(source),
    disagreements: options.copy === 'full' ? disagreementsOf(source) : [],
    steps: (['touchpoints', 'emotions', 'moments', 'actions'] as const).map((step) => t(`method.howTo.${step}`)),
  };
}

/** Per persona: which touchpoints it has not rated, does not meet, or rated without an importance. */
function leftOutSentences(source: ReportSource): string[] {
  const { document, journey, personas, words } = source;
  const { t } = words;
  if (journey.touchpoints.length === 0 || personas.length === 0) return [];
  const sentences = personas.flatMap((persona) => {
    const name = briefName(persona.name, words);
    const having = (test: (score: Score | undefined) => boolean): Id[] =>
      journey.touchpoints
        .map(({ touchpoint }) => touchpoint.id)
        .filter((id) => test(scoreOf(document, id, persona.id)));
    const listed = (key: 'unrated' | 'notApplicable' | 'assumedImportance', ids: readonly Id[]) => {
      if (ids.length === 0) return [];
      // In the order of the journey, which is that of their numbers.
      const ranges = withRanges(ids.map((id) => numberOf(source, id)));
      const numbers = ranges
        .slice(0, MOST_NAMED)
        .map(({ label }) => label)
        .join(', ');
      const count = ranges.slice(MOST_NAMED).reduce((sum, range) => sum + range.count, 0);
      return [
        count > 0
          ? t(`method.${key}Many`, { persona: name, numbers, count })
          : t(`method.${key}`, { persona: name, numbers }),
      ];
    };
    return [
      ...listed(
        'unrated',
        having((score) => emotionOf(score) === null && !score?.notApplicable),
      ),
      ...listed(
        'notApplicable',
        having((score) => score?.notApplicable ?? false),
      ),
      ...listed(
        'assumedImportance',
        having((score) => emotionOf(score) !== null && importanceOf(score).assumed),
      ),
    ];
  });
  return sentences.length > 0 ? sentences : [t('method.nothing')];
}

function disagreementsOf({ document, journey, personas, words }: ReportSource): MethodSection['disagreements'] {
  return journey.touchpoints.flatMap(({ touchpoint, number }) => {
    const votes = personas.flatMap((persona) => {
      const score = scoreOf(document, touchpoint.id, persona.id);
      if (!score || !disagrees(score)) return [];
      const figures = score.votes.map((vote) => emotionFigure(words, vote.emotion)).join(', ');
      return [words.t('method.votes', { persona: nameOrUntitled(persona.name, words), votes: figures })];
    });
    return votes.length === 0
      ? []
      : [{ number, name: nameOrUntitled(touchpoint.name, words), votes: votes.join('; ') }];
  });
}
