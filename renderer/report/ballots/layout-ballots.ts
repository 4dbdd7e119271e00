import { personaMark } from '../drawing/marks';
import { HAIRLINE, INK, INK_2 } from '../drawing/palette';
import { drawSectionHead } from '../drawing/section-head';
import type { Bookmark, Page } from '../drawing/shapes';
import type { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import { Typesetter } from '../drawing/typesetter';
import { Book } from '../layout/book';
import type { ReportPages } from '../layout/report-pages';
import { ANSWERS } from '../../model/voting';
import { emotionFigure } from '../report-source';
import type { TextMeasurer } from '../text/text-measurer';
import type { Words } from '../words';
import type { Ballots } from './ballots';
import { outlineFace } from './face';

/** A pen wants room: about 7 mm across for a face, 5 mm for a box. */
const FACE = { radius: 9.6, step: 29 };
const BOX = { size: 13.5, step: 22 };
const NUMBER = 20;
const GAP = 14;
const ROW = { least: 38, padding: 12 };
const STAGE_HEIGHT = 25;
const HEAD_HEIGHT = 24;
/** A sheet of A3 is two of A4 side by side. */
const BETWEEN_COLUMNS = 30;

/**
 * Lays out every sheet: the same questions, its pages counted from 1. A sheet with a name has its number, too; those
 * without are all the same, or the order in which they are handed out would tell whose is whose.
 */
export function layoutBallots(ballots: Ballots, measurer: TextMeasurer, words: Words): ReportPages {
  const typesetter = new Typesetter(words.language, measurer);
  const { t, format } = words;
  const pages: Page[] = [];
  const bookmarks: Bookmark[] = [];
  ballots.voters.forEach((voter, index) => {
    const book = new Book(typesetter, words, ballots.paper, ballots.brandColour);
    const place = { number: format.number(index + 1), of: format.number(ballots.voters.length) };
    const sheet = t('ballots.sheet', place);
    drawSheet(book, ballots, voter === '' ? '' : sheet, voter);
    // Bookmarks are for whoever prints them: paper has none.
    const title = voter === '' ? sheet : t('ballots.sheetOf', { number: place.number, name: voter });
    bookmarks.push({ title, page: pages.length + 1, children: [] });
    const imprint = [ballots.client, t('ballots.kicker'), voter].filter((part) => part !== '').join('  ·  ');
    pages.push(...book.bind(1, book.pageCount, { title: ballots.mapTitle, imprint }));
  });
  return {
    title: ballots.title,
    author: ballots.client || 'Touchline',
    subject: ballots.persona.name,
    language: words.language,
    pages,
    bookmarks,
  };
}

function drawSheet(book: Book, ballots: Ballots, sheet: string, voter: string): void {
  const columns = new Columns(book, sheet, ballots, (sketch) => drawHead(book, sketch, ballots, sheet, voter));
  for (const { name, rows } of ballots.stages)
    rows.forEach((row, index) => {
      const { typesetter } = book;
      const { nameWidth } = columns;
      const most = Math.floor((columns.tallest - STAGE_HEIGHT - ROW.padding) / TYPE.body.lead);
      const lines = typesetter.clamped(row.name, nameWidth, TYPE.body, most);
      const height = Math.max(ROW.least, lines.length * TYPE.body.lead + ROW.padding);
      // A stage's name stays with its first line.
      const isFirst = index === 0;
      const turned = columns.keep(height + (isFirst ? STAGE_HEIGHT : 0));
      if (isFirst || turned) drawStage(columns, name);
      drawRow(columns, ballots, row.number, lines, height);
    });
}

/** What stands above the questions on the first page; returns where they begin. */
function drawHead(book: Book, sketch: Sketch, ballots: Ballots, sheet: string, voter: string): number {
  const { t } = book.words;
  const { left, contentWidth } = sketch.frame;
  const persona = ballots.persona;
  // Whoever is called longer than this is told whole in the report.
  const name = book.typesetter.clamped(persona.name, contentWidth * 0.8, TYPE.headline, 2).join(' ');
  const kicker = [t('ballots.kicker'), sheet].filter((part) => part !== '').join('  ·  ');
  let y = drawSectionHead(sketch, book.accent.text, kicker, t('ballots.headline', { persona: name }), '') + 8;
  personaMark(sketch, persona.look, left + 4, y + 6, 4);
  const told = voter === '' ? t('ballots.anonymous') : t('ballots.voter', { name: voter });
  y +=
    sketch.lines(book.typesetter.clamped(told, contentWidth - 15, TYPE.bodyBold, 3), left + 15, y, TYPE.bodyBold) + 6;
  const rules = [t('ballots.feel'), ...(ballots.withImportance ? [t('ballots.weigh')] : []), t('ballots.skip')];
  const width = Math.min(contentWidth, 520);
  for (const rule of rules) y += sketch.block(rule, left, y, width, coloured(TYPE.body, INK_2)) + 2;
  return y + 10;
}

/** The lines of a sheet run down a page, on A3 down its two halves, and on to the next. */
class Columns {
  sketch: Sketch;
  y: number;
  readonly width: number;
  readonly nameWidth: number;
  private readonly book: Book;
  private readonly sheet: string;
  private readonly ballots: Ballots;
  private column = 0;
  private top: number;

  constructor(book: Book, sheet: string, ballots: Ballots, drawFirst: (sketch: Sketch) => number) {
    this.book = book;
    this.sheet = sheet;
    this.ballots = ballots;
    this.sketch = this.openPage();
    this.width = (this.sketch.frame.contentWidth - (this.count - 1) * BETWEEN_COLUMNS) / this.count;
    this.nameWidth = this.width - NUMBER - GAP - answersWidth(ballots.withImportance);
    this.top = drawFirst(this.sketch);
    this.y = this.top;
    this.begin();
  }

  get words(): Words {
    return this.book.words;
  }

  get x(): number {
    return this.sketch.frame.left + this.column * (this.width + BETWEEN_COLUMNS);
  }

  /** What fits on no page at all must be cut. */
  get tallest(): number {
    const { top, bottom } = this.sketch.frame;
    return bottom - top - HEAD_HEIGHT;
  }

  /** Goes on in the next column or page unless `height` fits; true when it did. */
  keep(height: number): boolean {
    let turned = false;
    // Below what stands on the first page the second column of A3 is as short as the first.
    while (this.y + height > this.sketch.frame.bottom && !this.isWhole) {
      this.turn();
      turned = true;
    }
    return turned;
  }

  /** Nothing stands in this column yet, and none is longer. */
  private get isWhole(): boolean {
    return this.y === this.top + HEAD_HEIGHT && this.top === this.sketch.frame.top;
  }

  private turn(): void {
    this.column += 1;
    if (this.column === this.count) {
      this.column = 0;
      this.sketch = this.openPage();
      this.top = this.sketch.frame.top;
    }
    this.begin();
  }

  private get count(): number {
    return this.ballots.paper === 'a3' ? 2 : 1;
  }

  private openPage(): Sketch {
    return this.book.openPage(this.ballots.paper === 'a3' ? 'landscape' : 'portrait', this.sheet);
  }

  private begin(): void {
    drawColumnHead(this.book.words, this.sketch, this.ballots, this.x, this.width, this.top);
    this.y = this.top + HEAD_HEIGHT;
  }
}

function answersWidth(withImportance: boolean): number {
  return 5 * FACE.step + (withImportance ? GAP + 5 * BOX.step : 0);
}

/** Where the middle of the first face and of the first box lie. */
function answerPlaces(right: number, withImportance: boolean): { readonly face: number; readonly box: number } {
  const box = right - 5 * BOX.step + BOX.step / 2;
  const faces = withImportance ? right - 5 * BOX.step - GAP : right;
  return { face: faces - 5 * FACE.step + FACE.step / 2, box };
}

function drawColumnHead(
  { t }: Words,
  sketch: Sketch,
  { withImportance }: Ballots,
  x: number,
  width: number,
  top: number,
): void {
  const { face, box } = answerPlaces(x + width, withImportance);
  const baseline = top + 12;
  const head = (text: string, room: number) => sketch.typesetter.fittedLine(text, room, TYPE.columnHead, 1.5);
  const [touchpoint, emotion, importance] = [t('ballots.touchpoint'), t('ballots.emotion'), t('ballots.importance')];
  sketch.text(touchpoint, x + NUMBER, baseline, TYPE.columnHead);
  sketch.text(emotion, face + 2 * FACE.step, baseline, head(emotion, 5 * FACE.step), 'centre');
  if (withImportance) sketch.text(importance, box + 2 * BOX.step, baseline, head(importance, 5 * BOX.step), 'centre');
}

function drawStage(columns: Columns, name: string): void {
  const { sketch, x, width, y } = columns;
  sketch.rule(x, y, width, INK, 1.5);
  const line = sketch.typesetter.clamped(name, width, TYPE.listHead, 1);
  sketch.lines(line, x, y + 5, TYPE.listHead);
  columns.y += STAGE_HEIGHT;
}

function drawRow(
  columns: Columns,
  { withImportance }: Ballots,
  number: number,
  lines: readonly string[],
  height: number,
): void {
  const { sketch, x, width, y } = columns;
  const middle = y + height / 2;
  sketch.text(String(number), x + NUMBER - 6, middle + 3.2, coloured(TYPE.captionBold, INK_2), 'right');
  sketch.lines(lines, x + NUMBER, middle - (lines.length * TYPE.body.lead) / 2, TYPE.body);
  const { face, box } = answerPlaces(x + width, withImportance);
  const { words } = columns;
  ANSWERS.emotion.forEach((emotion, index) => {
    const centre = face + index * FACE.step;
    outlineFace(sketch, emotion, centre, middle - 4.5, FACE.radius, INK_2);
    sketch.text(emotionFigure(words, emotion), centre, middle + 13.5, coloured(TYPE.tick, INK_2), 'centre');
  });
  if (withImportance)
    ANSWERS.importance.forEach((importance, index) => {
      const centre = box + index * BOX.step;
      const stroke = { colour: INK_2, width: 0.8 };
      sketch.rectangle(centre - BOX.size / 2, middle - 4.5 - BOX.size / 2, BOX.size, BOX.size, null, stroke);
      sketch.text(words.format.number(importance), centre, middle + 13.5, coloured(TYPE.tick, INK_2), 'centre');
    });
  columns.y += height;
  sketch.rule(x, columns.y, width, HAIRLINE);
}
