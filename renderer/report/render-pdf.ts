import { jsPDF } from 'jspdf';
import { zlibSync } from 'fflate';
import type { Table } from '../model/document';
import type { Picture } from '../model/picture';
import type { Bookmark, PictureShape, TextShape } from './drawing/shapes';
import { FONT_FAMILIES, type FontName, type ReportFonts } from './fonts';
import type { ReportPages } from './layout/report-pages';
import { contentStream, type PageResources } from './pdf/content-stream';
import { EmbeddedFont } from './pdf/embedded-font';
import { binaryString, type Internals, type StoredFont, type StoredPicture } from './pdf/jspdf-internals';
import { hasRightToLeft, visualOrder } from './text/direction';
import { graphemesOf } from './text/graphemes';
import type { PictureRun } from './text/runs';
import type { RunPainter } from './text/run-pictures';
import type { TextMeasurer } from './text/text-measurer';

export interface PdfTools {
  readonly fonts: ReportFonts;
  readonly measurer: TextMeasurer;
  readonly painter: RunPainter;
  readonly pictures: Table<Picture>;
  /** Called after each page with the share of pages done, 0–1. */
  readonly onProgress?: (share: number) => void;
}

/** Writes laid-out pages as a PDF. jsPDF keeps the document together; what is on the pages is written here. */
export function renderPdf(report: ReportPages, tools: PdfTools): Uint8Array<ArrayBuffer> {
  const [first] = report.pages;
  if (!first) throw new Error('A report has at least its cover');
  const format = ({ width, height }: { width: number; height: number }) => [width, height];
  const orientation = ({ width, height }: { width: number; height: number }) =>
    width > height ? ('landscape' as const) : ('portrait' as const);
  const doc = new jsPDF({
    unit: 'pt',
    format: format(first),
    orientation: orientation(first),
    compress: true,
    putOnlyUsedFonts: true,
  });
  doc.setProperties({
    title: report.title,
    author: report.author,
    subject: report.subject,
    creator: 'Touchline',
    keywords: '',
  });
  doc.setLanguage(report.language);
  doc.viewerPreferences({ DisplayDocTitle: true });
  const resources = new DocumentResources(doc, tools);
  report.pages.forEach((page, index) => {
    if (index > 0) doc.addPage(format(page), orientation(page));
    resources.write(contentStream(page, tools.measurer, resources));
    for (const link of page.links) doc.link(link.x, link.y, link.width, link.height, { pageNumber: link.page });
    tools.onProgress?.((index + 1) / report.pages.length);
  });
  addBookmarks(doc, null, report.bookmarks);
  return new Uint8Array(doc.output('arraybuffer'));
}

function addBookmarks(doc: jsPDF, parent: unknown, bookmarks: readonly Bookmark[]): void {
  for (const bookmark of bookmarks) {
    const item: unknown = doc.outline.add(parent, bookmark.title, { pageNumber: bookmark.page });
    addBookmarks(doc, item, bookmark.children);
  }
}

/** Fonts and pictures of one document, added when a page first asks for them. */
class DocumentResources implements PageResources {
  private readonly doc: jsPDF;
  private readonly tools: PdfTools;
  private readonly internals: Internals;
  private readonly fonts = new Map<string, { readonly key: string; readonly font: EmbeddedFont }>();
  private readonly written = new Map<string, EmbeddedFont>();
  private readonly pictureKeys = new Map<string, string | null>();
  private readonly runPictures = new Map<string, string>();

  constructor(doc: jsPDF, tools: PdfTools) {
    this.doc = doc;
    this.tools = tools;
    this.internals = doc.internal as unknown as Internals;
    this.internals.events.subscribe('putFont', ({ font, ...writer }) => {
      this.written.get(font.id)?.write(font, writer);
    });
  }

  /** Adds operators to the page opened last. */
  write(operators: string): void {
    this.internals.write(operators);
  }

  fontKey(font: FontName): string {
    return this.embedded(FONT_FAMILIES[font], this.tools.fonts.files[font]).key;
  }

  encode(name: FontName, text: string): string {
    const { font } = this.embedded(FONT_FAMILIES[name], this.tools.fonts.files[name]);
    const metrics = this.tools.fonts.metrics[name];
    let codes = '';
    for (const character of text) {
      const glyph = metrics.glyphOf(character.codePointAt(0) ?? 0);
      codes += font.codeOf(character, glyph, metrics.advanceOf(glyph) * 1000);
    }
    return codes;
  }

  private embedded(name: string, file: Uint8Array): { readonly key: string; readonly font: EmbeddedFont } {
    const known = this.fonts.get(name);
    if (known) return known;
    this.doc.addFileToVFS(`${name}.ttf`, binaryString(file));
    this.doc.addFont(`${name}.ttf`, name, 'normal');
    // jsPDF writes out only fonts that its own text() has seen, be it an empty line.
    this.doc.setFont(name, 'normal').text([''], 0, 0);
    const stored: StoredFont = this.internals.getFont(name, 'normal');
    stored.encoding = 'written by EmbeddedFont';
    const made = { key: stored.id, font: new EmbeddedFont(name) };
    this.fonts.set(name, made);
    this.written.set(stored.id, made.font);
    return made;
  }

  pictureRun(run: PictureRun, shape: TextShape): string {
    const { measurer } = this.tools;
    let advance = 0;
    const drawn = run.pieces.map((piece) => {
      const left = advance;
      advance += measurer.pieceWidth(piece, shape.style) * shape.size;
      return this.paintedPiece(piece, shape, left);
    });
    return [...drawn, this.invisibleText(run.text, shape.size, advance)].join('\n');
  }

  private paintedPiece(piece: string, { style, size, colour }: TextShape, left: number): string {
    const key = [piece, style, size, colour].join('\n');
    let placed = this.runPictures.get(key);
    if (placed === undefined) {
      const picture = this.tools.painter.paint(piece, style, size, colour);
      placed = '';
      if (picture) {
        const name = this.store({
          alias: `run ${this.runPictures.size}`,
          width: picture.pixelWidth,
          height: picture.pixelHeight,
          colorSpace: 'DeviceRGB',
          bitsPerComponent: 8,
          filter: 'FlateDecode',
          predictor: 1,
          data: binaryString(zlibSync(picture.colours)),
          sMask: binaryString(zlibSync(picture.opacity)),
        });
        const place = [picture.width, 0, 0, picture.height, picture.left, picture.bottom].map(rounded).join(' ');
        placed = `q ${place} cm /${name} Do Q`;
      }
      this.runPictures.set(key, placed);
    }
    return placed === '' ? '' : `q 1 0 0 1 ${rounded(left)} 0 cm ${placed} Q`;
  }

  /** Real text over the picture: one block for each grapheme, stretched to the run's width, never painted. */
  private invisibleText(text: string, size: number, width: number): string {
    const { key, font } = this.embedded('Block', this.tools.fonts.block);
    const clusters = hasRightToLeft(text) ? visualOrder(text) : graphemesOf(text);
    const codes = clusters.map((cluster) => font.codeOf(cluster, BLOCK_GLYPH, BLOCK_WIDTH)).join('');
    const stretch = (100_000 * width) / (clusters.length * size * BLOCK_WIDTH);
    return `BT 3 Tr /${key} ${rounded(size)} Tf ${rounded(stretch)} Tz <${codes}> Tj ET`;
  }

  pictureKey({ pictureId }: PictureShape): string | null {
    const known = this.pictureKeys.get(pictureId);
    if (known !== undefined) return known;
    const decoded = this.decoded(pictureId);
    const key = decoded ? this.store({ ...decoded, alias: pictureId }) : null;
    this.pictureKeys.set(pictureId, key);
    return key;
  }

  /** null for one that is missing or damaged: a file from outside may hold such a one, and the report does without it. */
  private decoded(pictureId: string): StoredPicture | null {
    const picture = this.tools.pictures[pictureId];
    if (!picture) return null;
    try {
      return this.doc.getImageProperties(picture.data) as unknown as StoredPicture;
    } catch {
      return null;
    }
  }

  /** Puts a picture into jsPDF's table without drawing it; returns the name content refers to it by. */
  private store(picture: Omit<StoredPicture, 'index'>): string {
    if (!this.internals.collections.addImage_images) {
      // The first call makes the table; its one clear pixel lies off the page.
      this.doc.addImage({ data: new Uint8ClampedArray(4), width: 1, height: 1 }, 'RGBA', -9, -9, 0.01, 0.01);
    }
    const table = this.internals.collections.addImage_images ?? {};
    const index = Object.keys(table).length;
    table[picture.alias] = { ...picture, index };
    return `I${index}`;
  }
}

/** In `block.ttf`, as cut by `scripts/make-report-fonts.mjs`. */
const BLOCK_GLYPH = 1;
/** In thousandths of an em. */
const BLOCK_WIDTH = 769;

function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
