/** Where the words beside a whisker stand: at which of its ends, and on which side. */
export type LabelPlace = 'rightBottom' | 'leftBottom' | 'rightTop' | 'leftTop';
const PLACES: readonly LabelPlace[] = ['rightBottom', 'leftBottom', 'rightTop', 'leftTop'];

/** From the whisker to its words, px. */
export const LABEL_GAP = 11;
/** Above and below the end of the whisker beside which words of 12 px stand, px. */
const HALF_HEIGHT = 8;

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

export interface LabelledWhisker {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Of the words, px. */
  readonly width: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the words cover at a place, px. */
export function labelBox({ x, top, bottom, width }: LabelledWhisker, place: LabelPlace): Box {
  const y = place.endsWith('Top') ? top : bottom;
  const left = place.startsWith('left') ? x - LABEL_GAP - width : x + LABEL_GAP;
  return { left, right: left + width, top: y - HALF_HEIGHT, bottom: y + HALF_HEIGHT };
}

/**
 * Where the words lie over no mark, of any persona; where they would everywhere, at the whisker's foot. `onlyLeft` at
 * the edge of the drawing.
 */
export function labelPlace(whisker: LabelledWhisker, marks: readonly Mark[], onlyLeft: boolean): LabelPlace {
  const possible = onlyLeft ? PLACES.filter((place) => place.startsWith('left')) : PLACES;
  const free = possible.find((place) => !marks.some((mark) => covers(labelBox(whisker, place), mark)));
  return free ?? possible[0] ?? 'leftBottom';
}

function covers({ left, right, top, bottom }: Box, { x, y, radius }: Mark): boolean {
  return x + radius > left && x - radius < right && y + radius > top && y - radius < bottom;
}
