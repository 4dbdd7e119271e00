import { badge, badgeWidth, dots, openBadge } from '../drawing/marks';
import { HAIRLINE, INK, INK_2, INK_3 } from '../drawing/palette';
import { drawSectionHead } from '../drawing/section-head';
import type { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import type { TextStyle } from '../drawing/typesetter';
import type { Book } from '../layout/book';
import type { Flow } from '../layout/flow';
import { drawWithoutLeftover } from '../layout/without-leftover';
import { withRanges } from '../number-ranges';
import type { ActionRow, ActionsSection } from './actions';

/** Left edges of the columns, in points from the left margin of A4. */
const COLUMN = { number: 9, title: 19, serves: 178, dots: 212, owner: 252, due: 322, measure: 394 };
const TITLE = TYPE.table;
const DETAILS = TYPE.caption;
/** The department below the owner, the status below the date. */
const BELOW = { ...TYPE.columnHead, lead: 9 };
const SERVES_WIDTH = 34;
/** Of a row: the gap to the rules and the height of its text, at least; taller ones are broken at the foot of a page. */
const ABOVE_ROW = 6;
const BELOW_ROW = 5;
const LEAST_ROW = 20;
const TALLEST_KEPT = 500;
/** Of the circles that name touchpoints, and the height of a row of them. */
const RADIUS = 6;
const CIRCLE_ROW = 14.5;

export function drawActions(book: Book, section: ActionsSection): void {
  // A table that begins on a page has its heads below its title.
  let goesOn = false;
  const open = (first: boolean) => {
    const sketch = book.openPage('portrait', section.head);
    const { top } = sketch.frame;
    if (!first) return { sketch, y: goesOn ? drawColumnHeads(book, sketch, top) : top };
    book.markSection('actions', section.title, section.figure);
    return { sketch, y: drawSectionHead(sketch, book.accent.text, section.title, section.headline, section.lead) + 12 };
  };
  const last = section.tables.at(-1);
  const items = section.tables.flatMap((table) =>
    table.rows.map((row, index) => ({
      // No table is torn for the sake of the next.
      opensPage: table === last && index !== 1,
      draw: (flow: Flow) => {
        const { title, rows } = table;
        if (index === 0) {
          const firstTwo = rows.slice(0, 2).map((of) => heightKept(columnsOfRow(book, flow.sketch, of)));
          flow.keepHeading(TABLE_HEAD, firstTwo);
          flow.sketch.text(title, flow.sketch.frame.left, flow.y + 12, TYPE.section);
          book.mark(title, 2, book.words.format.number(rows.length));
          flow.y = drawColumnHeads(book, flow.sketch, flow.y + TABLE_TITLE);
        }
        goesOn = true;
        drawRow(book, flow, row);
        goesOn = index + 1 < rows.length;
        if (!goesOn) flow.y += BELOW_TABLE;
      },
    })),
  );
  drawWithoutLeftover(book, { open, items, close: () => undefined, least: 3, evenly: false });
}

/** Title and column heads of a table. */
const TABLE_TITLE = 18;
const COLUMN_HEADS = 12;
const TABLE_HEAD = TABLE_TITLE + COLUMN_HEADS;
const BELOW_TABLE = 18;

function drawColumnHeads(book: Book, sketch: Sketch, top: number): number {
  const { t } = book.words;
  const { left, contentWidth } = sketch.frame;
  const heads = [
    [t('actions.action'), COLUMN.title],
    [t('actions.serves'), COLUMN.serves],
    [t('actions.impactEffort'), COLUMN.dots],
    [t('actions.owner'), COLUMN.owner],
    [t('actions.due'), COLUMN.due],
    [t('actions.measure'), COLUMN.measure],
  ] as const;
  for (const [text, offset] of heads) sketch.text(text, left + offset, top + 8, TYPE.columnHead);
  sketch.rule(left, top + COLUMN_HEADS, contentWidth, INK, 0.9);
  return top + COLUMN_HEADS;
}

/** A line of text or a row of circles: what a row of the table is broken into where it is taller than a page. */
interface Piece {
  readonly height: number;
  readonly draw: (sketch: Sketch, top: number) => void;
}

/** Columns of a row, each from above; the number and the dots are drawn beside them. */
function columnsOfRow(book: Book, sketch: Sketch, row: ActionRow): readonly (readonly Piece[])[] {
  const { typesetter } = sketch;
  const { left, contentWidth } = sketch.frame;
  const text = (told: string, from: number, to: number, style: TextStyle): Piece[] =>
    told === ''
      ? []
      : typesetter.wrap(told, to - from - 8, style).map((line) => ({
          height: style.lead,
          draw: (page, top) => page.lines([line], left + from, top, style),
        }));
  const missing = { ...TYPE.small, style: 'italic' as const, colour: INK_3 };
  const end = contentWidth + 8;
  return [
    [
      ...text(row.title, COLUMN.title, COLUMN.serves, TITLE),
      ...text(row.details, COLUMN.title, COLUMN.serves, DETAILS),
    ],
    circleRows(row.serves).map((labels) => ({
      height: CIRCLE_ROW,
      draw: (page, top) => drawCircles(page, labels, left + COLUMN.serves, top),
    })),
    [
      ...text(row.owner, COLUMN.owner, COLUMN.due, row.ownerMissing ? missing : TYPE.small),
      ...text(row.department, COLUMN.owner, COLUMN.due, BELOW),
    ],
    [
      ...text(row.due, COLUMN.due, COLUMN.measure, row.dueMissing ? missing : TYPE.small),
      ...text(row.status, COLUMN.due, COLUMN.measure, BELOW),
    ],
    row.measure
      ? [
          ...text(row.measure.name, COLUMN.measure, end, TYPE.caption),
          ...text(row.measure.change, COLUMN.measure, end, coloured(TYPE.bodyBold, book.accent.text)),
        ]
      : text(book.words.t('measure.none'), COLUMN.measure, end, missing),
  ];
}

function heightOfColumns(columns: readonly (readonly Piece[])[]): number {
  const heights = columns.map((pieces) => pieces.reduce((sum, { height }) => sum + height, 0));
  return Math.max(LEAST_ROW, ...heights) + ABOVE_ROW + BELOW_ROW;
}

/** Of a row that is not taller than most of a page. */
function heightKept(columns: readonly (readonly Piece[])[]): number {
  return Math.min(heightOfColumns(columns), TALLEST_KEPT);
}

/** Touchpoint circles, as many in a row as fit the column. */
function circleRows(numbers: readonly number[]): string[][] {
  const rows: string[][] = [];
  let width = 0;
  for (const { label } of withRanges(numbers, (range) => badgeWidth(range, RADIUS) <= SERVES_WIDTH)) {
    const needed = badgeWidth(label, RADIUS) + 2;
    const last = rows.at(-1);
    if (last && width + needed <= SERVES_WIDTH) last.push(label);
    else {
      rows.push([label]);
      width = 0;
    }
    width += needed;
  }
  return rows;
}

function drawCircles(sketch: Sketch, labels: readonly string[], left: number, top: number): void {
  let x = left;
  for (const label of labels) {
    const width = badgeWidth(label, RADIUS);
    badge(sketch, label, x + width / 2, top + RADIUS, openBadge(), RADIUS);
    x += width + 2;
  }
}

function drawRow(book: Book, flow: Flow, row: ActionRow): void {
  let columns = columnsOfRow(book, flow.sketch, row);
  const height = heightOfColumns(columns);
  flow.keep(heightKept(columns));
  const { sketch } = flow;
  const { left, contentWidth } = sketch.frame;
  const end = flow.y + height;
  flow.y += ABOVE_ROW;
  sketch.text(String(row.number), left + COLUMN.number, flow.y + 8.5, coloured(TYPE.tableBold, INK_2), 'right');
  if (row.impact !== null) dots(sketch, row.impact, left + COLUMN.dots + 2, flow.y + 3.6, book.accent.text);
  if (row.effort !== null) dots(sketch, row.effort, left + COLUMN.dots + 2, flow.y + 10.4, INK_3);
  // A row that is taller than what is left goes on, each column where it was broken.
  for (;;) {
    const drawn = columns.map((pieces) => drawPieces(flow.sketch, pieces, flow.y));
    columns = drawn.map(({ left: rest }) => rest);
    if (columns.every((pieces) => pieces.length === 0)) {
      flow.y = flow.sketch === sketch ? end : Math.max(...drawn.map(({ end: reached }) => reached)) + BELOW_ROW;
      break;
    }
    flow.turn();
    flow.y += ABOVE_ROW;
  }
  flow.sketch.rule(left, flow.y, contentWidth, HAIRLINE, 0.6);
}

/** Draws pieces from `top` down as far as the page goes; says where they end and what is left of them. */
function drawPieces(sketch: Sketch, pieces: readonly Piece[], top: number) {
  let end = top;
  for (const [index, { height, draw }] of pieces.entries()) {
    if (end + height > sketch.frame.bottom) return { end, left: pieces.slice(index) };
    draw(sketch, end);
    end += height;
  }
  return { end, left: [] };
}
