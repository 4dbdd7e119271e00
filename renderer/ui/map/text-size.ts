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
/** By font, then by text. */
const widths = new Map<string, Map<string, number>>();

/** Measured words are remembered only while their font is the same. */
export function forgetWidths(): void {
  widths.clear();
}

/** Width of a word or a short text on a map drawn at `zoom`, px. */
export function widthOf(text: string, font: CellFont, zoom = 1): number {
  const [weight, size] = FONTS[font];
  const css = `${weight} ${size * zoom}px ${FAMILY}`;
  let known = widths.get(css);
  if (!known) {
    // Each step of the zoom is another font; the one before is hardly asked for again.
    if (widths.size > 2 * Object.keys(FONTS).length) widths.clear();
    known = new Map();
    widths.set(css, known);
  }
  const before = known.get(text);
  if (before !== undefined) return before;
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * size * zoom * 0.55;
  canvas.font = css;
  const { width } = canvas.measureText(text);
  known.set(text, width);
  return width;
}

/** Places where a browser may break a line: after spaces and hyphens. */
const WORDS = /[^\s-]+-?|-|\n/g;

/** Width of the longest piece that is not broken, px. */
export function longestWord(text: string, font: CellFont, zoom = 1): number {
  let longest = 0;
  for (const [word] of text.matchAll(WORDS)) if (word !== '\n') longest = Math.max(longest, widthOf(word, font, zoom));
  return longest;
}

/** Lines a text takes in a box of `room` px, as `overflow-wrap: break-word` lays it out. */
export function linesOf(text: string, room: number, font: CellFont, zoom = 1): number {
  if (text === '') return 0;
  const space = widthOf(' ', font, zoom);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    let hyphened = false;
    for (const [word] of paragraph.matchAll(WORDS)) {
      const width = widthOf(word, font, zoom);
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
