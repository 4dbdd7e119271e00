import { columnsOf } from '../drawing/frame';
import { badge, badgeWidth, solidBadge } from '../drawing/marks';
import { HAIRLINE, INK, INK_2, WASH } from '../drawing/palette';
import { drawSectionHead } from '../drawing/section-head';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book } from '../layout/book';
import type { Cell, Flow } from '../layout/flow';
import { drawWithoutLeftover } from '../layout/without-leftover';
import type { TouchpointEntry, TouchpointsSection } from './touchpoints';

const LABEL = { ...TYPE.columnHead, lead: 10 };
const TEXT = { ...TYPE.captionInk, lead: 10 };
const NAME = { ...TYPE.bodyBold, lead: 12.5 };
const LABEL_WIDTH = 92;
const INDENT = 24;
/** Fields longer than this stand alone in the full width. */
const LONG_FIELD = 4;
const PICTURE_HEIGHT = 72;

export function drawTouchpoints(book: Book, section: TouchpointsSection): void {
  const open = (first: boolean) => {
    const sketch = book.openPage('portrait', section.title);
    if (!first) return { sketch, y: sketch.frame.top };
    book.markSection('touchpoints', section.title, section.figure);
    return { sketch, y: drawSectionHead(sketch, book.accent.text, section.title, section.headline, section.lead) + 14 };
  };
  const items = section.stages.flatMap((stage) =>
    stage.entries.map((entry, index) => (flow: Flow) => {
      if (index === 0) drawStageHead(book, flow, stage);
      drawEntry(flow, entry);
      if (index === stage.entries.length - 1) flow.y += 6;
    }),
  );
  drawWithoutLeftover(book, { open, items, close: () => {}, least: 3, evenly: true });
}

function drawStageHead(book: Book, flow: Flow, { name, about, entries }: TouchpointsSection['stages'][number]): void {
  flow.keep(90);
  const { left, contentWidth } = flow.sketch.frame;
  book.mark(name, 2, range(entries));
  flow.sketch.rectangle(left, flow.y, contentWidth, 17, WASH);
  const shown = flow.sketch.typesetter.shortened(name, contentWidth - 12, TYPE.listHead);
  flow.sketch.text(shown, left + 5, flow.y + 12.3, TYPE.listHead);
  flow.y += 22;
  flow.paragraph(about, left + 5, contentWidth - 10, coloured(TYPE.caption, INK_2), 4);
}

function range(entries: readonly TouchpointEntry[]): string {
  const [first, last] = [entries[0]?.number ?? 0, entries.at(-1)?.number ?? 0];
  return first === last ? String(first) : `${first}–${last}`;
}

/** Short fields stand in pairs, long ones in the full width, in their order. */
function drawEntry(flow: Flow, { number, name, fields, pictures }: TouchpointEntry): void {
  flow.keep(46);
  const { left, contentWidth } = flow.sketch.frame;
  const badgeRoom = Math.max(INDENT, badgeWidth(number) + 8);
  badge(flow.sketch, number, left + badgeWidth(number) / 2, flow.y + 6.8, solidBadge(INK));
  flow.paragraph(name, left + badgeRoom, contentWidth - badgeRoom, NAME, 2);
  const places = [columnsOf(flow.sketch.frame, 0, 6), columnsOf(flow.sketch.frame, 6, 6)].map(({ x, width }, index) =>
    index === 0 ? { x: x + INDENT, width: width - INDENT } : { x: x + 6, width: width - 6 },
  );
  const [near] = places;
  const isLong = (text: string) =>
    flow.sketch.typesetter.wrap(text, (near?.width ?? 0) - LABEL_WIDTH, TEXT).length > LONG_FIELD;
  let row: Cell[] = [];
  const setRow = () => {
    flow.cells(row, row.length > 0 ? 2 : 0);
    row = [];
  };
  for (const { label, text } of fields) {
    if (isLong(text)) {
      setRow();
      row = fieldCells(flow, label, text, left + INDENT, contentWidth - INDENT);
      setRow();
      continue;
    }
    const place = places[row.length / 2];
    if (place) row.push(...fieldCells(flow, label, text, place.x, place.width));
    if (row.length === 4) setRow();
  }
  setRow();
  drawPictures(flow, pictures);
  flow.y += 3;
  flow.sketch.rule(left + INDENT, flow.y, contentWidth - INDENT, HAIRLINE);
  flow.y += 5;
}

function fieldCells(flow: Flow, label: string, text: string, x: number, width: number): [Cell, Cell] {
  const { typesetter } = flow.sketch;
  return [
    { x, lines: typesetter.wrap(label, LABEL_WIDTH - 6, LABEL), style: LABEL },
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
