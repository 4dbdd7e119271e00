import { Button } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import type { DeletedMap } from '../../state/deleted-maps';
import { useFormat } from '../parts/use-format';
import styles from './library.module.css';
import type { useMapActions } from './use-map-actions';

interface DeletedMapsProps {
  readonly maps: readonly DeletedMap[];
  readonly now: Date;
  readonly actions: ReturnType<typeof useMapActions>;
  /** To be called before a map's button goes, so that the next one takes the focus. */
  readonly onLeaving: (row: Element) => void;
}

/** The bin: each map comes back with one press. */
export function DeletedMaps({ maps, now, actions, onLeaving }: DeletedMapsProps) {
  const { t } = useTexts('library');
  const { format } = useFormat();
  return (
    <section aria-label={t('bin.title')}>
      <p className={styles['binHint']}>{t('bin.hint')}</p>
      <ul>
        {maps.map((map) => {
          const title = map.title || t('untitled');
          return (
            <li key={map.id} className={styles['deleted']}>
              <span className={styles['deletedName']}>
                <span className={styles['name']} title={title}>
                  {title}
                </span>
                <span className={styles['caption']}>{map.client}</span>
              </span>
              <span className={styles['figure']}>{t('bin.when', { when: format.lately(map.deletedAt, now) })}</span>
              <Button
                size="small"
                data-row
                aria-label={t('bin.restoreOf', { title })}
                onClick={({ currentTarget }) => {
                  onLeaving(currentTarget);
                  void actions.restore(map.id, map.title);
                }}
              >
                {t('bin.restore')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
