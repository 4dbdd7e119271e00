import { CheckboxCheckedRegular, CheckboxUncheckedRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useTexts } from '../../parts/texts';
import { emotionText } from '../../../i18n/tell-rule';
import type { NumberedTouchpoint } from '../../../model/journey';
import { useFormat } from '../../parts/use-format';
import { useNameOf } from '../../parts/use-name-of';
import { useGuideTexts } from '../guide-texts';
import styles from './emotions.module.css';

interface CurrentTouchpointProps {
  readonly entry: NumberedTouchpoint;
  /** Touchpoints in the journey. */
  readonly of: number;
  readonly persona: string;
  /** What a rating would replace. */
  readonly emotion: number | null;
  readonly notApplicable: boolean;
  readonly onNotApplicable: () => void;
  readonly next: NumberedTouchpoint | undefined;
  /** Named when the next touchpoint is another persona's. */
  readonly nextPersona: string | undefined;
}

/** A longer name is smaller: of three large lines nobody sees the keys of the rating any more. */
const LONG_NAME = 52;

/** The touchpoint at hand, large enough for the back row. */
export const CurrentTouchpoint = memo(function CurrentTouchpoint(props: CurrentTouchpointProps) {
  const { entry, next } = props;
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const { notApplicable } = useGuideTexts().steps.emotions;
  return (
    <div className={styles['now']}>
      <div>
        <p>
          {t('emotions.place', {
            persona: props.persona,
            number: format.number(entry.number),
            of: format.number(props.of),
            stage: nameOf(entry.stage),
          })}
          {props.emotion !== null && (
            <b className={styles['replaces']}>
              {t('emotions.replaces', { emotion: emotionText(format, props.emotion) })}
            </b>
          )}
          <button
            type="button"
            className={styles['notApplicable']}
            aria-pressed={props.notApplicable}
            title={notApplicable.explanation}
            onClick={props.onNotApplicable}
          >
            {props.notApplicable ? (
              <CheckboxCheckedRegular aria-hidden="true" />
            ) : (
              <CheckboxUncheckedRegular aria-hidden="true" />
            )}
            {notApplicable.label}
          </button>
        </p>
        <h3 data-long={entry.touchpoint.name.length > LONG_NAME || undefined}>{entry.touchpoint.name}</h3>
      </div>
      <p className={styles['next']}>
        {next ? (
          <>
            {props.nextPersona ? t('emotions.nextFor', { persona: props.nextPersona }) : t('emotions.next')}
            <b>
              {format.number(next.number)} {next.touchpoint.name}
            </b>
          </>
        ) : (
          t('emotions.noNext')
        )}
      </p>
    </div>
  );
});
