import { curvesOfLegend, drawLegend, legendWidth } from '../drawing/legend';
import { badge, badgeWidth, solidBadge } from '../drawing/marks';
import { INK, INK_2, balanceTextColour } from '../drawing/palette';
import { polygonPath } from '../drawing/shapes';
import type { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book } from '../layout/book';
import { columnsOfPart, type MapSheet } from './map-packing';
import {
  CELL_PADDING,
  HEADING,
  NAME_PADDING,
  nameLines,
  type PersonaBlock,
  remarksOf,
  type Sheet,
  STAGE_HEAD,
} from './map-sheet-measures';

/** The stages of a sheet. */
export function titleOf({ section, parts }: Sheet): string {
  return parts.map((part) => section.stages[part.stage]?.name ?? '').join(' · ');
}

/** Its first and last stage, for a title without room for those between: they have their heads right below it. */
function spanOf({ section, parts }: Sheet): string[] {
  const names = parts.map((part) => section.stages[part.stage]?.name ?? '');
  return names.length > 2 ? [`${names[0]} – ${names.at(-1)}`] : [];
}

/** What a page of a sheet has below its heads. */
export interface PageOfSheet {
  /** Not the first page. */
  readonly continued: boolean;
  /** null where only lanes go on. */
  readonly personas: PersonaBlock | null;
}

/** Title, legend, stage heads and touchpoint heads; returns where the drawing begins. */
export function drawHeads(sheet: Sheet, sketch: Sketch, { continued, personas }: PageOfSheet): number {
  const { book, section, geometry, heights, columns } = sheet;
  const { t } = book.words;
  const { left, right, top, contentWidth } = sketch.frame;
  const width = geometry.columnWidth - 2 * CELL_PADDING;
  const names = columns.map(({ name }) => nameLines(sketch.typesetter, name, width));
  const unrated = columns.some(({ scores }) => scores.some((score) => score.emotion === null));
  const cut = names.some((name) => name.cut);
  // Where only lanes go on there is no curve to explain.
  const remarks = personas ? remarksOf(book, section, unrated, cut) : cut ? [section.cutKey] : [];
  const curves = personas ? curvesOfLegend(section.curves) : [];
  const legend = heights.legend > 0 ? 0 : legendWidth(sketch, curves, remarks);
  const titleRoom = contentWidth - 20 - legend;
  const styleOf = (text: string) => sketch.typesetter.fittedLine(text, titleRoom, TYPE.mapTitle, 3);
  const titles = [titleOf(sheet), ...spanOf(sheet)].map((stages) =>
    continued ? `${stages} (${t('map.continued')})` : stages,
  );
  const fits = (text: string) => sketch.typesetter.widthOf(text, styleOf(text)) <= titleRoom;
  const title = titles.find(fits) ?? titles[0] ?? '';
  const style = styleOf(title);
  sketch.text(sketch.typesetter.shortened(title, titleRoom, style), left, top + 8, style);
  if (heights.legend > 0) drawLegend(sketch, curves, remarks, left, top + HEADING + 3, contentWidth);
  else drawLegend(sketch, curves, remarks, right - legend, top + 7);
  sketch.text(subtitleOf(sheet, personas), left, top + 22, coloured(TYPE.table, INK_2));
  let y = top + HEADING + heights.legend;
  sheet.parts.forEach((part, index) => {
    const first = geometry.firstColumns[index] ?? 0;
    const x = geometry.columnLeft(first) + 1;
    const width = geometry.columnWidth * columnsOfPart(part) - 2;
    drawStageHead(sheet, sketch, part, x, y, width);
  });
  y += STAGE_HEAD;
  columns.forEach(({ number }, index) => {
    const x = geometry.columnLeft(geometry.columnOf.get(geometry.from + index) ?? index) + CELL_PADDING;
    badge(sketch, number, x + badgeWidth(number, 6) / 2, y + 6.5, solidBadge(INK), 6);
    const name = names[index];
    if (name) sketch.lines(name.lines, x, y + NAME_PADDING.above, name.style);
  });
  sheet.parts.forEach((part, index) => {
    if (part.to > part.from) return;
    const x = geometry.columnLeft(geometry.firstColumns[index] ?? 0) + CELL_PADDING;
    sketch.block(t('map.emptyStage'), x, y + NAME_PADDING.above, width, TYPE.captionItalic);
  });
  return y + NAME_PADDING.above + heights.names + NAME_PADDING.below;
}

/** Which touchpoints are here, which personas if not all are, and where the lead persona's emotion falls most. */
function subtitleOf(sheet: Sheet, personas: PersonaBlock | null): string {
  const { book, section } = sheet;
  const { from, to } = sheet.geometry;
  const { t, format } = book.words;
  const of = format.number(section.columns.length);
  if (to <= from) return '';
  const range =
    to - from === 1
      ? t('map.single', { number: format.number(to), of })
      : t('map.range', { from: format.number(from + 1), to: format.number(to), of });
  if (personas && personas.to - personas.from < section.curves.length)
    return `${range}   ·   ${personasShown(book, personas, section.curves.length)}`;
  const points = section.curves[0]?.points ?? [];
  const falls = points
    .slice(1)
    .map((point, index) => ({ before: points[index] ?? point, point }))
    .filter(({ before, point }) => point.x >= from && point.x < to && point.y < before.y)
    .sort((a, b) => b.before.y - b.point.y - (a.before.y - a.point.y));
  const [steepest] = falls;
  if (!steepest) return range;
  const emotion = (value: number) => format.number(value, { sign: true, maxDecimals: 1 });
  const fall = t('map.fall', {
    before: emotion(steepest.before.y),
    after: emotion(steepest.point.y),
    from: format.number(steepest.before.x + 1),
    to: format.number(steepest.point.x + 1),
  });
  return `${range}   ·   ${fall}`;
}

/** Said where there is no room for all of them. */
export function personasShown(
  { words: { t, format } }: Book,
  { from, to }: { readonly from: number; readonly to: number },
  of: number,
): string {
  return t('map.personas', { from: format.number(from + 1), to: format.number(to), of: format.number(of) });
}

/** Over few columns a name stands on two lines. */
const NARROW_STAGE = { ...TYPE.captionBold, lead: 8.6 };

function drawStageHead(
  { book, section }: Sheet,
  sketch: Sketch,
  part: MapSheet[number],
  x: number,
  y: number,
  width: number,
): void {
  const stage = section.stages[part.stage];
  if (!stage) return;
  const accent = book.accent.text;
  sketch.rectangle(x, y, width, 19.5, book.accent.wash);
  sketch.rectangle(x, y, width, 2, accent);
  const figure = coloured(TYPE.bodyBold, balanceTextColour(stage.balance));
  const figureWidth = sketch.text(stage.figure, x + width - 6, y + 13.5, figure, 'right');
  const label =
    part.parts > 1
      ? `${stage.name}  ·  ${book.words.t('map.part', { part: part.part, parts: part.parts })}`
      : stage.name;
  const room = width - figureWidth - 16;
  const style = sketch.typesetter.fittedLine(label, room, TYPE.bodyBold, 1.5);
  if (sketch.typesetter.widthOf(label, style) <= room) sketch.text(label, x + 6, y + 13.5, style);
  else sketch.lines(sketch.typesetter.clamped(label, room, NARROW_STAGE, 2), x + 6, y + 2.2, NARROW_STAGE);
  const middle = y + 10.5;
  if (part.part > 1)
    sketch.path(
      polygonPath([
        [x - 1, middle - 4.5],
        [x - 1, middle + 4.5],
        [x - 6, middle],
      ]),
      accent,
    );
  if (part.part < part.parts) {
    const end = x + width + 1;
    sketch.path(
      polygonPath([
        [end, middle - 4.5],
        [end, middle + 4.5],
        [end + 5, middle],
      ]),
      accent,
    );
  }
}
