import { useMemo } from 'react';
import type { MapDocument } from '../../model/document';
import { journeyOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import { AXIS, EmotionCurve, WIDEST_COLUMN } from '../parts/curve/EmotionCurve';
import { useNameOf } from '../parts/use-name-of';
import { useSize } from '../parts/use-size';
import { selectTouchpoint } from './cursor';
import { bringIntoSight } from './find/in-sight';
import { focusWhenGone } from './focus-when-gone';
import { LineEnds, roomOfEnds } from './LineEnds';
import styles from './map.module.css';
import { piecesOf } from './text-size';
import { useFontChanges } from './use-font-changes';
import { layOutNames, NARROWEST_NAMED } from './whole-names';
import { WholeMapKeys } from './WholeMapKeys';

/** Taller than this the curve is all steepness and no journey. */
const TALLEST = 900;
/** Around the drawing, px. */
const ACROSS = 48;
const ALONG = 40;
/** Of the width the personas' names at the ends of their lines may take this much; more only where nothing else needs it. */
const ENDS = 0.16;
const MOST_ENDS = 0.25;

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
  const fonts = useFontChanges();
  const nameOf = useNameOf();
  const tall = Math.max(0, Math.min(height - ALONG, TALLEST));
  const { touchpoints } = journeyOf(document);
  const columns = Math.max(0, width - ACROSS - AXIS);
  const { room, widest } = roomOfEnds(
    personaIds.map((id) => nameOf(document.personas[id])),
    Math.max(columns * ENDS, Math.min(columns * MOST_ENDS, columns - touchpoints.length * NARROWEST_NAMED)),
  );
  // Where a font has changed, all is measured anew.
  const measured = JSON.stringify({ texts: touchpoints.map(({ touchpoint }) => touchpoint.name), fonts });
  const names = useMemo(() => {
    const { texts } = JSON.parse(measured) as { readonly texts: string[] };
    const pieces = texts.map((name) => piecesOf(name, 'cell'));
    return layOutNames(pieces, room, { columns, widestColumn: WIDEST_COLUMN, height: tall });
  }, [measured, room, columns, tall]);
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
          width={width - ACROSS}
          height={tall}
          names={names}
          ends={{ room, widest, Ends: LineEnds }}
          currentId={selectedId}
          whole
          moments
          onSelect={open}
          {...(focusId === undefined ? {} : { focusPersonaId: focusId })}
        />
      )}
      <WholeMapKeys document={document} selectedId={selectedId} tell={names?.cut ?? true} onOpen={open} />
    </div>
  );
}
