import { type RefObject, useEffect } from 'react';
import type { Hit, Span } from '../../../model/find-text';
import { placeWithHyphens, SOFT_HYPHEN } from '../../parts/soft-hyphens';
import { cellId } from '../Cell';
import { laneOf } from './show-hit';

interface Highlights {
  /** An element of the map's screen, beside the grid. */
  readonly beside: RefObject<HTMLElement | null>;
  readonly find: (text: string) => readonly Span[];
  readonly current: Hit | null;
}

/**
 * Marks what was found in the cells that are drawn, without touching them: the browser paints ranges of text as
 * `::highlight(find)` and `::highlight(find-here)`, and cells come and go as they like.
 */
export function useHighlights({ beside, find, current }: Highlights): void {
  useEffect(() => {
    const map = beside.current?.parentElement;
    map?.setAttribute('data-finding', '');
    return () => map?.removeAttribute('data-finding');
  }, [beside]);
  useEffect(() => {
    const map = beside.current?.parentElement;
    if (!map) return;
    let frame = 0;
    const mark = () => {
      frame = 0;
      const cell =
        current && document.getElementById(cellId({ touchpointId: current.touchpointId, lane: laneOf(current) }));
      const all: Range[] = [];
      const here: Range[] = [];
      for (const text of textsIn(map)) {
        for (const span of find(text.data.replaceAll(SOFT_HYPHEN, ''))) {
          const range = new Range();
          range.setStart(text, placeWithHyphens(text.data, span.start));
          range.setEnd(text, placeWithHyphens(text.data, span.end));
          (cell?.contains(text) && isAt(span, current) ? here : all).push(range);
        }
      }
      CSS.highlights.set('find', new Highlight(...all));
      CSS.highlights.set('find-here', new Highlight(...here));
    };
    const later = () => {
      frame ||= requestAnimationFrame(mark);
    };
    mark();
    const observer = new MutationObserver(later);
    // An id alone changes where a cell serves another touchpoint that has the same text.
    observer.observe(map, { childList: true, characterData: true, attributeFilter: ['id'], subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete('find');
      CSS.highlights.delete('find-here');
    };
  }, [beside, find, current]);
}

/** What `mapFinder` reads, as far as it is drawn: no ordinals, no titles of actions. */
function* textsIn(map: HTMLElement): Generator<Text> {
  for (const cell of map.querySelectorAll<HTMLElement>(CELLS)) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && !node.parentElement?.closest(NOT_READ)) yield node;
  }
}

/** Cells of lanes; those of a department are drawn as spans over several columns. */
const CELLS = '[role="gridcell"][data-lane][data-touchpoint], [data-lane="department"] span[aria-hidden]';
const NOT_READ =
  ['actions', 'pictures', 'waiting', 'emotion'].map((lane) => `[data-lane="${lane}"]`).join() + ', small, textarea';

/** Channels are drawn as one text: of a hit in one of them only the cell is known. */
function isAt(span: Span, current: Hit | null): boolean {
  return current?.place.field === 'channels' || span.start === current?.start;
}
