import { Button } from '@fluentui/react-components';
import { addMonths } from 'date-fns';
import { useCallback } from 'react';
import { useTexts } from '../../parts/texts';
import { editMap } from '../../../model/commands/map-commands';
import { localDay } from '../../../model/local-day';
import type { Day } from '../../../model/primitives';
import { inOrder } from '../../../model/sequence';
import { run, useOpenMap } from '../../../state/open-map';
import { DateField } from '../../parts/fields/DateField';
import { focusField } from '../focus-field';
import forms from '../forms.module.css';
import { useArrival } from '../guide-target';
import { StepFrame } from '../StepFrame';
import { FollowedAction, followedId } from './FollowedAction';
import styles from './follow-up.module.css';

/** Usual distances to the next look, in months. */
const NEXT_LOOKS = [3, 6] as const;

/** The follow-up: what was measured since, a verdict on each action, the next date. */
export function FollowUpStep() {
  const { t } = useTexts('steps');
  const table = useOpenMap((state) => state.document?.actions);
  const reviewDate = useOpenMap((state) => state.document?.map.reviewDate ?? null);
  useArrival(
    'followUp',
    useCallback((place, key) => {
      const part = key === 'withoutVerdict' ? 'verdict' : 'reading';
      focusField(place.actionId ? followedId(place.actionId, part) : 'review-date');
    }, []),
  );
  if (!table) return null;
  const actions = inOrder(table);
  const write = (day: Day | null, gesture: string | null = null) => run(editMap({ reviewDate: day }), gesture);
  return (
    <StepFrame step="followUp">
      <div className={styles['review']}>
        <DateField id="review-date" label={t('followUp.reviewDate')} value={reviewDate} onChange={write} />
        <div className={forms['buttons']}>
          {NEXT_LOOKS.map((months) => (
            <Button key={months} size="small" onClick={() => write(localDay(addMonths(new Date(), months)))}>
              {t('followUp.inMonths', { count: months })}
            </Button>
          ))}
        </div>
      </div>
      {actions.length === 0 && <p className={forms['empty']}>{t('followUp.noActions')}</p>}
      <ol className={styles['actions']}>
        {actions.map((action, index) => (
          <FollowedAction key={action.id} action={action} number={index + 1} />
        ))}
      </ol>
    </StepFrame>
  );
}
