import { readFileSync } from 'node:fs';
import type { MapDocument } from '../../../renderer/model/document';
import type { Language } from '../../../renderer/model/primitives';
import { buildReport, type Report } from '../../../renderer/report/build-report';
import { readFonts, type ReportFonts } from '../../../renderer/report/fonts';
import type { ReportPages } from '../../../renderer/report/layout/report-pages';
import { layoutReport } from '../../../renderer/report/layout-report';
import { DEFAULT_REPORT_OPTIONS, type ReportOptions } from '../../../renderer/report/options';
import { renderPdf } from '../../../renderer/report/render-pdf';
import { estimatingPainter } from '../../../renderer/report/text/run-pictures';
import { TextMeasurer } from '../../../renderer/report/text/text-measurer';
import { loadWords } from '../../../renderer/report/words';

const font = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../assets/fonts/${name}.ttf`, import.meta.url)));

export const FONTS: ReportFonts = readFonts(
  {
    regular: font('noto-sans-regular'),
    bold: font('noto-sans-bold'),
    italic: font('noto-sans-italic'),
    symbols: font('dejavu-symbols'),
  },
  font('block'),
);
export const PAINTER = estimatingPainter();
export const MEASURER = new TextMeasurer(FONTS, PAINTER);
const TODAY = '2026-11-24';

export async function reportOf(
  document: MapDocument,
  language: Language,
  options: Partial<ReportOptions> = {},
): Promise<Report> {
  return buildReport(document, { ...DEFAULT_REPORT_OPTIONS, ...options }, await loadWords(language), TODAY);
}

export async function pagesOf(
  document: MapDocument,
  language: Language,
  options: Partial<ReportOptions> = {},
): Promise<ReportPages> {
  return layoutReport(await reportOf(document, language, options), MEASURER, await loadWords(language));
}

export async function pdfOf(
  document: MapDocument,
  language: Language,
  options: Partial<ReportOptions> = {},
): Promise<Uint8Array> {
  const pages = await pagesOf(document, language, options);
  return renderPdf(pages, { fonts: FONTS, measurer: MEASURER, painter: PAINTER, pictures: document.pictures });
}
