import { memo, useCallback } from 'react';
import { useTexts } from '../parts/texts';
import { type CriticalMoment, MOMENT_KINDS } from '../../model/moment';
import type { Id } from '../../model/primitives';
import { MOMENT_LOOKS } from '../parts/curve/moment-rings';
import { useFormat } from '../parts/use-format';
import { ColumnCells } from './ColumnCells';
import type { DrawnColumns } from './drawn-columns';
import { entriesOf, type MapColumn } from './map-columns';
import styles from './grid.module.css';

interface MomentRowProps {
  readonly columns: readonly MapColumn[];
  readonly range: DrawnColumns;
  readonly column: number;
  readonly selected: ReadonlySet<Id>;
  /** Accepted moments by touchpoint. */
  readonly moments: ReadonlyMap<Id, readonly CriticalMoment[]>;
}

/** The word under each critical moment's stem: ▼ Critical, ▲ Strength, ◆ Truth. */
export const MomentRow = memo(function MomentRow({ columns, range, column, selected, moments }: MomentRowProps) {
  const { t } = useTexts('map');
  const cell = useCallback(
    (entry: MapColumn, columnIndex: number) => {
      const here = entriesOf(entry).flatMap(({ touchpoint }) => moments.get(touchpoint.id) ?? []);
      return (
        <div
          role="gridcell"
          aria-colindex={columnIndex + 2}
          className={styles['cell']}
          data-selected={(entry.kind === 'touchpoint' && selected.has(entry.entry.touchpoint.id)) || undefined}
          data-edge={entry.edge || undefined}
        >
          {entry.kind === 'rolledUp' ? (
            <Counted moments={here} />
          ) : (
            here.map((moment) => (
              <span key={moment.id} style={{ color: MOMENT_LOOKS[moment.kind].text }} title={moment.reason}>
                <span aria-hidden="true">{MOMENT_LOOKS[moment.kind].shape}</span> {t(`momentWords.${moment.kind}`)}
              </span>
            ))
          )}
        </div>
      );
    },
    [t, selected, moments],
  );
  return (
    <div role="row" aria-rowindex={3} className={styles['moments']} data-lane="emotion">
      <div role="rowheader" aria-colindex={1} className={styles['label']}>
        {t('rows.moments')}
      </div>
      <div
        className={styles['cells']}
        style={{ paddingInlineStart: range.first * column, width: columns.length * column }}
      >
        <ColumnCells drawn={range} cell={cell} />
      </div>
    </div>
  );
});

/** The moments of a rolled-up stage: how many of each kind. */
function Counted({ moments }: { readonly moments: readonly CriticalMoment[] }) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  return (
    <span>
      {MOMENT_KINDS.map((kind) => {
        const count = moments.filter((moment) => moment.kind === kind).length;
        return (
          count > 0 && (
            <span key={kind} style={{ color: MOMENT_LOOKS[kind].text }} title={t(`momentWords.${kind}`)}>
              <span aria-hidden="true">{MOMENT_LOOKS[kind].shape} </span>
              <span className="forReaders">{t(`momentWords.${kind}`)} </span>
              {format.number(count)}{' '}
            </span>
          )
        );
      })}
    </span>
  );
}
