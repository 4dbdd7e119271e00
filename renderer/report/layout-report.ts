import type { Report, Section } from './build-report';
import { Typesetter } from './drawing/typesetter';
import { Book } from './layout/book';
import type { ReportPages } from './layout/report-pages';
import { drawActions } from './sections/actions-pages';
import { drawContents, paginateContents } from './sections/contents-pages';
import { drawCover } from './sections/cover-page';
import { drawFormulas } from './sections/formulas-pages';
import { drawMap } from './sections/map-pages';
import { drawMatrix } from './sections/matrix-pages';
import { drawMethod } from './sections/method-page';
import { drawMoments } from './sections/moments-pages';
import { drawPersonas } from './sections/personas-pages';
import { drawScorecards } from './sections/scorecards-pages';
import { drawSummary } from './sections/summary-page';
import { drawTouchpoints } from './sections/touchpoints-pages';
import type { TextMeasurer } from './text/text-measurer';
import type { Words } from './words';

const DRAWERS: { readonly [Id in Section['id']]: (book: Book, section: Extract<Section, { id: Id }>) => void } = {
  summary: drawSummary,
  method: drawMethod,
  personas: drawPersonas,
  map: drawMap,
  scorecards: drawScorecards,
  moments: drawMoments,
  matrix: drawMatrix,
  actions: drawActions,
  touchpoints: drawTouchpoints,
  formulas: drawFormulas,
};

/** Lays a report out: sections first, then cover and contents, which need to know their pages. */
export function layoutReport(report: Report, measurer: TextMeasurer, words: Words): ReportPages {
  const typesetter = new Typesetter(words.language, measurer);
  const newBook = () => new Book(typesetter, words, report.options.paper, report.brandColour);
  const body = newBook();
  for (const section of report.sections) drawSection(body, section);
  const front = newBook();
  drawCover(front, report.cover);
  const contents = report.sections.length > 0 ? paginateContents(body) : { pages: [], scale: 1 };
  const firstNumber = 2 + contents.pages.length;
  drawContents(front, contents, firstNumber);
  const total = front.pageCount + body.pageCount;
  const plate = { title: report.title, imprint: report.imprint };
  return {
    title: report.title,
    author: report.author,
    subject: [words.t('cover.kicker'), report.client].filter((part) => part !== '').join(': '),
    language: words.language,
    pages: [...front.bind(1, total, plate), ...body.bind(firstNumber, total, plate)],
    bookmarks: [{ title: report.title, page: 1, children: [] }, ...front.bookmarks(1), ...body.bookmarks(firstNumber)],
  };
}

/** TypeScript cannot see that a section and its drawer match when the id is a variable. */
function drawSection<Id extends Section['id']>(book: Book, section: Extract<Section, { id: Id }>): void {
  const draw = DRAWERS[section.id] as (book: Book, section: Extract<Section, { id: Id }>) => void;
  draw(book, section);
}
