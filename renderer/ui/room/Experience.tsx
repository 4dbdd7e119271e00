import { useTexts } from '../parts/texts';
import type { Touchpoint } from '../../model/touchpoint';
import { COLUMN_LETTERS, withSoftHyphens } from '../parts/soft-hyphens';
import { Fitted } from './Fitted';
import styles from './room.module.css';

/** What the room may see of a touchpoint; notes, people and money stay with the consultant. */
const SHOWN = ['does', 'thinks', 'pains', 'delights'] as const;
const SIZES = [1.25, 1.125, 1, 0.875] as const;

/** What the customer does, thinks and suffers here, as far as somebody has said it. */
export function Experience(props: {
  readonly touchpoint: Touchpoint;
  readonly unit: number;
  /** Below something else, in a row, as far as there is room. */
  readonly leftover?: boolean;
}) {
  const { touchpoint, unit, leftover = false } = props;
  const { t } = useTexts('room');
  const parts = SHOWN.filter((field) => touchpoint[field].trim() !== '');
  if (parts.length === 0) return null;
  return (
    <Fitted sizes={SIZES} text={parts.map((field) => touchpoint[field]).join()} unit={unit} leftover={leftover}>
      <dl className={styles['experience']} data-row={leftover || undefined}>
        {parts.map((field) => (
          <div key={field}>
            <dt>{t(`experience.${field}`)}</dt>
            <dd>
              {withSoftHyphens(
                field === 'thinks' ? t('experience.quoted', { text: touchpoint.thinks.trim() }) : touchpoint[field],
                COLUMN_LETTERS,
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Fitted>
  );
}
