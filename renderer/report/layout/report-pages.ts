import type { Language } from '../../model/primitives';
import type { Bookmark, Page } from '../drawing/shapes';

/** A report laid out: what the PDF is made from and the preview shows. */
export interface ReportPages {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: Language;
  readonly pages: readonly Page[];
  readonly bookmarks: readonly Bookmark[];
}
