import { badge, badgeWidth, openBadge, solidBadge } from '../drawing/marks';
import { HAIRLINE, INK, INK_2, INK_3, RULE } from '../drawing/palette';
import { drawSectionHead } from '../drawing/section-head';
import type { Colour } from '../drawing/shapes';
import type { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book } from '../layout/book';
import { type MatrixAction, type MatrixSection, SCORED_QUADRANTS } from './matrix';

const GRADES = [1, 2, 3, 4, 5] as const;
const TITLE = { ...TYPE.captionInk, lead: 9.2 };
/** Beside the grid: explanations when titles stand in the cells, a key of titles otherwise. */
const SIDE = { explained: 150, key: 318 };
const AXIS = 26;
const KEY_GAP = 14;
/** Of a title in the key: the table of actions has it whole. */
const MOST_KEY_LINES = 6;

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Heights of the rows of impact 5, 4, 3, 2, 1. */
  readonly rows: readonly number[];
}

/** 5 × 5 cells, effort to the right and impact upwards. Actions of a cell are stacked, so nothing overlaps. */
export function drawMatrix(book: Book, section: MatrixSection): void {
  const sketch = book.openPage('landscape', section.title);
  book.markSection('matrix', section.title, section.figure);
  const top = drawSectionHead(sketch, book.accent.text, section.title, section.headline, '') + 25;
  const roomy = gridWithTitles(sketch, section.actions, top);
  const grid = roomy ?? evenGrid(sketch, top, SIDE.key);
  drawGrid(book, sketch, grid);
  for (const impact of GRADES)
    for (const effort of GRADES) {
      const actions = section.actions.filter((action) => action.impact === impact && action.effort === effort);
      if (actions.length === 0) continue;
      const cell = cellOf(grid, impact, effort);
      if (roomy) drawTitles(book, sketch, cell, actions);
      else drawNumbers(book, sketch, cell, actions);
    }
  if (roomy) drawExplanation(book, sketch, section.actions, grid);
  else drawKey(book, sketch, section, grid);
}

function evenGrid(sketch: Sketch, top: number, side: number): Grid {
  const { left, contentWidth, bottom } = sketch.frame;
  const width = contentWidth - AXIS - side - 20;
  const height = bottom - top - 24;
  return { left: left + AXIS, top, width, height, rows: GRADES.map(() => height / 5) };
}

/** The grid with rows moved so that every title fits; null when they cannot all fit. */
function gridWithTitles(sketch: Sketch, actions: readonly MatrixAction[], top: number): Grid | null {
  const grid = evenGrid(sketch, top, SIDE.explained);
  const needed = [...GRADES].reverse().map((impact) =>
    Math.max(
      ...GRADES.map((effort) => {
        const here = actions.filter((action) => action.impact === impact && action.effort === effort);
        const stack = here.reduce((sum, action) => sum + stackHeight(sketch, action, grid.width / 5), 0);
        // The lowest row also holds the names of its quadrants.
        return here.length === 0 ? 26 : stack + 8 + (impact === 1 ? 12 : 0);
      }),
    ),
  );
  const total = needed.reduce((sum, height) => sum + height, 0);
  if (total > grid.height) return null;
  return { ...grid, rows: sharedOut(needed, grid.height) };
}

/** Even heights, from which rows that need more take what the others can spare. */
function sharedOut(needed: readonly number[], total: number): number[] {
  const even = total / needed.length;
  const short = needed.reduce((sum, height) => sum + Math.max(0, height - even), 0);
  const spare = needed.reduce((sum, height) => sum + Math.max(0, even - height), 0);
  return needed.map((height) => (height >= even ? height : even - ((even - height) * short) / spare));
}

function stackHeight(sketch: Sketch, { title }: MatrixAction, columnWidth: number): number {
  return Math.max(13.5, sketch.typesetter.heightOf(title, columnWidth - 27, TITLE)) + 4.5;
}

interface CellPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cellOf(grid: Grid, impact: number, effort: number): CellPlace {
  const row = 5 - impact;
  const y = grid.top + grid.rows.slice(0, row).reduce((sum, height) => sum + height, 0);
  const width = grid.width / 5;
  return { x: grid.left + width * (effort - 1), y, width, height: grid.rows[row] ?? 0 };
}

function drawGrid(book: Book, sketch: Sketch, grid: Grid): void {
  const { t } = book.words;
  const { left, top, width, height } = grid;
  const [right, bottom] = [left + width, top + height];
  // Impact 3 and more is high, effort 2 and less is low.
  const border = { x: left + (2 * width) / 5, y: cellOf(grid, 3, 1).y + cellOf(grid, 3, 1).height };
  sketch.rectangle(left, top, border.x - left, border.y - top, book.accent.wash);
  const line = (thick: boolean, edge: boolean) => ({
    colour: thick ? INK : edge ? RULE : HAIRLINE,
    width: thick ? 1 : 0.5,
  });
  for (let step = 0; step <= 5; step++) {
    const edge = step === 0 || step === 5;
    const x = left + (step * width) / 5;
    if (step !== 2) sketch.line(x, top, x, bottom, line(false, edge));
    const y = top + grid.rows.slice(0, step).reduce((sum, row) => sum + row, 0);
    if (step !== 3) sketch.line(left, y, right, y, line(false, edge));
  }
  sketch.line(border.x, top, border.x, bottom, line(true, false));
  sketch.line(left, border.y, right, border.y, line(true, false));
  for (const grade of GRADES) {
    const { x, y, width: cell, height: row } = cellOf(grid, grade, grade);
    const style = coloured(TYPE.small, INK_2);
    sketch.text(String(grade), x + cell / 2, bottom + 11, style, 'centre');
    sketch.text(String(grade), left - 9, y + row / 2 + 3, style, 'centre');
  }
  sketch.text(t('matrix.effort'), left + width / 2, bottom + 22, TYPE.smallBold, 'centre');
  sketch.text(t('matrix.little'), left, bottom + 22, coloured(TYPE.small, INK_2));
  sketch.text(t('matrix.much'), right, bottom + 22, coloured(TYPE.small, INK_2), 'right');
  sketch.textUpwards(t('matrix.impact'), sketch.frame.left + 4, top + height / 2, TYPE.smallBold);
  sketch.text(t('matrix.quadrants.quickWin'), left + 6, top - 5, coloured(TYPE.bodyBold, book.accent.text));
  sketch.text(t('matrix.quadrants.strategic'), border.x + 6, top - 5, coloured(TYPE.bodyBold, INK_2));
  sketch.text(t('matrix.quadrants.fillIn'), left + 6, bottom - 5, coloured(TYPE.bodyBold, INK_3));
  sketch.text(t('matrix.quadrants.reconsider'), right - 6, bottom - 5, coloured(TYPE.bodyBold, INK_3), 'right');
}

function badgeLook(book: Book, { quadrant }: MatrixAction) {
  return quadrant === 'quickWin' ? solidBadge(book.accent.text) : openBadge();
}

function drawTitles(book: Book, sketch: Sketch, cell: CellPlace, actions: readonly MatrixAction[]): void {
  const heights = actions.map((action) => stackHeight(sketch, action, cell.width));
  let y = cell.y + (cell.height - heights.reduce((sum, height) => sum + height, 0)) / 2;
  actions.forEach((action, index) => {
    const height = heights[index] ?? 0;
    const textHeight = sketch.typesetter.heightOf(action.title, cell.width - 27, TITLE);
    badge(sketch, action.number, cell.x + 13, y + height / 2, badgeLook(book, action), 6.3);
    sketch.block(action.title, cell.x + 23, y + (height - textHeight) / 2, cell.width - 27, TITLE);
    y += height;
  });
}

/** Numbered discs in rows, smaller where there are many. */
function drawNumbers(book: Book, sketch: Sketch, cell: CellPlace, actions: readonly MatrixAction[]): void {
  const inRow = (size: number) => Math.max(1, Math.floor((cell.width - 6) / (size + 2)));
  let size = 15;
  while (size > 6 && Math.ceil(actions.length / inRow(size)) * (size + 2) > cell.height - 6) size -= 0.5;
  const perRow = inRow(size);
  const rows = Math.ceil(actions.length / perRow);
  actions.forEach((action, index) => {
    const row = Math.floor(index / perRow);
    const count = Math.min(perRow, actions.length - row * perRow);
    const x = cell.x + cell.width / 2 + ((index % perRow) - (count - 1) / 2) * (size + 2);
    const y = cell.y + cell.height / 2 + (row - (rows - 1) / 2) * (size + 2);
    badge(sketch, action.number, x, y, badgeLook(book, action), size / 2);
  });
}

function drawExplanation(book: Book, sketch: Sketch, actions: readonly MatrixAction[], grid: Grid): void {
  const { t, format } = book.words;
  const x = grid.left + grid.width + 20;
  const width = SIDE.explained;
  let y = grid.top;
  const waiting = actions.filter((action) => action.quadrant === 'unscored');
  if (waiting.length > 0) {
    y = sideHeading(sketch, t('matrix.waiting'), x, y, width);
    let shown = 0;
    for (const { number, title } of waiting) {
      const height = Math.max(13, sketch.typesetter.heightOf(title, width - 20, TYPE.small)) + 4;
      if (y + height > grid.top + grid.height - 190) break;
      badge(sketch, number, x + 7, y + 6.5, openBadge(INK_3), 6.3);
      sketch.block(title, x + 19, y + 1, width - 20, coloured(TYPE.small, INK_2));
      y += height;
      shown++;
    }
    if (shown < waiting.length) {
      const rest = waiting.slice(shown).map(({ number }) => String(number));
      y += sketch.block(rest.join(', '), x, y, width, coloured(TYPE.small, INK_2)) + 4;
    }
    y += 9;
  }
  y = sideHeading(sketch, t('matrix.howTo'), x, y, width);
  for (const sentence of ['high', 'start', 'reconsider'] as const)
    y += sketch.block(t(`matrix.explain.${sentence}`), x, y, width, coloured({ ...TYPE.small, lead: 11 }, INK_2)) + 4;
  y += 9;
  sketch.rule(x, y, width, INK, 0.9);
  y += 14;
  for (const quadrant of SCORED_QUADRANTS) {
    const count = actions.filter((action) => action.quadrant === quadrant).length;
    sketch.text(t(`matrix.quadrants.${quadrant}`), x, y, TYPE.small);
    sketch.text(format.number(count), x + width, y, TYPE.smallBold, 'right');
    y += 13;
  }
}

function sideHeading(sketch: Sketch, title: string, x: number, y: number, width: number): number {
  sketch.rule(x, y, width, INK, 0.9);
  sketch.text(title, x, y + 14, TYPE.bodyBold);
  return y + 20;
}

/** The titles by quadrant in two columns beside the grid, then in four on further pages. */
function drawKey(book: Book, sketch: Sketch, section: MatrixSection, grid: Grid): void {
  const { t } = book.words;
  let page = sketch;
  let columns = keyColumns(grid.left + grid.width + 22, page.frame.right, 2);
  let column = 0;
  let y = grid.top;
  let top = grid.top;
  const next = (): void => {
    column++;
    y = top;
    if (column < columns.length) return;
    page = book.openPage('landscape', section.title);
    columns = keyColumns(page.frame.left, page.frame.right, 4);
    column = 0;
    top = page.frame.top;
    y = top;
  };
  const place = () => columns[column] ?? { x: 0, width: 0 };
  const head = (title: string, colour: Colour): void => {
    page.text(title, place().x, y + 9, coloured(TYPE.smallBold, colour));
    y += 15;
  };
  for (const quadrant of [...SCORED_QUADRANTS, 'unscored'] as const) {
    const actions = section.actions.filter((action) => action.quadrant === quadrant);
    if (actions.length === 0) continue;
    const title = quadrant === 'unscored' ? t('matrix.waiting') : t(`matrix.quadrants.${quadrant}`);
    const linesOf = ({ number, title }: MatrixAction): readonly string[] =>
      page.typesetter.clamped(title, place().width - keyIndent(number), TITLE, MOST_KEY_LINES);
    // A head does not stand alone at the foot of a column.
    if (y + 15 + (actions[0] ? linesOf(actions[0]).length * TITLE.lead : 0) > page.frame.bottom) next();
    head(title, book.accent.text);
    for (const action of actions) {
      const indent = keyIndent(action.number);
      const lines = linesOf(action);
      const height = lines.length * TITLE.lead + 2;
      if (y + height > page.frame.bottom) {
        next();
        head(t('matrix.continued', { quadrant: title }), book.accent.text);
      }
      page.text(
        String(action.number),
        place().x + indent - 5,
        y + 7,
        coloured({ ...TITLE, style: 'bold' }, INK),
        'right',
      );
      page.lines(lines, place().x + indent, y, TITLE);
      y += height;
    }
    y += 6;
  }
}

function keyIndent(number: number): number {
  return Math.max(14, badgeWidth(number) + 2);
}

function keyColumns(left: number, right: number, count: number): { readonly x: number; readonly width: number }[] {
  const width = (right - left - (count - 1) * KEY_GAP) / count;
  return Array.from({ length: count }, (_, index) => ({ x: left + index * (width + KEY_GAP), width }));
}
