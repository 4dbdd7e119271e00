import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { memo, type RefObject, useRef } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import styles from './filter.module.css';
import { focusWhenGone } from './focus-when-gone';
import { type FilterList, type MapFilter, toggled } from './map-filter';
import { useFilterActs } from './use-filter-acts';

interface FilterChipsProps {
  readonly document: Pick<MapDocument, 'personas' | 'stages' | 'touchpoints'>;
  readonly filter: MapFilter;
  readonly shown: number;
  readonly scroller: RefObject<HTMLElement | null>;
}

const LISTS: readonly FilterList[] = ['personaIds', 'stageIds', 'channels', 'departments'];

/** What the map is narrowed down to; each condition goes with a click. */
export const FilterChips = memo(function FilterChips({ document, filter, shown, scroller }: FilterChipsProps) {
  const { t } = useTexts('view');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const { setFilter, clear } = useFilterActs();
  const chips = useRef<HTMLUListElement>(null);
  const goOn = () =>
    focusWhenGone(
      () => chips.current?.querySelector('button'),
      () => scroller.current,
    );
  const told: Readonly<Record<FilterList, (value: string) => string>> = {
    personaIds: (id) => nameOf(document.personas[id]),
    stageIds: (id) => nameOf(document.stages[id]),
    channels: (name) => name || t('filter.noChannel'),
    departments: (name) => name || t('filter.noDepartment'),
  };
  const chip = (key: string, name: string, without: MapFilter) => (
    <li key={key}>
      <button
        type="button"
        className={styles['chip']}
        aria-label={t('filter.remove', { name })}
        onClick={() => {
          setFilter(without);
          goOn();
        }}
      >
        {name}
        <DismissRegular aria-hidden="true" />
      </button>
    </li>
  );
  return (
    <div className={styles['active']}>
      <span className={styles['shown']}>
        {t('filter.shown', { shown: format.number(shown), count: Object.keys(document.touchpoints).length })}
      </span>
      <ul ref={chips} className={styles['chips']} aria-label={t('filter.active')}>
        {filter.criticalOnly && chip('critical', t('filter.criticalShort'), { ...filter, criticalOnly: false })}
        {LISTS.flatMap((list) =>
          filter[list].map((value) => chip(`${list} ${value}`, told[list](value), toggled(filter, list, value))),
        )}
      </ul>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          clear();
          goOn();
        }}
      >
        {t('filter.clear')}
      </Button>
      <span className={styles['note']}>{t('filter.wholeNumbers')}</span>
    </div>
  );
});
