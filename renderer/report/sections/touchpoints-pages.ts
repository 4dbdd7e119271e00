import { columnsOf } from '../drawing/frame';
import { badge, badgeWidth, solidBadge } from '../drawing/marks';
import { HAIRLINE, INK, WASH } from '../drawing/palette';
import { drawSectionHead } from '../drawing/section-head';
import { TYPE } from '../drawing/type-scale';
import type { Book } from '../layout/book';
import { heightOfCells, type Cell, type Flow } from '../layout/flow';
import { drawWithoutLeftover } from '../layout/without-leftover';
import type { TouchpointEntry, TouchpointsSection } from './touchpoints';

const LABEL = { ...TYPE.columnHead, lead: 10 };
const TEXT = { ...TYPE.captionInk, lead: 10 };
const NAME = { ...TYPE.bodyBold, lead: 12.5 };
const LABEL_WIDTH = 98;
/** A persona's page has her name whole, the map a lane's. */
const MOST_LABEL_LINES = 3;
const INDENT = 24;
/** Fields longer than this stand alone in the full width. */
const LONG_FIELD = 4;
const PICTURE_HEIGHT = 72;
const ROW_GAP = 2;
/** With the rule in it. */
const BELOW_ENTRY = 8;

export function drawTouchpoints(book: Book, section: TouchpointsSection): void {
  const open = (first: boolean) => {
    const sketch = book.openPage('portrait', section.title);
    if (!first) return { sketch, y: sketch.frame.top };
    book.markSection('touchpoints', section.title, section.figure);
    return { sketch, y: drawSectionHead(sketch, book.accent.text, section.title, section.headline, section.lead) + 14 };
  };
  const items = section.stages.flatMap((stage) => {
    if (stage.entries.length === 0)
      return [{ opensPage: true, draw: (flow: Flow) => drawEmptyStage(book, flow, stage) }];
    return stage.entries.map((entry, index) => ({
      opensPage: index !== 1,
      draw: (flow: Flow) => {
        if (index === 0) drawStageHead(book, flow, stage);
        drawEntry(flow, entry);
        if (index === stage.entries.length - 1) flow.y += 6;
      },
    }));
  });
  drawWithoutLeftover(book, { open, items, close: () => {}, least: 3, evenly: true });
}

type Stage = TouchpointsSection['stages'][number];

function drawStageHead(book: Book, flow: Flow, stage: Stage): void {
  const { name, fields, entries } = stage;
  const about = rowsOf(flow, stage);
  flow.keepHeading(
    22 + heightOfRows(about) + 6,
    entries.length > 0
      ? entries.slice(0, 2).map((entry) => heightOf(flow, entry, rowsOf(flow, entry)) + BELOW_ENTRY)
      : [NAME.lead],
  );
  const { left, contentWidth } = flow.sketch.frame;
  book.mark(name, 2, range(entries));
  flow.sketch.rectangle(left, flow.y, contentWidth, 17, WASH);
  const shown = flow.sketch.typesetter.shortened(name, contentWidth - 12, TYPE.listHead);
  flow.sketch.text(shown, left + 5, flow.y + 12.3, TYPE.listHead);
  flow.y += 22;
  for (const row of about) flow.cells(row, ROW_GAP);
  if (fields.length > 0) flow.y += 4;
}

function drawEmptyStage(book: Book, flow: Flow, stage: Stage): void {
  drawStageHead(book, flow, stage);
  const { left, contentWidth } = flow.sketch.frame;
  flow.paragraph(book.words.t('map.emptyStage'), left + INDENT, contentWidth - INDENT, TYPE.captionItalic, 10);
}

function range(entries: readonly TouchpointEntry[]): string {
  const [first, last] = [entries[0]?.number, entries.at(-1)?.number];
  if (first === undefined) return '';
  return first === last ? String(first) : `${first}–${last}`;
}

/** Whole on one page, unless it is taller than that. */
function drawEntry(flow: Flow, entry: TouchpointEntry): void {
  const rows = rowsOf(flow, entry);
  flow.keep(heightOf(flow, entry, rows));
  const { number, name, pictures } = entry;
  const { left, contentWidth } = flow.sketch.frame;
  const badgeRoom = roomOfBadge(number);
  badge(flow.sketch, number, left + badgeWidth(number) / 2, flow.y + 6.8, solidBadge(INK));
  flow.paragraph(name, left + badgeRoom, contentWidth - badgeRoom, NAME, 2);
  for (const row of rows) flow.cells(row, ROW_GAP);
  drawPictures(flow, pictures);
  flow.y += 3;
  flow.sketch.rule(left + INDENT, flow.y, contentWidth - INDENT, HAIRLINE);
  flow.y += BELOW_ENTRY - 3;
}

function roomOfBadge(number: number): number {
  return Math.max(INDENT, badgeWidth(number) + 8);
}

/** Of the name, its rows and, if it has pictures, the first row of them. */
function heightOf(flow: Flow, { number, name, pictures }: TouchpointEntry, rows: readonly (readonly Cell[])[]): number {
  const width = flow.sketch.frame.contentWidth - roomOfBadge(number);
  return (
    flow.sketch.typesetter.wrap(name, width, NAME).length * NAME.lead +
    2 +
    heightOfRows(rows) +
    (pictures.length > 0 ? PICTURE_HEIGHT + 6 : 0)
  );
}

function heightOfRows(rows: readonly (readonly Cell[])[]): number {
  return rows.reduce((sum, row) => sum + heightOfCells(row) + ROW_GAP, 0);
}

/** Short fields stand in pairs, long ones in the full width, in their order. */
function rowsOf(flow: Flow, { fields }: Pick<TouchpointEntry, 'fields'>): Cell[][] {
  const { left, contentWidth } = flow.sketch.frame;
  const places = [columnsOf(flow.sketch.frame, 0, 6), columnsOf(flow.sketch.frame, 6, 6)].map(({ x, width }, index) =>
    index === 0 ? { x: x + INDENT, width: width - INDENT } : { x: x + 6, width: width - 6 },
  );
  const [near] = places;
  const isLong = (text: string) =>
    flow.sketch.typesetter.wrap(text, (near?.width ?? 0) - LABEL_WIDTH, TEXT).length > LONG_FIELD;
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  const endRow = () => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  for (const { label, text } of fields) {
    if (isLong(text)) {
      endRow();
      rows.push(fieldCells(flow, label, text, left + INDENT, contentWidth - INDENT));
      continue;
    }
    const place = places[row.length / 2];
    if (place) row.push(...fieldCells(flow, label, text, place.x, place.width));
    if (row.length === 4) endRow();
  }
  endRow();
  return rows;
}

function fieldCells(flow: Flow, label: string, text: string, x: number, width: number): [Cell, Cell] {
  const { typesetter } = flow.sketch;
  return [
    { x, lines: typesetter.clamped(label, LABEL_WIDTH - 6, LABEL, MOST_LABEL_LINES), style: LABEL },
    { x: x + LABEL_WIDTH, lines: typesetter.wrap(text, width - LABEL_WIDTH, TEXT), style: TEXT },
  ];
}

function drawPictures(flow: Flow, pictures: TouchpointEntry['pictures']): void {
  let x = 0;
  let inRow = false;
  for (const { pictureId, width, height } of pictures) {
    const scale = Math.min(PICTURE_HEIGHT / height, 160 / width);
    const { left, right } = flow.sketch.frame;
    if (!inRow || x + width * scale > right) {
      if (inRow) flow.y += PICTURE_HEIGHT + 6;
      flow.keep(PICTURE_HEIGHT + 6);
      x = left + INDENT;
      inRow = true;
    }
    flow.sketch.picture(pictureId, x, flow.y + 3, width * scale, height * scale);
    x += width * scale + 8;
  }
  if (inRow) flow.y += PICTURE_HEIGHT + 6;
}
