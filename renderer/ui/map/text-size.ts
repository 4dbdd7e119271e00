const FAMILY = '"Inter Variable", Inter, "Segoe UI", system-ui, sans-serif';
/** Texts of the map: its cells, the touchpoints' names, captions and the ends of lines, the stages' names. */
export type CellFont = 'cell' | 'name' | 'mark' | 'stage';
/** Weight, and size in px at 100 %. */
const FONTS: Record<CellFont, readonly [weight: number, size: number]> = {
  cell: [400, 13],
  name: [600, 13],
  mark: [600, 12],
  stage: [600, 16],
};

let canvas: CanvasRenderingContext2D | null = null;
const widths: Record<CellFont, Map<string, number>> = {
  cell: new Map(),
  name: new Map(),
  mark: new Map(),
  stage: new Map(),
};

/** Measured words are remembered only while their font is the same. */
export function forgetWidths(): void {
  for (const known of Object.values(widths)) known.clear();
}

/** Width of a word or a short text, px at 100 %. */
export function widthOf(text: string, font: CellFont): number {
  const known = widths[font].get(text);
  if (known !== undefined) return known;
  const [weight, size] = FONTS[font];
  canvas ??= context();
  if (!canvas) return text.length * size * 0.55;
  canvas.font = `${weight} ${size}px ${FAMILY}`;
  const { width } = canvas.measureText(text);
  widths[font].set(text, width);
  return width;
}

/** Measures as the map's style sheet has its texts drawn. */
function context(): CanvasRenderingContext2D | null {
  const made = document.createElement('canvas').getContext('2d');
  if (made) made.textRendering = 'geometricPrecision';
  return made;
}

/** Places where a browser may break a line: after spaces and hyphens. */
const WORDS = /[^\s-]+-?|-|\n/g;

/** Width of the longest piece that is not broken, px at 100 %. */
export function longestWord(text: string, font: CellFont): number {
  let longest = 0;
  for (const [word] of text.matchAll(WORDS)) if (word !== '\n') longest = Math.max(longest, widthOf(word, font));
  return longest;
}

/** Lines a text takes in a box of `room` px, as `overflow-wrap: break-word` lays it out. */
export function linesOf(text: string, room: number, font: CellFont): number {
  if (text === '') return 0;
  const space = widthOf(' ', font);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    let hyphened = false;
    for (const [word] of paragraph.matchAll(WORDS)) {
      const width = widthOf(word, font);
      const gap = used === 0 || hyphened ? 0 : space;
      if (used + gap + width <= room) used += gap + width;
      else {
        if (used > 0) lines++;
        const broken = Math.max(1, Math.ceil(width / room));
        lines += broken - 1;
        used = width - (broken - 1) * room;
      }
      hyphened = word.endsWith('-');
    }
  }
  return lines;
}
