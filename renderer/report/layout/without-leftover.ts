import type { Book } from './book';
import { Flow } from './flow';

export interface Item {
  readonly draw: (flow: Flow) => void;
  /** No page begins with the second entry below a heading, or the heading would stand over one alone. */
  readonly opensPage: boolean;
}

/** A run of items over pages. */
interface Run {
  readonly open: ConstructorParameters<typeof Flow>[0];
  readonly items: readonly Item[];
  /** What closes the run below its last item. */
  readonly close: (flow: Flow) => void;
  /** Items that no page but an only one should go below. */
  readonly least: number;
  /** Also evens out a last page that is less than half as full as the one before it. */
  readonly evenly: boolean;
}

interface Drawn {
  readonly pages: number;
  /** Where each item ends. `page` counts from 1 within the run. */
  readonly ends: readonly { readonly page: number; readonly y: number }[];
  /** Where the content of each page starts. */
  readonly tops: readonly number[];
  readonly flow: Flow;
}

/**
 * Draws a run. Where its last page holds hardly anything, the run is drawn again with an earlier turn of that page,
 * so that the last two share their items; it never takes more pages for that. Returns where the run ends.
 */
export function drawWithoutLeftover(book: Book, run: Run): Flow {
  const checkpoint = book.checkpoint();
  const drawn = drawRun(run, null);
  const turn = betterTurn(run, drawn);
  if (turn === null) return drawn.flow;
  book.restore(checkpoint);
  const evened = drawRun(run, turn);
  if (evened.pages <= drawn.pages) return evened.flow;
  book.restore(checkpoint);
  return drawRun(run, null).flow;
}

function drawRun({ open, items, close }: Run, turnBefore: number | null): Drawn {
  const tops: number[] = [];
  const flow = new Flow((first) => {
    const opened = open(first);
    tops.push(opened.y);
    return opened;
  });
  const ends = items.map(({ draw }, index) => {
    if (index === turnBefore) flow.turn();
    draw(flow);
    return { page: tops.length, y: flow.y };
  });
  close(flow);
  return { pages: tops.length, ends, tops, flow };
}

/** The item that should open the last page instead of the one that does; null where the pages are fine. */
function betterTurn({ items, least, evenly }: Run, { pages, ends, tops, flow }: Drawn): number | null {
  const before = ends.flatMap(({ page, y }, index) => (page === pages - 1 ? [{ index, y }] : []));
  const lastOfBefore = before.at(-1);
  if (!lastOfBefore) return null;
  const onLast = ends.filter(({ page }) => page === pages).length;
  const topOfLast = tops[pages - 1] ?? 0;
  const usedBefore = lastOfBefore.y - (tops[pages - 2] ?? 0);
  const usedLast = flow.y - topOfLast;
  const isLean = evenly && usedLast < usedBefore / 2;
  if (onLast >= least && !isLean) return null;
  const turns = before.slice(least).flatMap(({ index }) => {
    const moved = lastOfBefore.y - (ends[index - 1]?.y ?? 0);
    const fits = topOfLast + usedLast + moved <= flow.sketch.frame.bottom;
    const enough = onLast + lastOfBefore.index - index + 1 >= least;
    return fits && enough && items[index]?.opensPage
      ? [{ index, unevenness: Math.abs(usedBefore - usedLast - 2 * moved) }]
      : [];
  });
  // A table takes over as few rows as will do, a page of entries its half.
  const order = evenly ? turns.sort((a, b) => a.unevenness - b.unevenness) : turns.reverse();
  return order[0]?.index ?? null;
}
