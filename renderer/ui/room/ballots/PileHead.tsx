import { memo, type RefObject } from 'react';
import { useTexts } from '../../parts/texts';
import type { BallotPile } from '../../../model/ballot-pile';
import type { Id } from '../../../model/primitives';
import { COLUMN_LETTERS, withSoftHyphens } from '../../parts/soft-hyphens';
import styles from './ballots.module.css';

interface PileHeadProps extends Pick<BallotPile, 'touchpointIds' | 'withImportance'> {
  readonly names: ReadonlyMap<Id, string>;
  readonly ref: RefObject<HTMLTableSectionElement | null>;
}

/** Number and name of each touchpoint over what is asked about it. */
export const PileHead = memo(function PileHead({ touchpointIds, withImportance, names, ref }: PileHeadProps) {
  const { t } = useTexts('room');
  return (
    <thead ref={ref}>
      <tr>
        <th scope="col" rowSpan={withImportance ? 2 : 1} className={styles['corner']}>
          {t('ballots.sheetHead')}
        </th>
        {touchpointIds.map((id) => (
          <th key={id} scope="colgroup" colSpan={withImportance ? 2 : 1} className={styles['touchpoint']}>
            {withSoftHyphens(names.get(id) ?? t('ballots.gone'), COLUMN_LETTERS)}
          </th>
        ))}
      </tr>
      {withImportance && (
        <tr className={styles['questions']}>
          {touchpointIds.map((id) => [
            <th key={`${id} emotion`} scope="col" className={styles['first']}>
              {t('ballots.emotion')}
            </th>,
            <th key={`${id} importance`} scope="col">
              {t('ballots.importanceShort')}
            </th>,
          ])}
        </tr>
      )}
    </thead>
  );
});
