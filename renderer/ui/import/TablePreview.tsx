import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../parts/texts';
import type { Table } from '../../exchange/table/table';
import { cellKey } from '../../exchange/table/table-problem';
import { columnLetter, tellColumn } from '../../exchange/tell';
import { useFormat } from '../parts/use-format';
import { ColumnTargetSelect } from './ColumnTargetSelect';
import styles from './import.module.css';
import type { TableImport } from './use-table-import';

/** Rows shown at a time: enough to judge the mapping, few enough for any table. */
const PAGE = 20;

interface TablePreviewProps {
  readonly data: Table;
  readonly table: TableImport;
}

/** The table as read, with what each column becomes above it. Cells that do not fit are marked. */
export function TablePreview({ data, table }: TablePreviewProps) {
  const { t } = useTexts(['import', 'exchange']);
  const { format } = useFormat();
  const [page, setPage] = useState(0);
  const first = Math.min(page * PAGE, Math.max(0, data.rows.length - 1));
  const rows = data.rows.slice(first, first + PAGE);
  const misfits = new Set(table.checked?.problems.map(({ place }) => cellKey(place)));
  const ignored = (column: number) => table.mapping[column]?.kind === 'ignore' || undefined;
  return (
    <div className={styles['preview']}>
      <div className={styles['scroller']} tabIndex={0} role="region" aria-label={t('import:preview.label')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">
                <span className={styles['hidden']}>{t('import:preview.row')}</span>
              </th>
              {table.mapping.map((target, column) => {
                const name = data.header?.[column] || null;
                return (
                  <th key={columnLetter(column)} scope="col" data-ignored={ignored(column)}>
                    <span className={styles['columnName']}>{name ?? columnLetter(column)}</span>
                    <ColumnTargetSelect
                      columnName={name ?? columnLetter(column)}
                      label={t('import:preview.becomes', { column: tellColumn(t, name, column) })}
                      target={target}
                      mapping={table.mapping}
                      onTarget={(next) => table.mapColumn(column, next)}
                    />
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number}>
                <th scope="row">{row.number}</th>
                {table.mapping.map((_target, column) => {
                  const key = cellKey({ row: row.number, column });
                  const decision = table.decisions.get(key);
                  const misfit = misfits.has(key);
                  return (
                    <td
                      key={columnLetter(column)}
                      data-ignored={ignored(column)}
                      data-misfit={misfit || undefined}
                      data-left-out={decision?.kind === 'leftOut' || undefined}
                    >
                      <div className={styles['cell']}>
                        {misfit && <span className={styles['hidden']}>{t('import:preview.misfit')}</span>}
                        {decision?.kind === 'corrected' ? decision.text : row.cells[column]}
                      </div>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['pager']}>
        <span>
          {t('import:preview.rows', {
            first: format.number(data.rows.length === 0 ? 0 : first + 1),
            last: format.number(first + rows.length),
            of: format.number(data.rows.length),
          })}
        </span>
        {data.rows.length > PAGE && (
          <>
            <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
              {t('import:preview.previous')}
            </Button>
            <Button size="small" disabled={first + PAGE >= data.rows.length} onClick={() => setPage(page + 1)}>
              {t('import:preview.next')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
