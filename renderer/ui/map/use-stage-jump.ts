import { type RefObject, useMemo, useRef } from 'react';
import type { Id } from '../../model/primitives';
import { announce } from '../../state/announcements';
import { useNameOf } from '../parts/use-name-of';
import { selectTouchpoint } from './cursor';
import type { MapColumns, StageSpan } from './map-columns';
import { setWhole } from './map-view';
import { scrollToColumn } from './reveal';

export interface StageJump {
  readonly toStage: (stageId: Id) => void;
  readonly by: (steps: 1 | -1) => void;
}

/** Leads to a stage: its first column comes to the left edge, the cursor to its first touchpoint. */
export function useStageJump(
  scroller: RefObject<HTMLDivElement | null>,
  { stages, columns }: MapColumns,
  column: number,
  selected: number,
): StageJump {
  const nameOf = useNameOf();
  /** Where the last jump led to; the end of the journey cannot come to the left edge. */
  const reached = useRef<{ readonly stageId: Id; readonly scrollLeft: number } | null>(null);
  return useMemo(() => {
    const go = (span: StageSpan | undefined) => {
      if (!span) return;
      setWhole(false);
      const first = columns[span.start];
      if (first?.kind === 'touchpoint') selectTouchpoint(first.entry.touchpoint.id);
      // After the cursor, which brings its own column into sight by the shortest way.
      requestAnimationFrame(() => {
        const box = scroller.current;
        if (!box) return;
        scrollToColumn(box, span.start, column);
        reached.current = { stageId: span.stage.id, scrollLeft: box.scrollLeft };
      });
      announce(nameOf(span.stage));
    };
    const here = (): number => {
      const box = scroller.current;
      const at = box ? Math.round(box.scrollLeft / column) : 0;
      if (box && reached.current?.scrollLeft === box.scrollLeft) {
        const { stageId } = reached.current;
        const known = stages.findIndex(({ stage }) => stage.id === stageId);
        if (known >= 0) return known;
      }
      const inSight = box !== null && selected >= at && selected < at + box.clientWidth / column;
      return stages.findLastIndex(({ start }) => start <= (inSight ? selected : at));
    };
    return {
      toStage: (stageId) => go(stages.find(({ stage }) => stage.id === stageId)),
      by: (steps) => go(stages[Math.max(0, Math.min(stages.length - 1, here() + steps))]),
    };
  }, [scroller, stages, columns, column, selected, nameOf]);
}
