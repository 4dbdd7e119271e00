/** Where the words beside a whisker stand: at which of its ends, and on which side. */
export type LabelPlace = 'rightBottom' | 'leftBottom' | 'rightTop' | 'leftTop';
const PLACES: readonly LabelPlace[] = ['rightBottom', 'leftBottom', 'rightTop', 'leftTop'];

/** From the whisker to its words, px. */
export const LABEL_GAP = 11;
/** Half of the bars at the ends of a whisker, px. */
export const WHISKER = 6;
/** Of a line of words, and of a letter of them on average, in parts of the font's size. */
const HALF_HEIGHT = 0.66;
const LETTER = 0.58;

/** A face or a marker, px. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Marks as a text, to whole px: equal marks are equal props, and a line is not drawn again for them. */
export function writtenMarks(marks: readonly Mark[]): string {
  return marks.map(({ x, y, radius }) => [x, y, radius].map(Math.round).join(',')).join(' ');
}

export function readMarks(written: string): Mark[] {
  if (written === '') return [];
  return written.split(' ').map((mark) => {
    const [x = 0, y = 0, radius = 0] = mark.split(',').map(Number);
    return { x, y, radius };
  });
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function boxOf({ x, y, radius }: Mark): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

export interface Whisker {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** What may stand beside it, the best first; a shorter text where there is no room for a longer one. */
  readonly texts: readonly string[];
  /** It stands at the right edge of the drawing. */
  readonly last: boolean;
}

/** What the words cover at a place, px. */
export function labelBox({ x, top, bottom }: Whisker, text: string, size: number, place: LabelPlace): Box {
  const y = place.endsWith('Top') ? top : bottom;
  const width = text.length * size * LETTER;
  const left = place.startsWith('left') ? x - LABEL_GAP - width : x + LABEL_GAP;
  return { left, right: left + width, top: y - size * HALF_HEIGHT, bottom: y + size * HALF_HEIGHT };
}

export interface SpreadLabel {
  readonly text: string;
  readonly place: LabelPlace;
}

/**
 * What is written beside each whisker in letters of `size` px, and where, so that it lies over no mark of any persona,
 * no other whisker and no other label. Where nothing has room the whisker stands alone.
 */
export function spreadLabels(
  whiskers: readonly Whisker[],
  marks: readonly Mark[],
  size: number,
): (SpreadLabel | null)[] {
  const taken = [
    ...marks.map(boxOf),
    ...whiskers.map(({ x, top, bottom }) => ({ left: x - WHISKER, right: x + WHISKER, top, bottom })),
  ];
  return whiskers.map((whisker) => {
    for (const text of whisker.texts)
      for (const place of PLACES) {
        if (whisker.last && !place.startsWith('left')) continue;
        const box = labelBox(whisker, text, size, place);
        // Left of the first column the drawing ends, or lies under the names of its lines.
        if (box.left < 0 || taken.some((other) => overlap(box, other))) continue;
        taken.push(box);
        return { text, place };
      }
    return null;
  });
}
