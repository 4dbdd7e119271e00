import type { Sketch } from '../drawing/sketch';
import type { TextStyle } from '../drawing/typesetter';

/** Lines of text that stand side by side with others in a row. */
export interface Cell {
  readonly x: number;
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

/** Of a page. */
const TALL_ENTRY = 0.25;

/** A run of pages that is filled from above and turned when full. */
export class Flow {
  sketch: Sketch;
  y: number;
  private top: number;
  private readonly open: (first: boolean) => { readonly sketch: Sketch; readonly y: number };

  /** `open` begins a page, draws what repeats on it, and says where its content starts. */
  constructor(open: (first: boolean) => { readonly sketch: Sketch; readonly y: number }) {
    this.open = open;
    const { sketch, y } = open(true);
    this.sketch = sketch;
    this.y = y;
    this.top = y;
  }

  get room(): number {
    return this.sketch.frame.bottom - this.y;
  }

  turn(): void {
    const { sketch, y } = this.open(false);
    this.sketch = sketch;
    this.y = y;
    this.top = y;
  }

  /** Turns the page unless `height` fits on it. What fits on no page begins on a fresh one. */
  keep(height: number): void {
    if (height > this.room && this.y > this.top) this.turn();
  }

  /**
   * Keeps a heading with the first two of what stands below it, of these heights; with the first alone where that is
   * tall enough not to look forlorn.
   */
  keepHeading(height: number, entries: readonly number[]): void {
    const { top, bottom } = this.sketch.frame;
    const [first = 0, second = 0] = entries;
    this.keep(height + first + (first > (bottom - top) * TALL_ENTRY ? 0 : second));
  }

  /**
   * Sets cells side by side and moves below the tallest, after `gap` more. A row that is taller than a page is
   * broken between lines and goes on at the same places of the next.
   */
  cells(cells: readonly Cell[], gap = 0): void {
    this.keep(heightOfCells(cells));
    let rest = cells;
    while (heightOfCells(rest) > this.room) {
      const fitting = (cell: Cell) => Math.max(1, Math.floor(this.room / cell.style.lead));
      this.draw(rest.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fitting(cell)) })));
      rest = rest.map((cell) => ({ ...cell, lines: cell.lines.slice(fitting(cell)) }));
      this.turn();
    }
    this.draw(rest);
    this.y += heightOfCells(rest) + gap;
  }

  /** A paragraph in the width, broken over pages where need be. */
  paragraph(text: string, x: number, width: number, style: TextStyle, gap = 0): void {
    if (text !== '') this.cells([{ x, lines: this.sketch.typesetter.wrap(text, width, style), style }], gap);
  }

  private draw(cells: readonly Cell[]): void {
    for (const { lines, x, style } of cells) this.sketch.lines(lines, x, this.y, style);
  }
}

export function heightOfCells(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.map(({ lines, style }) => lines.length * style.lead));
}
