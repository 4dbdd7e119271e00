import type { CurvePlace } from '../drawing/emotion-curve';
import type { Frame } from '../drawing/frame';
import { columnsOfPart, columnsOfSheet, type MapSheet } from './map-packing';

/** Left of the columns: lane labels, then a strip in which the curve runs over from the sheet before. */
export const LABEL_WIDTH = 74;
export const STRIP = 13;
const WIDEST_COLUMN = 126;

export function plotWidth(frame: Frame): number {
  return frame.contentWidth - LABEL_WIDTH - 2 * STRIP;
}

export interface SheetGeometry {
  readonly left: number;
  readonly columnWidth: number;
  readonly width: number;
  /** Positions of the journey on this sheet: from … to − 1. */
  readonly from: number;
  readonly to: number;
  /** Left edge of the column of a position, or of an empty stage's column. */
  columnLeft(column: number): number;
  /** Column of the first touchpoint (or of the empty place) of a part. */
  readonly firstColumns: readonly number[];
  readonly columnOf: ReadonlyMap<number, number>;
  place(yOf: (emotion: number) => number, touchpoints: number): CurvePlace;
}

export function sheetGeometry(frame: Frame, sheet: MapSheet): SheetGeometry {
  const left = frame.left + LABEL_WIDTH + STRIP;
  const columns = columnsOfSheet(sheet);
  const columnWidth = Math.min(WIDEST_COLUMN * (frame.width > 1000 ? 1.15 : 1), plotWidth(frame) / columns);
  const firstColumns: number[] = [];
  const columnOf = new Map<number, number>();
  let column = 0;
  for (const part of sheet) {
    firstColumns.push(column);
    for (let position = part.from; position < part.to; position++)
      columnOf.set(position, column + position - part.from);
    column += columnsOfPart(part);
  }
  const from = sheet[0]?.from ?? 0;
  const to = sheet.at(-1)?.to ?? from;
  const columnLeft = (index: number) => left + columnWidth * index;
  // Between touchpoints with an empty stage between them the curve is stretched over its column.
  const xOf = (position: number): number => {
    const below = Math.floor(position);
    const start = columnOf.get(below);
    const end = columnOf.get(below + 1);
    const first = columnOf.get(from) ?? 0;
    const last = columnOf.get(to - 1) ?? 0;
    if (position <= from) return columnLeft(first + 0.5 + (position - from));
    if (start === undefined || position >= to - 1) return columnLeft(last + 0.5 + (position - (to - 1)));
    return columnLeft(start + 0.5 + ((end ?? start + 1) - start) * (position - below));
  };
  return {
    left,
    columnWidth,
    width: columnWidth * columns,
    from,
    to,
    columnLeft,
    firstColumns,
    columnOf,
    place(yOf, touchpoints) {
      const over = STRIP / columnWidth;
      // The strips show how the curve goes on; there is none before the first and after the last touchpoint.
      return {
        xOf,
        yOf,
        from: from - 0.5 - (from > 0 ? over : 0),
        to: to - 0.5 + (to < touchpoints ? over : 0),
      };
    },
  };
}
