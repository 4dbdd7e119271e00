import { isNamed } from '../../model/action';
import { inOrder } from '../../model/sequence';
import { type GuideStep, gap, type Missing } from '../guide-step';

const DAY = 24 * 60 * 60 * 1000;

export const followUp: GuideStep = {
  id: 'followUp',
  count: () => null,
  missing: (document, { today }) => {
    const { reviewDate } = document.map;
    const place = { step: 'followUp' } as const;
    const actions = inOrder(document.actions).filter((action) => action.status !== 'stopped');
    const review: Missing[] =
      reviewDate === null
        ? [{ key: 'noReviewDate', place, needed: true }]
        : reviewDate < today
          ? [{ key: 'reviewOverdue', count: daysBetween(reviewDate, today), place, needed: true }]
          : [];
    return [
      ...review,
      ...gap(
        actions.filter(({ measure }) => isNamed(measure) && measure?.readings.length === 0),
        'withoutReading',
        (action) => ({ ...place, actionId: action.id }),
        { needed: true },
      ),
      ...gap(
        actions.filter((action) => action.verdict === null),
        'withoutVerdict',
        (action) => ({ ...place, actionId: action.id }),
        { needed: true },
      ),
    ];
  },
};

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
