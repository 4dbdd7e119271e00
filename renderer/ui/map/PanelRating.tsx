import { Checkbox } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { useTexts } from '../parts/texts';
import { emotionText } from '../../i18n/tell-rule';
import { rate, setEvidence, setImportance, setNotApplicable, setVotes } from '../../model/commands/score-commands';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { evidenceSchema, rewrittenVotes, type Score, type VotingRound } from '../../model/score';
import { emotionOf, importanceOf, spreadOf } from '../../model/scoring/emotion';
import { outcomeOf } from '../../model/voting';
import { newId } from '../../state/new-id';
import { run } from '../../state/open-map';
import { Votes } from '../guide/emotions/Votes';
import { useGuideTexts } from '../guide/guide-texts';
import { nearestEmotion } from '../parts/emotion-look';
import { ChoiceBar } from '../parts/fields/ChoiceBar';
import { PersonaMark } from '../parts/PersonaMark';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import { detailPersona, usePanelState } from './panel-state';
import styles from './panel.module.css';
import { RatingFaces } from './RatingFaces';

interface PanelRatingProps {
  readonly touchpointId: Id;
  readonly persona: Persona;
  readonly score: Score | undefined;
  readonly focused: boolean;
}

/** How one persona feels here: the rating and its importance in a line, five faces, and the rest on request. */
export const PanelRating = memo(function PanelRating({ touchpointId, persona, score, focused }: PanelRatingProps) {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const { notApplicable, evidence } = useGuideTexts().steps.emotions;
  const detailed = usePanelState((state) => state.detailed.has(persona.id));
  const emotion = emotionOf(score);
  const importance = importanceOf(score);
  const votes = score?.votes.length ?? 0;
  const spread = spreadOf(score);
  const chosen = emotion === null ? null : nearestEmotion(emotion);
  const pair = { touchpointId, personaId: persona.id };
  const aside = [
    ...(score && score.evidence !== 'assumed' ? [evidence[score.evidence].label] : []),
    ...(votes > 0 ? [t('panel.votes', { count: votes })] : []),
    ...(spread !== null ? [t('panel.spread', { spread: format.number(spread) })] : []),
  ];
  return (
    <div className={styles['rating']}>
      <button
        type="button"
        className={styles['ratingHead']}
        aria-expanded={detailed}
        title={t('panel.more')}
        onClick={() => detailPersona(persona.id, !detailed)}
      >
        <PersonaMark look={persona.look} width={34} focused={focused} />
        <span>{nameOf(persona)}</span>
        <b>{score?.notApplicable ? notApplicable.label : emotion === null ? '–' : emotionText(format, emotion)}</b>
        <span
          role="img"
          aria-label={t(importance.assumed ? 'panel.importanceAssumed' : 'panel.importance', {
            importance: format.number(importance.value, { maxDecimals: 1 }),
          })}
          className={styles['pips']}
          data-assumed={importance.assumed || undefined}
        >
          {[1, 2, 3, 4, 5].map((step) => (
            <i key={step} data-filled={step <= Math.round(importance.value) || undefined} />
          ))}
        </span>
        <ChevronDownRegular aria-hidden="true" />
      </button>
      <RatingFaces
        label={t('panel.rate', { persona: nameOf(persona) })}
        chosen={chosen}
        onChoose={(value) => run(rate(pair, value === chosen && votes === 0 ? null : value))}
      />
      {!detailed && aside.length > 0 && <small className={styles['aside']}>{aside.join(' · ')}</small>}
      {detailed && <RatingDetails pair={pair} score={score} name={nameOf(persona)} />}
    </div>
  );
});

interface RatingDetailsProps {
  readonly pair: { readonly touchpointId: Id; readonly personaId: Id };
  readonly score: Score | undefined;
  readonly name: string;
}

/** Importance, evidence, single votes and whether the touchpoint concerns the persona at all. */
function RatingDetails({ pair, score, name }: RatingDetailsProps) {
  const { t } = useTexts('map');
  const texts = useGuideTexts().steps.emotions;
  const [votesOpen, setVotesOpen] = useState(false);
  const { format } = useFormat();
  const importance = importanceOf(score);
  const voted = score?.importanceVotes.length ?? 0;
  const id = `panel-votes-${pair.personaId}`;
  return (
    <div role="group" aria-label={name} className={styles['details']}>
      <ChoiceBar
        label={t('emotions.importance')}
        clearable={voted === 0}
        hint={
          voted > 0
            ? t('emotions.importanceVoted', { mean: format.number(importance.value, { decimals: 1 }), count: voted })
            : undefined
        }
        value={importance.assumed ? null : importance.value}
        choices={texts.importance.map(({ value, label }) => ({
          value,
          label: String(value),
          title: t('emotions.importanceOf', { value, label }),
        }))}
        onChange={(next) => run(setImportance(pair, next))}
      />
      <ChoiceBar
        label={t('emotions.evidence')}
        value={score?.evidence ?? 'assumed'}
        choices={evidenceSchema.options.map((value) => ({ value, label: texts.evidence[value].label }))}
        onChange={(evidence) => evidence && run(setEvidence(pair, evidence))}
      />
      <div id={id} tabIndex={-1} className={styles['votes']}>
        <span>{t('emotions.votes')}</span>
        <Votes
          score={score}
          open={votesOpen}
          onOpen={setVotesOpen}
          onLeave={() => {
            setVotesOpen(false);
            document.getElementById(id)?.focus({ preventScroll: true });
          }}
          onVotes={(emotions, gesture) =>
            run(setVotes(pair, rewrittenVotes(score?.votes ?? [], emotions, newId)), gesture)
          }
        />
      </div>
      {score && score.earlierRounds.length > 0 && <EarlierRounds rounds={score.earlierRounds} />}
      <Checkbox
        label={texts.notApplicable.label}
        title={texts.notApplicable.explanation}
        checked={score?.notApplicable ?? false}
        onChange={(_event, data) => run(setNotApplicable(pair, data.checked === true))}
      />
    </div>
  );
}

/** What the room said before it talked and voted once more. */
function EarlierRounds({ rounds }: { readonly rounds: readonly VotingRound[] }) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const tell = ({ votes, importanceVotes }: VotingRound): string => {
    const emotion = outcomeOf(
      'emotion',
      votes.map((vote) => vote.emotion),
    );
    const importance = outcomeOf(
      'importance',
      importanceVotes.map((vote) => vote.importance),
    );
    return [
      emotion &&
        t('panel.roundVotes', { mean: emotionText(format, emotion.mean), spread: format.number(emotion.spread) }),
      importance && t('panel.roundImportance', { mean: format.number(importance.mean, { maxDecimals: 1 }) }),
    ]
      .filter((part) => part !== null)
      .join(', ');
  };
  return (
    <div className={styles['votes']}>
      <span>{t('panel.earlierRounds')}</span>
      <ol>
        {rounds.map((round, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- rounds are only ever added behind the others
          <li key={index}>{t('panel.round', { number: format.number(index + 1), result: tell(round) })}</li>
        ))}
      </ol>
    </div>
  );
}
