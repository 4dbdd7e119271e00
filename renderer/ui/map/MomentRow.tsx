import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriticalMoment } from '../../model/moment';
import type { Id } from '../../model/primitives';
import { MOMENT_LOOKS } from '../parts/curve/moment-rings';
import type { Range } from '../parts/curve/persona-line';
import type { MapColumn } from './map-columns';
import styles from './grid.module.css';

interface MomentRowProps {
  readonly columns: readonly MapColumn[];
  readonly range: Range;
  readonly column: number;
  readonly selected: ReadonlySet<Id>;
  /** Accepted moments by touchpoint. */
  readonly moments: ReadonlyMap<Id, readonly CriticalMoment[]>;
}

/** The word under each critical moment's stem: ▼ Critical, ▲ Strength, ◆ Truth. */
export const MomentRow = memo(function MomentRow({ columns, range, column, selected, moments }: MomentRowProps) {
  const { t } = useTranslation('map');
  const first = Math.max(0, range.first);
  return (
    <div role="row" aria-rowindex={3} className={styles['moments']} data-lane="emotion">
      <div role="rowheader" aria-colindex={1} className={styles['label']}>
        {t('rows.moments')}
      </div>
      <div className={styles['cells']} style={{ paddingInlineStart: first * column, width: columns.length * column }}>
        {columns.slice(first, range.last + 1).map((entry, offset) => {
          const at = first + offset;
          const here = entry.kind === 'touchpoint' ? moments.get(entry.entry.touchpoint.id) : undefined;
          return (
            <div
              key={entry.kind === 'touchpoint' ? entry.entry.touchpoint.id : entry.stage.id}
              role="gridcell"
              aria-colindex={at + 2}
              className={styles['cell']}
              data-selected={(entry.kind === 'touchpoint' && selected.has(entry.entry.touchpoint.id)) || undefined}
              data-stage={entry.opensStage || undefined}
              style={{ width: column }}
            >
              {here?.map((moment) => (
                <span key={moment.id} style={{ color: MOMENT_LOOKS[moment.kind].text }} title={moment.reason}>
                  <span aria-hidden="true">{MOMENT_LOOKS[moment.kind].shape}</span> {t(`momentWords.${moment.kind}`)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
});
