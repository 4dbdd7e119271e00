import { type RefObject, useEffect } from 'react';
import type { Hit, Span } from '../../../model/find-text';
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
    if (!map) return;
    let frame = 0;
    const mark = () => {
      frame = 0;
      const cell =
        current && document.getElementById(cellId({ touchpointId: current.touchpointId, lane: laneOf(current) }));
      const all: Range[] = [];
      const here: Range[] = [];
      for (const text of textsIn(map)) {
        for (const span of find(text.data)) {
          const range = new Range();
          range.setStart(text, span.start);
          range.setEnd(text, span.end);
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
    observer.observe(map, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete('find');
      CSS.highlights.delete('find-here');
    };
  }, [beside, find, current]);
}

/** The client's words in the cells that are drawn: no ordinals, nothing that only screen readers are told. */
function* textsIn(map: HTMLElement): Generator<Text> {
  for (const cell of map.querySelectorAll(
    '[role="gridcell"][data-touchpoint], [data-lane="department"] > * > [aria-hidden]',
  )) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && !node.parentElement?.closest('small, .forReaders, textarea')) yield node;
  }
}

/** Channels are drawn as one text: of a hit in one of them only the cell is known. */
function isAt(span: Span, current: Hit | null): boolean {
  return current?.place.field === 'channels' || span.start === current?.start;
}
