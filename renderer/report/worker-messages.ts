import type { MapDocument } from '../model/document';
import type { Day, Language } from '../model/primitives';
import type { Bookmark, Page } from './drawing/shapes';
import type { BallotOptions } from './ballots/ballots';
import type { ReportOptions } from './options';

/** What a report is made from. */
export interface ReportOrder {
  readonly document: MapDocument;
  readonly language: Language;
  readonly options: ReportOptions;
  /** Dates the edition. */
  readonly today: Day;
}

/** What a printed sheet for each voter is made from. */
export interface BallotOrder {
  readonly document: MapDocument;
  readonly language: Language;
  readonly ballots: BallotOptions;
}

/** What pages can be made from. */
export type PagesOrder = ReportOrder | BallotOrder;

/** From the window to the worker. Each request is answered under its `id`. */
export type WorkerRequest =
  | { readonly id: number; readonly kind: 'pdf'; readonly order: PagesOrder }
  /** Lays the pages out and keeps its pages for `page` requests. */
  | { readonly id: number; readonly kind: 'layout'; readonly order: PagesOrder }
  | { readonly id: number; readonly kind: 'page'; readonly index: number };

export type WorkerAnswer =
  | { readonly id: number; readonly kind: 'progress'; readonly share: number }
  | { readonly id: number; readonly kind: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly kind: 'layout'; readonly outline: ReportOutline }
  | { readonly id: number; readonly kind: 'page'; readonly page: Page }
  | { readonly id: number; readonly kind: 'failed'; readonly detail: string };

/** What is known of a laid-out report before its pages are seen. */
export interface ReportOutline {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly bookmarks: readonly Bookmark[];
}
