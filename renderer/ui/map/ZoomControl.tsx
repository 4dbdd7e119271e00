import { Button, Tooltip } from '@fluentui/react-components';
import { AddRegular, SubtractRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useTexts } from '../parts/texts';
import { useFormat } from '../parts/use-format';
import { zoomStep } from './map-zoom';
import styles from './strip.module.css';
import type { MapZoom } from './use-map-zoom';

interface ZoomControlProps {
  /** 1 for 100 %. */
  readonly zoom: number;
  readonly control: MapZoom;
}

/** How large the map is drawn: smaller, larger, as it was, all in sight. */
export const ZoomControl = memo(function ZoomControl({ zoom, control }: ZoomControlProps) {
  const { t } = useTexts('view');
  const { format } = useFormat();
  const percent = format.percent(100 * zoom);
  return (
    <div className={styles['zoom']} role="group" aria-label={t('zoom.label')}>
      <Tooltip content={`${t('zoom.out')} (Ctrl −)`} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<SubtractRegular />}
          disabledFocusable={zoomStep(zoom, -1) === zoom}
          onClick={() => control.zoomBy(-1)}
        />
      </Tooltip>
      <Tooltip content={t('zoom.resetFrom', { percent })} relationship="label">
        <Button size="small" appearance="subtle" className={styles['percent']} onClick={control.reset}>
          {percent}
        </Button>
      </Tooltip>
      <Tooltip content={`${t('zoom.in')} (Ctrl +)`} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          disabledFocusable={zoomStep(zoom, 1) === zoom}
          onClick={() => control.zoomBy(1)}
        />
      </Tooltip>
      <Tooltip content={t('zoom.fitHint')} relationship="description">
        <Button size="small" appearance="subtle" className={styles['fit']} onClick={control.fit}>
          {t('zoom.fit')}
        </Button>
      </Tooltip>
    </div>
  );
});
