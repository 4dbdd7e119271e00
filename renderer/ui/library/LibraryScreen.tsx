import { Button } from '@fluentui/react-components';
import { AddRegular, FolderOpenRegular, TableRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../parts/texts';
import { localDay } from '../../model/local-day';
import { useDeletedMaps } from '../../state/deleted-maps';
import { focusSearch, showImport, showNewMap, useDialogs } from '../../state/dialogs';
import { useLibrary } from '../../state/library';
import { later } from '../parts/later';
import { useFormat } from '../parts/use-format';
import { DeletedMaps } from './DeletedMaps';
import { EmptyLibrary } from './EmptyLibrary';
import { LibraryFilters } from './LibraryFilters';
import styles from './library.module.css';
import { type Filter, groupByClient, shownMaps } from './library-view';
import { MapRow } from './MapRow';
import { useMapActions } from './use-map-actions';
import { useRowKeys } from './use-row-keys';

const NewMapDialog = later(async () => (await import('./NewMapDialog')).NewMapDialog);

/** Every map of the workbook by client. */
export function LibraryScreen() {
  const { t } = useTexts('library');
  const { format } = useFormat();
  const maps = useLibrary();
  const deleted = useDeletedMaps() ?? [];
  const actions = useMapActions();
  const dialogOpen = useDialogs((state) => state.newMap);
  const [search, setSearch] = useState('');
  const [chosen, setFilter] = useState<Filter>({ kind: 'all' });
  // The bin goes with its last map.
  const filter: Filter = chosen.kind === 'deleted' && deleted.length === 0 ? { kind: 'all' } : chosen;
  const { list, onLeaving } = useRowKeys();
  const searching = useDialogs((state) => state.searching);
  const searchField = useRef<HTMLInputElement>(null);
  const now = useNow();
  const drawn = maps !== undefined;
  useEffect(() => {
    if (!searching || !drawn) return;
    searchField.current?.select();
    focusSearch(false);
  }, [searching, drawn]);
  if (!maps) return null;
  const shown = shownMaps(maps, filter, search, localDay(now));
  const groups = groupByClient(shown, format.compare);
  return (
    <div className={styles['library']}>
      <LibraryFilters maps={maps} deleted={deleted.length} filter={filter} onFilter={setFilter} />
      <section ref={list} className={styles['list']} aria-label={t('title')} tabIndex={-1}>
        <div className={styles['head']}>
          <h2>{filter.kind === 'deleted' ? t('bin.title') : t('title')}</h2>
          <input
            ref={searchField}
            type="search"
            className={styles['search']}
            placeholder={t('search')}
            aria-label={t('search')}
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
              if (filter.kind === 'deleted') setFilter({ kind: 'all' });
            }}
          />
          <Button icon={<TableRegular />} onClick={() => showImport('choose')}>
            {t('importTable')}
          </Button>
          <Button icon={<FolderOpenRegular />} onClick={() => void actions.chooseFile()}>
            {t('openFile')}
          </Button>
          <Button appearance="primary" icon={<AddRegular />} onClick={() => showNewMap()}>
            {t('newMap')}
          </Button>
        </div>
        {filter.kind === 'deleted' ? (
          <DeletedMaps maps={deleted} now={now} actions={actions} onLeaving={onLeaving} />
        ) : maps.length === 0 ? (
          <EmptyLibrary
            hasBin={deleted.length > 0}
            onNew={() => showNewMap()}
            onSample={() => void actions.openSample()}
          />
        ) : shown.length === 0 ? (
          <div className={styles['none']}>
            <p>{search.trim() === '' && filter.kind === 'due' ? t('noneDue') : t('none', { search })}</p>
            <Button
              onClick={() => {
                setSearch('');
                setFilter({ kind: 'all' });
              }}
            >
              {t('clearSearch')}
            </Button>
          </div>
        ) : (
          <div>
            <div className={styles['columns']} aria-hidden="true">
              <span>{t('columns.journey')}</span>
              <span>{t('columns.emotion')}</span>
              <span>{t('columns.balance')}</span>
              <span>{t('columns.rated')}</span>
              <span>{t('columns.review')}</span>
            </div>
            {groups.map(({ client, maps }) => (
              <section key={client} aria-label={client || t('withoutClient')}>
                <h3 className={styles['client']}>{client || t('withoutClient')}</h3>
                <ul>
                  {maps.map((map) => (
                    <MapRow key={map.id} map={map} now={now} actions={actions} onLeaving={onLeaving} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </section>
      {dialogOpen && <NewMapDialog onClose={() => showNewMap(false)} />}
    </div>
  );
}

/** The time, anew with every minute: what was edited lately is told by it. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
