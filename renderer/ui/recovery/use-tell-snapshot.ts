import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../../electron/bridge';
import { useFormat } from '../parts/use-format';

/** What a snapshot holds, in words. */
export function useTellSnapshot(): (snapshot: Snapshot) => string {
  const { t } = useTranslation();
  const { format } = useFormat();
  return ({ takenAt, maps, touchpoints }) => {
    const holds = [t('start.recovery.maps', { count: maps }), t('start.recovery.touchpoints', { count: touchpoints })];
    return `${format.moment(takenAt)}: ${format.list(holds)}`;
  };
}
