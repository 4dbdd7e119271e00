import { dots, emotionBar, personaMark } from '../drawing/marks';
import {
  HAIRLINE,
  INK,
  INK_2,
  INK_3,
  PAIN_TEXT,
  balanceTextColour,
  emotionTextColour,
  STRENGTH_TEXT,
  WASH,
} from '../drawing/palette';
import { drawSectionHead } from '../drawing/section-head';
import { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import type { TextStyle, Typesetter } from '../drawing/typesetter';
import type { Book } from '../layout/book';
import type { Flow } from '../layout/flow';
import { drawWithoutLeftover } from '../layout/without-leftover';
import type { BalanceCells, ScorecardRow, ScorecardsSection, ScoreCells } from './scorecards';

/** Tables of more personas would be too narrow. */
const PERSONAS_IN_TABLE = 2;
const NUMBER = 13;
const NAME = 18;
const BLOCK = { width: 131, gap: 7 };
/** Within a persona's block of columns. */
const COLUMN = { bar: 2, emotion: 54, dots: 64, feeling: 107, opportunity: 128 };
const NAME_STYLE = { ...TYPE.small, lead: 9.6 };
/** Of a name or department; the appendix has them whole. */
const MOST_LINES = 6;

export function drawScorecards(book: Book, section: ScorecardsSection): void {
  // A table goes on below the one before it if the page holds all of it.
  let above: Flow | null = null;
  for (let first = 0; first < section.personas.length; first += PERSONAS_IN_TABLE)
    above = drawTable(book, section, first, Math.min(first + PERSONAS_IN_TABLE, section.personas.length), above);
}

const BETWEEN_TABLES = 30;
/** Rows are set so much closer where that spares a page of hardly anything. */
const MOST_CLOSER = 1.6;

interface Layout {
  readonly blocks: readonly number[];
  readonly department: number;
  readonly nameWidth: number;
  readonly departmentWidth: number;
}

function layoutOf(sketch: Sketch, count: number): Layout {
  const { left, right } = sketch.frame;
  const blocks = Array.from(
    { length: count },
    (_, index) => right - (count - index) * (BLOCK.width + BLOCK.gap) + BLOCK.gap,
  );
  const room = (blocks[0] ?? right) - left - NAME - 8;
  const departmentWidth = Math.min(room * 0.3, 84);
  return {
    blocks,
    department: left + NAME + room - departmentWidth,
    nameWidth: room - departmentWidth - 10,
    departmentWidth,
  };
}

function drawTable(book: Book, section: ScorecardsSection, from: number, to: number, above: Flow | null): Flow {
  const personas = section.personas.slice(from, to);
  const layout = layoutOf(new Sketch(book.frame('portrait'), book.typesetter), personas.length);
  // The stage of which a row was drawn last and others follow.
  let goesOn: string | null = null;
  const scratch = new Sketch(book.frame('portrait'), book.typesetter);
  const stages = section.stages.map(({ name, balances, rows }) => ({
    name,
    balances: balances.slice(from, to),
    rows: rows.map((row) => ({ ...row, ...textOfRow(book.typesetter, row, layout) })),
  }));
  const heights = stages.flatMap(({ rows }) => rows.map(({ height }) => height));
  const table =
    drawColumnHeads(book, scratch, personas, layout, 0) +
    stages.length * STAGE_ROW +
    heights.reduce((sum, height) => sum + height, 0) +
    totalHeight(section);
  // A point to spare: sums of fractions must not turn the page.
  const below = above && above.y + BETWEEN_TABLES + table + 1 <= above.sketch.frame.bottom ? above : null;
  const top = from === 0 ? drawHead(book, scratch, section) : scratch.frame.top;
  const over = top + table + 1 - scratch.frame.bottom;
  const closer = over > 0 && over <= heights.length * MOST_CLOSER ? over / heights.length : 0;
  const open = (first: boolean) => {
    if (first && below)
      return {
        sketch: below.sketch,
        y: drawColumnHeads(book, below.sketch, personas, layout, below.y + BETWEEN_TABLES),
      };
    const sketch = book.openPage('portrait', section.title);
    let y = sketch.frame.top;
    if (first && from === 0) {
      book.markSection('scorecards', section.title, section.figure);
      y = drawHead(book, sketch, section);
    }
    if (first) goesOn = null;
    y = drawColumnHeads(book, sketch, personas, layout, y);
    return { sketch, y: goesOn === null ? y : drawContinuedStage(book, sketch, goesOn, y) };
  };
  const items = stages.flatMap(({ name, balances, rows }) =>
    rows.map((row, index) => ({
      opensPage: index !== 1,
      draw: (flow: Flow) => {
        if (index === 0) {
          const firstTwo = rows.slice(0, 2).map(({ height }) => height - closer);
          flow.keepHeading(STAGE_ROW, firstTwo);
          drawStageRow(book, flow, name, balances, layout);
        }
        drawRow(flow, { ...row, height: row.height - closer, scores: row.scores.slice(from, to) }, layout);
        goesOn = index + 1 < rows.length ? name : null;
      },
    })),
  );
  const close = (flow: Flow) => drawTotal(book, flow, section, section.total.slice(from, to), layout);
  return drawWithoutLeftover(book, { open, items, close, least: 3, evenly: false });
}

function drawHead(book: Book, sketch: Sketch, { title, headline, lead }: ScorecardsSection): number {
  return drawSectionHead(sketch, book.accent.text, title, headline, lead) + 13;
}

function drawColumnHeads(
  book: Book,
  sketch: Sketch,
  personas: ScorecardsSection['personas'],
  layout: Layout,
  top: number,
): number {
  const { t } = book.words;
  const { left, contentWidth } = sketch.frame;
  const names = personas.map(({ name }) => sketch.typesetter.clamped(name, BLOCK.width - 12, PERSONA, 2));
  const below = top + (Math.max(...names.map((lines) => lines.length)) - 1) * PERSONA.lead;
  personas.forEach(({ look }, index) => {
    const x = layout.blocks[index] ?? 0;
    const lines = names[index] ?? [];
    const first = below - (lines.length - 1) * PERSONA.lead;
    personaMark(sketch, look, x + 5, first + 4.5, 3);
    sketch.lines(lines, x + 12, first - 0.5, PERSONA);
    sketch.rule(x, below + 12, BLOCK.width, INK, 0.6);
    const head = (text: string, offset: number, align: 'left' | 'right') =>
      sketch.text(text, x + offset, below + 21.5, TYPE.columnHead, align);
    head(t('scorecards.emotion'), COLUMN.bar, 'left');
    head(t('scorecards.importance'), COLUMN.dots - 2, 'left');
    head(t('scorecards.painStrength'), COLUMN.feeling, 'right');
    head(t('scorecards.opportunity'), COLUMN.opportunity, 'right');
  });
  sketch.text(t('scorecards.touchpoint'), left + NAME, below + 21.5, TYPE.columnHead);
  sketch.text(t('scorecards.department'), layout.department, below + 21.5, TYPE.columnHead);
  sketch.rule(left, below + 26, contentWidth, INK, 0.9);
  return below + 26;
}

const PERSONA = TYPE.smallBold;
const STAGE_ROW = 15.5;

function drawContinuedStage(book: Book, sketch: Sketch, name: string, top: number): number {
  const { left, contentWidth } = sketch.frame;
  const continued = ` (${book.words.t('map.continued')})`;
  const room = contentWidth - 8 - sketch.typesetter.widthOf(continued, TYPE.table);
  sketch.rectangle(left, top + 0.5, contentWidth, STAGE_ROW - 1, WASH);
  const shown = sketch.typesetter.shortened(name, room, TYPE.tableBold);
  const width = sketch.text(shown, left + 4, top + 10.6, TYPE.tableBold);
  sketch.text(continued, left + 4 + width, top + 10.6, coloured(TYPE.table, INK_2));
  return top + STAGE_ROW;
}

function drawStageRow(book: Book, flow: Flow, name: string, balances: readonly BalanceCells[], layout: Layout): void {
  const { left, contentWidth } = flow.sketch.frame;
  flow.sketch.rectangle(left, flow.y + 0.5, contentWidth, STAGE_ROW - 1, WASH);
  const room = (layout.blocks[0] ?? 0) - left - 8;
  flow.sketch.text(
    flow.sketch.typesetter.shortened(name, room, TYPE.tableBold),
    left + 4,
    flow.y + 10.6,
    TYPE.tableBold,
  );
  drawBalances(book, flow.sketch, balances, layout, flow.y + 10.6);
  flow.y += STAGE_ROW;
}

function drawBalances(book: Book, sketch: Sketch, balances: readonly BalanceCells[], layout: Layout, y: number): void {
  balances.forEach(({ value, figure, rated }, index) => {
    const x = layout.blocks[index] ?? 0;
    sketch.text(book.words.t('scorecards.balance'), x + COLUMN.bar, y, TYPE.columnHead);
    sketch.text(figure, x + COLUMN.emotion, y, coloured(TYPE.tableBold, balanceTextColour(value)), 'right');
    sketch.text(rated, x + COLUMN.opportunity, y, TYPE.columnHead, 'right');
  });
}

interface RowText {
  readonly names: readonly string[];
  readonly departments: readonly string[];
  readonly departmentStyle: TextStyle;
  readonly height: number;
}

function textOfRow(typesetter: Typesetter, row: ScorecardRow, layout: Layout): RowText {
  const names = typesetter.clamped(row.name, layout.nameWidth, NAME_STYLE, MOST_LINES);
  // One line, set smaller where that spares a second.
  const small = typesetter.fittedLine(row.department, layout.departmentWidth, TYPE.caption);
  const onOneLine = typesetter.widthOf(row.department, small) <= layout.departmentWidth;
  const departmentStyle = onOneLine ? { ...small, lead: NAME_STYLE.lead } : TYPE.caption;
  const departments = typesetter.clamped(row.department, layout.departmentWidth, departmentStyle, MOST_LINES);
  const height = Math.max(14, Math.max(names.length, departments.length) * NAME_STYLE.lead + 3.6);
  return { names, departments, departmentStyle, height };
}

function drawRow(
  flow: Flow,
  { number, names, departments, departmentStyle, height, scores }: RowText & Pick<ScorecardRow, 'number' | 'scores'>,
  layout: Layout,
): void {
  flow.keep(height);
  const { sketch } = flow;
  const { left, contentWidth } = sketch.frame;
  const middle = flow.y + height / 2;
  sketch.text(String(number), left + NUMBER, middle + 2.9, coloured(TYPE.captionBold, INK_2), 'right');
  const centred = (lines: readonly string[]) => middle - (lines.length * NAME_STYLE.lead) / 2;
  sketch.lines(names, left + NAME, centred(names), NAME_STYLE);
  sketch.lines(departments, layout.department, centred(departments), departmentStyle);
  scores.forEach((score, index) => drawScore(sketch, score, layout.blocks[index] ?? 0, middle));
  flow.y += height;
  sketch.rule(left + NAME, flow.y, contentWidth - NAME, HAIRLINE);
}

function drawScore(sketch: Sketch, score: ScoreCells, x: number, middle: number): void {
  const baseline = middle + 2.8;
  if (score.emotion === null) {
    sketch.text(score.missing, x + COLUMN.bar, baseline, coloured(TYPE.captionItalic, INK_3));
    return;
  }
  emotionBar(sketch, score.emotion, x + COLUMN.bar, middle, 36);
  const emotion = score.emotion === 0 ? TYPE.small : { ...TYPE.small, style: 'bold' as const };
  sketch.text(
    score.emotionFigure,
    x + COLUMN.emotion,
    baseline,
    coloured(emotion, emotionTextColour(score.emotion)),
    'right',
  );
  if (score.importanceAssumed)
    sketch.text(score.importanceFigure, x + COLUMN.dots + 6, baseline, coloured(TYPE.captionItalic, INK_3));
  // A mean of votes is no number of dots.
  else if (!Number.isInteger(score.importance))
    sketch.text(score.importanceFigure, x + COLUMN.dots, baseline, coloured(TYPE.small, INK_2));
  else dots(sketch, score.importance, x + COLUMN.dots, middle, INK_2, 4.1);
  const { kind, figure, suggested } = score.feeling;
  const colour = kind === 'pain' ? PAIN_TEXT : kind === 'strength' ? STRENGTH_TEXT : INK_3;
  const feeling = { ...TYPE.small, style: suggested ? ('bold' as const) : ('regular' as const), colour };
  sketch.text(figure, x + COLUMN.feeling, baseline, feeling, 'right');
  sketch.text(score.opportunity, x + COLUMN.opportunity, baseline, coloured(TYPE.small, INK_2), 'right');
}

function totalHeight({ assumedNote }: ScorecardsSection): number {
  return assumedNote === '' ? 18 : 32;
}

function drawTotal(
  book: Book,
  flow: Flow,
  section: ScorecardsSection,
  total: readonly BalanceCells[],
  layout: Layout,
): void {
  const height = totalHeight(section);
  flow.keep(height);
  const { left, contentWidth } = flow.sketch.frame;
  flow.sketch.rule(left, flow.y, contentWidth, INK, 0.9);
  flow.sketch.text(book.words.t('scorecards.journey'), left + 4, flow.y + 13, TYPE.tableBold);
  drawBalances(book, flow.sketch, total, layout, flow.y + 13);
  flow.sketch.text(section.assumedNote, left, flow.y + 30, TYPE.captionItalic);
  flow.y += height;
}
