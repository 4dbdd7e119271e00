import type { MapDocument } from '../../model/document';
import type { Id } from '../../model/primitives';
import { EmotionCurve } from '../parts/curve/EmotionCurve';
import { useSize } from '../parts/use-size';
import { selectTouchpoint } from './cursor';
import { bringIntoSight } from './find/in-sight';
import { focusWhenGone } from './focus-when-gone';
import styles from './map.module.css';
import { WholeMapKeys } from './WholeMapKeys';

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

/** The whole journey in one window: stages, curves and moments. A click or Enter leads to the touchpoint on the map. */
export function WholeMap({ document, personaIds, focusId, selectedId }: WholeMapProps) {
  const { ref, width, height } = useSize<HTMLDivElement>();
  const tall = Math.min(height - 32, TALLEST);
  const open = (touchpointId: Id) => {
    bringIntoSight(touchpointId, document);
    selectTouchpoint(touchpointId);
    focusWhenGone(() => globalThis.document.querySelector<HTMLElement>('[role="grid"]'));
  };
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
          onSelect={open}
          {...(focusId === undefined ? {} : { focusPersonaId: focusId })}
        />
      )}
      <WholeMapKeys document={document} selectedId={selectedId} onOpen={open} />
    </div>
  );
}
