import { Button } from '@fluentui/react-components';
import { AddRegular, FolderOpenRegular, TableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showImport, showNewMap, useDialogs } from '../../state/dialogs';
import { useLibrary } from '../../state/library';
import { today } from '../parts/fields/days';
import { EmptyLibrary } from './EmptyLibrary';
import { LibraryFilters } from './LibraryFilters';
import styles from './library.module.css';
import { type Filter, groupByClient, shownMaps } from './library-view';
import { MapRow } from './MapRow';
import { NewMapDialog } from './NewMapDialog';
import { useMapActions } from './use-map-actions';
import { useRowKeys } from './use-row-keys';

/** Every map of the workbook by client. */
export function LibraryScreen() {
  const { t, i18n } = useTranslation('library');
  const maps = useLibrary();
  const actions = useMapActions();
  const dialogOpen = useDialogs((state) => state.newMap);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>({ kind: 'all' });
  const list = useRowKeys();
  if (!maps) return null;
  const shown = shownMaps(maps, filter, search, today());
  const groups = groupByClient(shown, i18n.language);
  return (
    <div className={styles['library']}>
      <LibraryFilters maps={maps} filter={filter} onFilter={setFilter} />
      <section className={styles['list']} aria-label={t('title')}>
        <div className={styles['head']}>
          <h2>{t('title')}</h2>
          <input
            type="search"
            className={styles['search']}
            placeholder={t('search')}
            aria-label={t('search')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
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
        {maps.length === 0 ? (
          <EmptyLibrary onNew={() => showNewMap()} onSample={() => void actions.openSample()} />
        ) : (
          <div ref={list}>
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
                    <MapRow key={map.id} map={map} actions={actions} />
                  ))}
                </ul>
              </section>
            ))}
            {shown.length === 0 && (
              <div className={styles['none']}>
                <p>{t('none', { search })}</p>
                <Button
                  onClick={() => {
                    setSearch('');
                    setFilter({ kind: 'all' });
                  }}
                >
                  {t('clearSearch')}
                </Button>
              </div>
            )}
          </div>
        )}
      </section>
      {dialogOpen && <NewMapDialog onClose={() => showNewMap(false)} />}
    </div>
  );
}
