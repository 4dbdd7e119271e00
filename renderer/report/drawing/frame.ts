/** Papers a report can be printed on. */
export const PAPERS = ['a4', 'a3', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];
export type Orientation = 'portrait' | 'landscape';

/** Where things lie on a page, in points. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly contentWidth: number;
  readonly headBaseline: number;
  readonly folioBaseline: number;
}

/** Shorter side first. */
const SIZES: Readonly<Record<Paper, readonly [number, number]>> = {
  a4: [595.28, 841.89],
  a3: [841.89, 1190.55],
  letter: [612, 792],
};

interface Margins {
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  readonly head: number;
  /** Above the lower edge of the paper. */
  readonly folio: number;
}

const PORTRAIT: Margins = { side: 45, top: 78, bottom: 63, head: 39, folio: 32 };
const LANDSCAPE: Margins = { side: 36, top: 60, bottom: 45, head: 27, folio: 22 };
const LANDSCAPE_A3: Margins = { side: 48, top: 72, bottom: 54, head: 33, folio: 26 };

/** On A3 only the landscape pages (map, matrix) grow: pages of text stay A4, with the same line length. */
export function frameOf(paper: Paper, orientation: Orientation): Frame {
  const [short, long] = SIZES[orientation === 'portrait' && paper === 'a3' ? 'a4' : paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  const margins = orientation === 'portrait' ? PORTRAIT : paper === 'a3' ? LANDSCAPE_A3 : LANDSCAPE;
  return {
    width,
    height,
    left: margins.side,
    right: width - margins.side,
    top: margins.top,
    bottom: height - margins.bottom,
    contentWidth: width - 2 * margins.side,
    headBaseline: margins.head,
    folioBaseline: height - margins.folio,
  };
}

const COLUMNS = 12;
const GUTTER = 12;

/** `count` of the twelve columns from the `first` (0–11) on. */
export function columnsOf(frame: Frame, first: number, count: number): { readonly x: number; readonly width: number } {
  const width = (frame.contentWidth - (COLUMNS - 1) * GUTTER) / COLUMNS;
  return { x: frame.left + first * (width + GUTTER), width: count * width + (count - 1) * GUTTER };
}
