import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../../electron/bridge';
import { useFormat } from '../parts/use-format';

/** What a snapshot holds, in words. */
export function useTellSnapshot(): (snapshot: Snapshot) => string {
  const { t } = useTranslation();
  const { format } = useFormat();
  return (snapshot) =>
    t('start.recovery.snapshot', {
      when: format.moment(snapshot.takenAt),
      maps: t('start.recovery.maps', { count: snapshot.maps }),
      touchpoints: t('start.recovery.touchpoints', { count: snapshot.touchpoints }),
    });
}
