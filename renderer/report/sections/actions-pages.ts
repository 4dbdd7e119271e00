import { badge, badgeWidth, dots, openBadge } from '../drawing/marks';
import { HAIRLINE, INK, INK_2, INK_3 } from '../drawing/palette';
import { drawSectionHead } from '../drawing/section-head';
import type { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book } from '../layout/book';
import { type Cell, Flow, heightOfCells } from '../layout/flow';
import type { ActionRow, ActionsSection } from './actions';

/** Left edges of the columns, in points from the left margin of A4. */
const COLUMN = { number: 9, title: 19, serves: 178, dots: 212, owner: 252, due: 322, measure: 394 };
const TITLE = TYPE.table;
const DETAILS = TYPE.caption;
/** The department below the owner, the status below the date. */
const BELOW = { ...TYPE.columnHead, lead: 9 };
const SERVES_WIDTH = 34;
/** Of the circles that name touchpoints, and the height of a row of them. */
const RADIUS = 6;
const CIRCLE_ROW = 14.5;

export function drawActions(book: Book, section: ActionsSection): void {
  // A table that begins on a page has its heads below its title.
  let goesOn = true;
  const flow = new Flow((first) => {
    const sketch = book.openPage('portrait', section.head);
    const { top } = sketch.frame;
    if (!first) return { sketch, y: goesOn ? drawColumnHeads(book, sketch, top) : top };
    book.markSection('actions', section.title, section.figure);
    return { sketch, y: drawSectionHead(sketch, book.accent.text, section.title, section.headline, section.lead) + 12 };
  });
  for (const { title, rows } of section.tables) {
    const [firstRow] = rows;
    goesOn = false;
    flow.keep(21 + 16 + (firstRow ? Math.min(300, rowHeight(book, flow.sketch, firstRow)) : 0) + 20);
    goesOn = true;
    flow.sketch.text(title, flow.sketch.frame.left, flow.y + 12, TYPE.section);
    book.mark(title, 2, book.words.format.number(rows.length));
    flow.y = drawColumnHeads(book, flow.sketch, flow.y + 18);
    for (const row of rows) drawRow(book, flow, row);
    flow.y += 18;
  }
}

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
  sketch.rule(left, top + 12, contentWidth, INK, 0.9);
  return top + 12;
}

/** Columns of text of a row; dots, circles and figures are drawn beside them. */
function cellsOf(book: Book, sketch: Sketch, row: ActionRow): { readonly titles: Cell[]; readonly beside: Cell[] } {
  const { typesetter } = sketch;
  const { left, contentWidth } = sketch.frame;
  const cell = (text: string, from: number, to: number, style: Cell['style']): Cell => ({
    x: left + from,
    lines: text === '' ? [] : typesetter.wrap(text, to - from - 8, style),
    style,
  });
  const missing = { ...TYPE.small, style: 'italic' as const, colour: INK_3 };
  const owner = row.ownerMissing ? missing : TYPE.small;
  return {
    titles: [
      cell(row.title, COLUMN.title, COLUMN.serves, TITLE),
      cell(row.details, COLUMN.title, COLUMN.serves, DETAILS),
    ],
    beside: [
      cell(row.owner, COLUMN.owner, COLUMN.due, owner),
      cell(row.department, COLUMN.owner, COLUMN.due, BELOW),
      cell(row.due, COLUMN.due, COLUMN.measure, row.dueMissing ? missing : TYPE.small),
      cell(row.status, COLUMN.due, COLUMN.measure, BELOW),
      row.measure
        ? cell(row.measure.name, COLUMN.measure, contentWidth + 8, TYPE.caption)
        : cell(book.words.t('measure.none'), COLUMN.measure, contentWidth + 8, missing),
      cell(row.measure?.change ?? '', COLUMN.measure, contentWidth + 8, coloured(TYPE.bodyBold, book.accent.text)),
    ],
  };
}

function rowHeight(book: Book, sketch: Sketch, row: ActionRow): number {
  const { titles, beside } = cellsOf(book, sketch, row);
  const [owner, department, due, status, measure, change] = beside;
  const height = (...cells: readonly (Cell | undefined)[]) =>
    cells.reduce((sum, cell) => sum + (cell ? heightOfCells([cell]) : 0), 0);
  const circles = circleRows(row.serves).length * CIRCLE_ROW;
  return (
    Math.max(height(...titles), height(owner, department), height(due, status), height(measure, change), circles, 20) +
    11
  );
}

/** Neighbours in the journey stand as one range, "12–18", where there are at least so many. */
const LEAST_RANGE = 3;

function withRanges(numbers: readonly number[]): string[] {
  const labels: string[] = [];
  for (let from = 0, to = 0; from < numbers.length; from = to) {
    do to++;
    while (numbers[to] === (numbers[to - 1] ?? 0) + 1);
    const range = `${numbers[from]}–${numbers[to - 1]}`;
    const joins = to - from >= LEAST_RANGE && badgeWidth(range, RADIUS) <= SERVES_WIDTH;
    labels.push(...(joins ? [range] : numbers.slice(from, to).map(String)));
  }
  return labels;
}

/** Touchpoint circles, as many in a row as fit the column. */
function circleRows(numbers: readonly number[]): string[][] {
  const rows: string[][] = [];
  let width = 0;
  for (const label of withRanges(numbers)) {
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

/** Draws rows of circles from `top` down as far as the page goes; returns those that are left. */
function drawCircles(sketch: Sketch, rows: readonly string[][], top: number): readonly string[][] {
  const fitting = Math.max(1, Math.floor((sketch.frame.bottom - top) / CIRCLE_ROW));
  rows.slice(0, fitting).forEach((labels, index) => {
    let x = sketch.frame.left + COLUMN.serves;
    for (const label of labels) {
      const width = badgeWidth(label, RADIUS);
      badge(sketch, label, x + width / 2, top + RADIUS + index * CIRCLE_ROW, openBadge(), RADIUS);
      x += width + 2;
    }
  });
  return rows.slice(fitting);
}

function drawRow(book: Book, flow: Flow, row: ActionRow): void {
  const height = rowHeight(book, flow.sketch, row);
  flow.keep(Math.min(height, 500));
  const { sketch } = flow;
  const { left, contentWidth } = sketch.frame;
  const top = flow.y + 6;
  sketch.text(String(row.number), left + COLUMN.number, top + 8.5, coloured(TYPE.tableBold, INK_2), 'right');
  let circles = drawCircles(sketch, circleRows(row.serves), top);
  if (row.impact !== null) dots(sketch, row.impact, left + COLUMN.dots + 2, top + 3.6, book.accent.text);
  if (row.effort !== null) dots(sketch, row.effort, left + COLUMN.dots + 2, top + 10.4, INK_3);
  const { titles, beside } = cellsOf(book, sketch, row);
  const [owner, department, due, status, measure, change] = beside;
  const below = (first: Cell | undefined, second: Cell | undefined) => {
    if (!first || !second) return;
    sketch.lines(second.lines, second.x, top + sketch.lines(first.lines, first.x, top, first.style), second.style);
  };
  below(owner, department);
  below(due, status);
  below(measure, change);
  flow.y = top;
  for (const cell of titles) if (cell.lines.length > 0) flow.cells([cell]);
  if (flow.sketch === sketch) flow.y = Math.min(sketch.frame.bottom, Math.max(flow.y + 5, top - 6 + height));
  while (circles.length > 0) {
    const shown = circles;
    flow.turn();
    circles = drawCircles(flow.sketch, shown, flow.y + 6);
    flow.y += 6 + (shown.length - circles.length) * CIRCLE_ROW;
  }
  flow.sketch.rule(left, flow.y, contentWidth, HAIRLINE, 0.6);
}
