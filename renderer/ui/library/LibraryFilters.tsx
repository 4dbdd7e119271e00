import { useTexts } from '../parts/texts';
import { showImport, showNewMap } from '../../state/dialogs';
import type { MapSummary } from '../../storage/map-summary';
import { COLUMN_LETTERS, withSoftHyphens } from '../parts/soft-hyphens';
import { today } from '../parts/today';
import { useFormat } from '../parts/use-format';
import styles from './library.module.css';
import { type Filter, groupByClient, isDue } from './library-view';
import { useMapActions } from './use-map-actions';

interface LibraryFiltersProps {
  readonly maps: readonly MapSummary[];
  /** How many maps are in the bin. */
  readonly deleted: number;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** All, those due for a review, the deleted ones, and each client; below them the ways to begin. */
export function LibraryFilters({ maps, deleted, filter, onFilter }: LibraryFiltersProps) {
  const { t } = useTexts('library');
  const { format } = useFormat();
  const actions = useMapActions();
  const day = today();
  const due = maps.filter((map) => isDue(map, day)).length;
  const clients = groupByClient(maps, format.compare);
  return (
    <nav className={styles['filters']} aria-label={t('filters.label')}>
      <FilterButton here={filter.kind === 'all'} count={maps.length} onClick={() => onFilter({ kind: 'all' })}>
        {t('filters.all')}
      </FilterButton>
      <FilterButton here={filter.kind === 'due'} count={due} due={due > 0} onClick={() => onFilter({ kind: 'due' })}>
        {t('filters.due')}
      </FilterButton>
      {deleted > 0 && (
        <FilterButton here={filter.kind === 'deleted'} count={deleted} onClick={() => onFilter({ kind: 'deleted' })}>
          {t('filters.deleted')}
        </FilterButton>
      )}
      <h3>{t('filters.startFrom')}</h3>
      <FilterButton onClick={() => showNewMap()}>{t('filters.templates')}</FilterButton>
      <FilterButton onClick={() => showImport('choose')}>{t('filters.table')}</FilterButton>
      <FilterButton onClick={() => void actions.openSample()}>{t('filters.sample')}</FilterButton>
      {clients.length > 0 && <h3>{t('filters.clients')}</h3>}
      {clients.map(({ client, maps }) => (
        <FilterButton
          key={client}
          here={filter.kind === 'client' && filter.client === client}
          count={maps.length}
          onClick={() => onFilter({ kind: 'client', client })}
        >
          {client || t('withoutClient')}
        </FilterButton>
      ))}
    </nav>
  );
}

interface FilterButtonProps {
  readonly here?: boolean;
  readonly due?: boolean;
  readonly count?: number;
  readonly onClick: () => void;
  readonly children: string;
}

function FilterButton({ here, due, count, onClick, children }: FilterButtonProps) {
  const { format } = useFormat();
  return (
    <button
      type="button"
      className={styles['filter']}
      aria-pressed={here}
      data-due={due ? '' : undefined}
      onClick={onClick}
    >
      <span className={styles['filterName']} title={children}>
        {withSoftHyphens(children, COLUMN_LETTERS)}
      </span>
      {count !== undefined && <span className={styles['count']}>{format.number(count)}</span>}
    </button>
  );
}
