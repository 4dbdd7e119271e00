import { useCallback } from 'react';
import { useTexts } from '../../parts/texts';
import { emotionText } from '../../../i18n/tell-rule';
import { scoreOf } from '../../../model/journey';
import { ANSWERS, type Comparison, compareRounds, type Question } from '../../../model/voting';
import { announce } from '../../../state/announcements';
import { openDocument } from '../../../state/open-map';
import type { RatingPlace } from '../../guide/emotions/rating-place';
import { useGuideTexts } from '../../guide/guide-texts';
import { useFormat } from '../../parts/use-format';

/** A vote, or a mean of votes, as printed: emotions with their sign, means with one decimal. */
export function useAnswerText(): (question: Question, answer: number, decimals?: number) => string {
  const { format } = useFormat();
  return useCallback(
    (question, answer, decimals) => {
      if (decimals !== undefined) return format.number(answer, { decimals, sign: question === 'emotion' });
      return question === 'emotion' ? emotionText(format, answer) : format.number(answer);
    },
    [format],
  );
}

/** The words that stand for the answers of a question, in the order of `ANSWERS`. */
export function useAnswerLabels(): (question: Question) => readonly string[] {
  const { ratings, importance } = useGuideTexts().steps.emotions;
  return (question) => {
    const labels: readonly { readonly value: number; readonly label: string }[] =
      question === 'emotion' ? ratings : importance;
    return ANSWERS[question].map((answer) => labels.find(({ value }) => value === answer)?.label ?? '');
  };
}

/** Printed with one decimal, both means are the same, or nearly so. */
export function stayed({ moved }: Pick<Comparison, 'moved'>): boolean {
  return Math.abs(moved) < 0.05;
}

/** All that the histogram shows, in sentences. */
export function useOutcomeInWords(): (question: Question, outcome: Comparison) => string {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const text = useAnswerText();
  const labels = useAnswerLabels();
  return (question, { now, before, moved }) => {
    const single = now.counts.flatMap((count, at) =>
      count > 0 ? [t('outcome.answer', { label: labels(question)[at] ?? '', votes: format.number(count) })] : [],
    );
    return [
      t('outcome.told', { mean: text(question, now.mean, 1), spread: format.number(now.spread), count: now.count }),
      ...(now.disagrees ? [t('outcome.disagreesSentence')] : []),
      ...(before
        ? [
            t(stayed({ moved }) ? 'outcome.stayedSentence' : 'outcome.movedSentence', {
              moved: format.number(moved, { decimals: 1, sign: true }),
              before: text(question, before.mean, 1),
            }),
          ]
        : []),
      t('outcome.single', { votes: format.list(single) }),
    ].join(' ');
  };
}

/** Says aloud what has just been revealed. */
export function useTellOutcome(): (question: Question, place: RatingPlace) => void {
  const inWords = useOutcomeInWords();
  return (question, { touchpointId, personaId }) => {
    const outcome = compareRounds(question, scoreOf(openDocument(), touchpointId, personaId));
    if (outcome) announce(inWords(question, outcome));
  };
}
