import type { MapDocument } from '../../model/document';
import type { Id } from '../../model/primitives';
import { EmotionCurve } from '../parts/curve/EmotionCurve';
import { useSize } from '../parts/use-size';
import { selectTouchpoint } from './cursor';
import { bringIntoSight } from './find/in-sight';
import styles from './map.module.css';

/** Taller than this the curve is all steepness and no journey. */
const TALLEST = 900;
/** Room for the names, where the curve keeps enough. */
const NAMES = 200;
const LOWEST = 420;

interface WholeMapProps {
  readonly document: MapDocument;
  /** Whose curves. */
  readonly personaIds: readonly Id[];
  readonly focusId: Id | undefined;
  readonly selectedId: Id | null;
}

/** The whole journey in one window: stages, curves and moments. A click leads to the touchpoint on the map. */
export function WholeMap({ document, personaIds, focusId, selectedId }: WholeMapProps) {
  const { ref, width, height } = useSize<HTMLDivElement>();
  const tall = Math.min(height - 32, TALLEST);
  return (
    <div ref={ref} className={styles['whole']}>
      {width > 0 && (
        <EmotionCurve
          document={document}
          personaIds={personaIds}
          width={width - 48}
          height={tall}
          namesHeight={Math.max(0, Math.min(NAMES, tall - LOWEST))}
          currentId={selectedId}
          whole
          moments
          onSelect={(touchpointId) => {
            bringIntoSight(touchpointId, document);
            selectTouchpoint(touchpointId);
          }}
          {...(focusId === undefined ? {} : { focusPersonaId: focusId })}
        />
      )}
    </div>
  );
}
