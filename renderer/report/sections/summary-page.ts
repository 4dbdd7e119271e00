import { columnsOf } from '../drawing/frame';
import {
  drawJourneyCurve,
  isUnrated,
  type JourneyCurve,
  journeyKey,
  leastJourneyHeight,
  rowsIn,
} from '../drawing/journey-curve';
import { curvesOfLegend, drawLegend, legendHeight } from '../drawing/legend';
import { badge, balanceGauge, openBadge, personaMark, solidBadge } from '../drawing/marks';
import { HAIRLINE, INK, INK_2, PAIN, PAIN_TEXT, STRENGTH, STRENGTH_TEXT } from '../drawing/palette';
import { standApart } from '../drawing/persona-rows';
import { drawSectionHead } from '../drawing/section-head';
import type { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book } from '../layout/book';
import { personasShown } from './map-sheet-heads';
import type { RankedEntry, RankedList, SummarySection, Tile } from './summary';

const GAP = 18;
const TILE_HEIGHT = 94;
/** Of a figure that is two: one for each peak. */
const MOST_SHRINKING = 12;
/**
 * Higher where no quick wins stand below it. Quick wins are left out down to `LEAST_QUICK_WINS` before it is lower than
 * `least`, the last ones before it is lower than `low`; `lowest` only where names leave no room.
 */
const CURVE_HEIGHT = { alone: 330, most: 250, least: 170, low: 130, lowest: 90 };
const LEAST_QUICK_WINS = 3;
const AXIS = { together: 18, apart: 128 };

/** Always one page: where room is short, first quick wins are left out, then the curve is lowered. */
export function drawSummary(book: Book, section: SummarySection): void {
  const sketch = book.openPage('portrait', section.title);
  book.markSection('summary', section.title, section.figure);
  const { left, contentWidth, bottom } = sketch.frame;
  let y = drawSectionHead(sketch, book.accent.text, section.title, section.headline, section.lead) + 16;
  if (section.tiles.length > 0) {
    drawTiles(sketch, section.tiles, y);
    y += TILE_HEIGHT;
  }
  const listsHeight = Math.max(...section.lists.map((list) => rankedListHeight(sketch, list)));
  const noteHeight = sketch.typesetter.heightOf(book.words.t('summary.note'), contentWidth * 0.86, TYPE.folio) + 12;
  const curves = curvesOfLegend(section.journey.curves);
  const key = journeyKey(section.journey);
  const keys = key ? [book.words.t(key)] : [];
  const legend = legendHeight(sketch, curves, keys, contentWidth);
  const room = bottom - y - legend - listsHeight - noteHeight - 2.5 - 14 - 9;
  const roomForRows = (curve: number) => room - curve - 32;
  const journey = shownJourney(sketch, section, room);
  const { length } = section.journey.curves;
  const [from, to] = [0, journey.curves.length];
  const remarks = to < length ? [...keys, personasShown(book, { from, to }, length)] : keys;
  const readable = leastJourneyHeight(journey);
  const [least, low] = [Math.max(CURVE_HEIGHT.least, readable), Math.max(CURVE_HEIGHT.low, readable)];
  const fitting = fittingQuickWins(sketch, section.quickWins.rows, roomForRows(least));
  const rows =
    fitting.length >= LEAST_QUICK_WINS
      ? fitting
      : fittingQuickWins(sketch, section.quickWins.rows.slice(0, LEAST_QUICK_WINS), roomForRows(low));
  const rowsHeight = rows.reduce((sum, row) => sum + quickWinHeight(sketch, row), 0);
  const quickWinsHeight = rows.length > 0 ? 32 + rowsHeight : 0;
  const rated = rows.length > 0 ? CURVE_HEIGHT.most : CURVE_HEIGHT.alone;
  const most = isUnrated(journey) ? CURVE_HEIGHT.low : rated;
  const curveHeight = Math.max(CURVE_HEIGHT.lowest, Math.min(most, room - quickWinsHeight));
  y += 2.5 + drawLegend(sketch, curves, remarks, left, y + 6, contentWidth);
  drawJourneyCurve(sketch, journey, left, y, contentWidth, curveHeight, {
    accent: book.accent.text,
    axis: standApart(journey.curves) ? AXIS.apart : AXIS.together,
    minus: '−',
  });
  y += curveHeight + 14;
  const listWidth = (contentWidth - GAP) / 2;
  section.lists.forEach((list, index) => {
    drawRankedList(sketch, list, left + index * (listWidth + GAP), y, listWidth);
  });
  y += listsHeight + 9;
  if (rows.length > 0) y += drawQuickWins(sketch, section.quickWins.title, rows, y);
  const note = y + 3;
  const height = sketch.block(book.words.t('summary.note'), left, note, contentWidth * 0.86, TYPE.folio);
  book.refer('formulas', left, note + height + 6.5, coloured(TYPE.folio, book.accent.text), (page) =>
    book.words.t('summary.formulas', { page }),
  );
}

/** So many personas have a row even where that leaves no room for quick wins, set this much closer where it helps. */
const MOST_ROWS = 8;
const CLOSEST = 0.9;

/** Of many personas the first that have a row above the first quick wins; sheets of the map have them all. */
function shownJourney(sketch: Sketch, { journey, quickWins }: SummarySection, room: number): JourneyCurve {
  if (journey.curves.length <= MOST_ROWS)
    return { ...journey, curves: journey.curves.slice(0, rowsIn(room / CLOSEST, journey)) };
  const first = quickWins.rows.slice(0, LEAST_QUICK_WINS);
  const below = first.reduce((sum, row) => sum + quickWinHeight(sketch, row), first.length > 0 ? 32 : 0);
  return { ...journey, curves: journey.curves.slice(0, rowsIn(room - below, journey)) };
}

function drawTiles(sketch: Sketch, tiles: readonly Tile[], top: number): void {
  const { left, contentWidth } = sketch.frame;
  const width = (contentWidth - (tiles.length - 1) * GAP) / tiles.length;
  tiles.forEach((tile, index) => {
    const x = left + index * (width + GAP);
    const label = coloured(TYPE.captionBold, INK_2);
    sketch.rule(x, top, width, INK, 0.9);
    if (tile.look !== null) personaMark(sketch, tile.look, x + 3.5, top + 10.4, 2.7, true);
    const indent = tile.look === null ? 0 : 11;
    const fitted = sketch.typesetter.fittedLine(tile.label, width - indent, label);
    sketch.text(sketch.typesetter.shortened(tile.label, width - indent, fitted), x + indent, top + 13, fitted);
    const figure = sketch.typesetter.fittedLine(tile.figure, width, TYPE.figure, MOST_SHRINKING);
    const figureWidth = sketch.text(tile.figure, x, top + 45, figure);
    sketch.text(
      tile.of,
      x + figureWidth + 5,
      top + 45,
      coloured({ ...TYPE.figure, style: 'regular', size: 13, tracking: 0 }, INK_2),
    );
    if (tile.gauge?.kind === 'balance') balanceGauge(sketch, tile.gauge.value, x + 4, top + 57, width - 8);
    if (tile.gauge?.kind === 'share') {
      sketch.rectangle(x, top + 55.5, width, 3, HAIRLINE);
      sketch.rectangle(x, top + 55.5, width * tile.gauge.value, 3, INK_2);
    }
    sketch.block(tile.caption, x, top + (tile.gauge ? 64 : 52), width, TYPE.caption);
  });
}

const NAME = TYPE.bodyBold;
/** Of a name: the map and the appendix have it whole. */
const MOST_NAME_LINES = 2;
const INDENT = 20;
const VALUE_ROOM = 52;
const DETAIL_ROW = 10;
const NOTE = TYPE.captionItalic;
/** A persona's marker with the gap before it, and its value behind. */
const MARK = { centre: 11.5, width: 17 };

function rankedListHeight(sketch: Sketch, list: RankedList): number {
  const width = (sketch.frame.contentWidth - GAP) / 2;
  const entries = list.entries.reduce((sum, entry) => sum + entryHeight(sketch, entry, width), 0);
  const note = noteLines(sketch, list, width).length;
  return 22.5 + entries + (note === 0 ? 0 : note * NOTE.lead + 2.4);
}

function nameLines(sketch: Sketch, { name }: RankedEntry, width: number): readonly string[] {
  return sketch.typesetter.clamped(name, width - VALUE_ROOM, NAME, MOST_NAME_LINES);
}

function noteLines(sketch: Sketch, { note, entries }: RankedList, width: number): readonly string[] {
  return note === '' ? [] : sketch.typesetter.wrap(note, width - (entries.length > 0 ? INDENT : 0), NOTE);
}

function entryHeight(sketch: Sketch, entry: RankedEntry, width: number): number {
  const { rows } = detailsOf(sketch, entry, width - INDENT);
  return nameLines(sketch, entry, width).length * NAME.lead + 17 + (rows - 1) * DETAIL_ROW;
}

/** The stage, then what each persona feels, on as many rows as they need. */
function detailsOf({ typesetter }: Sketch, { stage, personas }: RankedEntry, width: number) {
  const shown = typesetter.shortened(stage, width, TYPE.caption);
  let x = typesetter.widthOf(shown, TYPE.caption);
  let row = 0;
  const places = personas.map((persona) => {
    const needed = MARK.width + typesetter.widthOf(persona.value, TYPE.caption);
    if (x + needed > width) {
      row++;
      // The marker then stands where a line begins.
      x = 3 - MARK.centre;
    }
    const place = { ...persona, x, row };
    x += needed;
    return place;
  });
  return { stage: shown, places, rows: row + 1 };
}

function drawRankedList(sketch: Sketch, list: RankedList, x: number, top: number, width: number): void {
  const [mark, text] = list.feeling === 'pain' ? [PAIN, PAIN_TEXT] : [STRENGTH, STRENGTH_TEXT];
  sketch.rule(x, top, width, mark, 1.5);
  sketch.text(list.title, x, top + 15, TYPE.listHead);
  let y = top + 22.5;
  for (const entry of list.entries) {
    badge(sketch, entry.number, x + 7.5, y + 7, solidBadge(mark));
    sketch.text(entry.value, x + width, y + 10, coloured(TYPE.listHead, text), 'right');
    const height = sketch.lines(nameLines(sketch, entry, width), x + INDENT, y, NAME);
    const { stage, places } = detailsOf(sketch, entry, width - INDENT);
    sketch.text(stage, x + INDENT, y + height + 7, TYPE.caption);
    for (const { look, value, x: offset, row } of places) {
      const [left, baseline] = [x + INDENT + offset, y + height + 7 + row * DETAIL_ROW];
      personaMark(sketch, look, left + MARK.centre, baseline - 2.4, 2.3);
      sketch.text(value, left + MARK.width, baseline, TYPE.caption);
    }
    y += entryHeight(sketch, entry, width);
    sketch.rule(x + INDENT, y - 4, width - INDENT, HAIRLINE);
  }
  sketch.lines(noteLines(sketch, list, width), x + (list.entries.length > 0 ? INDENT : 0), y - 1.5, NOTE);
}

type QuickWin = SummarySection['quickWins']['rows'][number];

function ownerColumn(sketch: Sketch) {
  return columnsOf(sketch.frame, 7, 3);
}

function titleLines(sketch: Sketch, { title }: QuickWin): readonly string[] {
  const width = ownerColumn(sketch).x - sketch.frame.left - INDENT - 12;
  return sketch.typesetter.clamped(title, width, TYPE.table, 2);
}

function quickWinHeight(sketch: Sketch, row: QuickWin): number {
  return titleLines(sketch, row).length * TYPE.table.lead + 3.5;
}

/** As many from the first on as fit. */
function fittingQuickWins(sketch: Sketch, rows: readonly QuickWin[], room: number): QuickWin[] {
  const fitting: QuickWin[] = [];
  let height = 0;
  for (const row of rows) {
    height += quickWinHeight(sketch, row);
    if (height > room) break;
    fitting.push(row);
  }
  return fitting;
}

/** Returns the height used. */
function drawQuickWins(sketch: Sketch, title: string, rows: readonly QuickWin[], top: number): number {
  const { left, right, contentWidth } = sketch.frame;
  const owner = ownerColumn(sketch);
  sketch.rule(left, top, contentWidth, INK, 0.9);
  sketch.text(title, left, top + 15, TYPE.listHead);
  let y = top + 22.5;
  const small = coloured(TYPE.small, INK_2);
  for (const row of rows) {
    if (row.number !== null) badge(sketch, row.number, left + 7.5, y + 5.8, openBadge(), 5.8);
    sketch.lines(titleLines(sketch, row), left + INDENT, y, TYPE.table);
    sketch.text(sketch.typesetter.shortened(row.owner, owner.width, small), owner.x, y + 8.8, small);
    sketch.text(row.due, right, y + 8.8, small, 'right');
    y += quickWinHeight(sketch, row);
    sketch.rule(left + INDENT, y - 1.2, contentWidth - INDENT, HAIRLINE);
  }
  return y - top + 6;
}
