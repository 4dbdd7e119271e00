import { useMemo } from 'react';
import { useTexts } from '../parts/texts';
import { announce } from '../../state/announcements';
import { openDocument } from '../../state/open-map';
import { useFormat } from '../parts/use-format';
import { type MapFilter, NO_FILTER, shownBy } from './map-filter';
import { changeLook, setWhole } from './map-view';

interface FilterActs {
  readonly setFilter: (filter: MapFilter) => void;
  readonly clear: () => void;
}

/** Changes what the map is narrowed down to, and tells what that leaves. */
export function useFilterActs(): FilterActs {
  const { t } = useTexts('view');
  const { format } = useFormat();
  return useMemo(() => {
    const setFilter = (filter: MapFilter) => {
      changeLook({ filter });
      // The whole map in one window is always the whole map.
      setWhole(false);
      const document = openDocument();
      const count = Object.keys(document.touchpoints).length;
      const shown = shownBy(filter, document)?.size ?? count;
      announce(shown === 0 ? t('filter.none.title') : t('filter.shown', { shown: format.number(shown), count }));
    };
    return { setFilter, clear: () => setFilter(NO_FILTER) };
  }, [t, format]);
}
