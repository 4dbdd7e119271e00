import { memo, useDeferredValue, useMemo } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { CurveAxis } from '../parts/curve/CurveAxis';
import { usePersonaLines } from '../parts/curve/CurveLines';
import { useCurveLabel } from '../parts/curve/use-curve-label';
import { Band, type BandProps } from './Band';
import { EmotionCells } from './EmotionCells';
import styles from './grid.module.css';
import type { MapColumns } from './map-columns';
import { LABEL } from './reveal';
import { shownLine } from './shown-lines';

interface CurveRowProps extends Omit<BandProps, 'lines'> {
  readonly document: MapDocument;
  readonly personas: readonly Persona[];
  readonly map: MapColumns;
  readonly chosen: ReadonlySet<Id>;
  readonly cursorId: Id | null;
  /** What the curve shows at a touchpoint, in words. */
  readonly describe: (touchpointId: Id) => string;
}

/** The row of the emotion curve. */
export const CurveRow = memo(function CurveRow(props: CurveRowProps) {
  const { document, personas, map, chosen, cursorId, describe, ...band } = props;
  const { t } = useTexts('map');
  const { scores, stages, touchpoints, personas: rows } = document;
  const whole = usePersonaLines(document, personas, band.focusId);
  const lines = useMemo(
    () => whole.map((line) => shownLine(line, map, { scores, stages, touchpoints, personas: rows })),
    [whole, map, scores, stages, touchpoints, rows],
  );
  const curveLabel = useCurveLabel();
  // Its words go through all ratings; they may follow the drawing.
  const told = useDeferredValue(lines);
  const label = useMemo(() => curveLabel(told, map.shown), [curveLabel, told, map.shown]);
  return (
    <div role="row" aria-rowindex={2} className={styles['band']} style={{ height: band.height }} data-lane="emotion">
      <div role="rowheader" aria-colindex={1} className={styles['label']} aria-label={`${t('rows.emotion')}. ${label}`}>
        <span>{t('rows.emotion')}</span>
        <svg width={LABEL} height={band.height} aria-hidden="true">
          <CurveAxis scale={band.scale} right={LABEL - 10} faceSize={18} />
        </svg>
      </div>
      <div role="presentation" className={styles['curve']} style={{ width: band.width }} data-band="">
        <Band lines={lines} {...band} />
        <EmotionCells
          range={band.view}
          column={band.column}
          selected={chosen}
          cursorId={cursorId}
          describe={describe}
        />
      </div>
    </div>
  );
});
