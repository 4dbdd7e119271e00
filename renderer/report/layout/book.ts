import { accentFrom, type Accent } from '../drawing/palette';
import { type Frame, frameOf, type Orientation, type Paper } from '../drawing/frame';
import type { Bookmark, Link, Page } from '../drawing/shapes';
import { Sketch } from '../drawing/sketch';
import type { TextStyle, Typesetter } from '../drawing/typesetter';
import type { SectionId } from '../options';
import type { Words } from '../words';
import type { Bookplate } from './bookplate';
import { drawHeadAndFolio } from './head-and-folio';

/** A line of the contents. `page` counts from 0 within the book until it is bound. */
export interface Entry {
  readonly title: string;
  /** The one figure that speaks for the section. */
  readonly figure: string;
  readonly level: 1 | 2;
  readonly page: number;
}

/** Text that names the page of a section, known only when all pages are. */
interface Reference {
  readonly to: SectionId;
  readonly x: number;
  readonly y: number;
  readonly style: TextStyle;
  readonly tell: (page: string) => string;
}

interface Draft {
  readonly sketch: Sketch;
  /** Right half of the page's head; null on the cover, which has neither head nor folio. */
  readonly head: string | null;
  readonly references: Reference[];
  readonly links: Link[];
}

interface Checkpoint {
  readonly pages: number;
  readonly entries: number;
}

/** The pages of a report in the making. Sections open pages, mark what begins there, and draw. */
export class Book {
  readonly typesetter: Typesetter;
  readonly words: Words;
  readonly paper: Paper;
  readonly accent: Accent;
  readonly entries: Entry[] = [];
  private readonly drafts: Draft[] = [];
  private readonly firstPages = new Map<SectionId, number>();

  constructor(typesetter: Typesetter, words: Words, paper: Paper, brandColour: string | null) {
    this.typesetter = typesetter;
    this.words = words;
    this.paper = paper;
    this.accent = accentFrom(brandColour);
  }

  get pageCount(): number {
    return this.drafts.length;
  }

  frame(orientation: Orientation): Frame {
    return frameOf(this.paper, orientation);
  }

  /** How far the book has come, to be taken back to. */
  checkpoint(): Checkpoint {
    return { pages: this.drafts.length, entries: this.entries.length };
  }

  /** Throws away what was drawn and marked since; whoever does so draws it again. */
  restore({ pages, entries }: Checkpoint): void {
    this.drafts.length = pages;
    this.entries.length = entries;
  }

  openPage(orientation: Orientation, head: string | null): Sketch {
    const sketch = new Sketch(this.frame(orientation), this.typesetter);
    this.drafts.push({ sketch, head, references: [], links: [] });
    return sketch;
  }

  /** Says that something with a title begins on the page opened last. */
  mark(title: string, level: 1 | 2, figure = ''): void {
    this.entries.push({ title, figure, level, page: this.drafts.length - 1 });
  }

  markSection(id: SectionId, title: string, figure = ''): void {
    this.firstPages.set(id, this.drafts.length - 1);
    this.mark(title, 1, figure);
  }

  /** A line on the page opened last that names the page of another section; nothing if that is left out. */
  refer(to: SectionId, x: number, y: number, style: TextStyle, tell: (page: string) => string): void {
    this.drafts.at(-1)?.references.push({ to, x, y, style, tell });
  }

  /** Makes an area of the page opened last lead to a page of the report, counted from 1. */
  link(x: number, y: number, width: number, height: number, page: number): void {
    this.drafts.at(-1)?.links.push({ x, y, width, height, page });
  }

  /** Numbers the pages from `firstNumber` on, resolves references, draws heads and folios. */
  bind(firstNumber: number, totalPages: number, plate: Bookplate): Page[] {
    return this.drafts.map(({ sketch, head, references, links }, index) => {
      for (const { to, x, y, style, tell } of references) {
        const found = this.firstPages.get(to);
        if (found === undefined) continue;
        const page = found + firstNumber;
        const width = sketch.text(tell(this.words.format.number(page)), x, y, style);
        links.push({ x, y: y - style.size, width, height: style.lead, page });
      }
      if (head !== null) {
        const folio = this.words.t('folio', { page: firstNumber + index, pages: totalPages });
        drawHeadAndFolio(sketch, this.accent.text, plate, head, folio);
      }
      const { width, height } = sketch.frame;
      return { width, height, shapes: sketch.shapes, links };
    });
  }

  /** Entries as bookmarks, two levels deep. */
  bookmarks(firstNumber: number): Bookmark[] {
    const roots: { title: string; page: number; children: Bookmark[] }[] = [];
    for (const entry of this.entries) {
      const bookmark = { title: entry.title, page: entry.page + firstNumber, children: [] };
      const parent = roots.at(-1);
      if (entry.level === 2 && parent) parent.children.push(bookmark);
      else roots.push(bookmark);
    }
    return roots;
  }
}
