import { useTranslation } from 'react-i18next';
import type { MapLane } from './map-lanes';

/** What a lane is called, in the language of the window or as the consultant named it. */
export function useLaneTitle({ title }: Pick<MapLane, 'title'>): string {
  const { t } = useTranslation('map');
  if ('known' in title) return t(`lanes.${title.known}`);
  return title.own === '' ? t('panel.ownLane') : title.own;
}
