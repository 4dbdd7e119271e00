import { SOFT_HYPHEN, withSoftHyphens } from '../parts/soft-hyphens';

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

/** How often the fonts changed since the first measuring, and who wants to know. */
let changes = 0;
const listeners = new Set<() => void>();

/** Rises when a font has arrived, as the one for Cyrillic does with its first letter: texts then have other widths. */
export function fontChanges(): number {
  return changes;
}

export function onFontChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Measured words are remembered only while their font is the same. */
export function forgetWidths(): void {
  for (const known of Object.values(widths)) known.clear();
  changes++;
  for (const tell of listeners) tell();
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
  if (!made) return null;
  made.textRendering = 'geometricPrecision';
  document.fonts.addEventListener('loadingdone', forgetWidths);
  return made;
}

/** A text cut where a browser may break its lines: behind spaces and hyphens, and where one was typed. */
export interface TextPieces {
  /** Width of each piece, px at 100 %; of a typed break 0. */
  readonly widths: readonly number[];
  /** What stands before each. */
  readonly befores: readonly ('space' | 'hyphen' | 'break')[];
  /** Width of a space and of a hyphen, px at 100 %. */
  readonly space: number;
  readonly hyphen: number;
  /** Widths of the syllables of pieces that a column has no room for. */
  readonly syllables?: ReadonlyMap<number, readonly number[]>;
}

/** Room for text in the widest column, px at 100 %: only a longer word is ever broken. */
const WIDEST_ROOM = 159;
/** A shorter piece has room anywhere. */
const LONG = 14;
/** What an action's mark leaves of it, and of the narrowest column that a longer word does not widen. */
const NARROWEST_ROOM = 146;
const LONG_PIECES = /[^\s-]{14,}/g;

/** The text as it is drawn: words that have no room in a column of `room` px at 100 % break where a syllable ends. */
export function hyphenated(text: string, font: CellFont, room = WIDEST_ROOM): string {
  if (text.length < LONG) return text;
  return text.replace(LONG_PIECES, (piece) => (widthOf(piece, font) > room ? withSoftHyphens(piece) : piece));
}

/** By hand: a thousand touchpoints have nine thousand texts, and the map opens when each was cut and measured. */
export function piecesOf(text: string, font: CellFont): TextPieces {
  const widths: number[] = [];
  const befores: TextPieces['befores'][number][] = [];
  let before: TextPieces['befores'][number] = 'space';
  let start = -1;
  let syllables: Map<number, readonly number[]> | undefined;
  const cut = (end: number) => {
    const piece = text.slice(start, end);
    const width = widthOf(piece, font);
    if (piece.length >= LONG && width > NARROWEST_ROOM) {
      const parts = withSoftHyphens(piece).split(SOFT_HYPHEN);
      syllables ??= new Map();
      syllables.set(
        widths.length,
        parts.map((part) => widthOf(part, font)),
      );
    }
    widths.push(width);
    befores.push(before);
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (isSpace(sign)) {
      if (start >= 0) cut(at);
      before = 'space';
      if (sign !== LINE_BREAK) continue;
      widths.push(0);
      befores.push('break');
    } else {
      if (start < 0) start = at;
      if (sign !== HYPHEN) continue;
      cut(at + 1);
      before = 'hyphen';
    }
  }
  if (start >= 0) cut(text.length);
  const sizes = { widths, befores, space: widthOf(' ', font), hyphen: widthOf('-', font) };
  return syllables ? { ...sizes, syllables } : sizes;
}

const LINE_BREAK = 10;
const HYPHEN = 45;

/** Spaces at which a line may be broken: a no-break space is none. */
function isSpace(sign: number): boolean {
  return sign === 32 || (sign >= 9 && sign <= 13) || (sign >= 0x2000 && sign <= 0x200a) || sign === 0x3000;
}

/**
 * Lines that pieces take at most in a box of `room` px, as `overflow-wrap: break-word` lays them out. One that is
 * broken at a syllable may begin behind the piece ahead of it, too.
 */
export function linesIn({ widths, befores, space, hyphen, syllables }: TextPieces, room: number): number {
  let lines = Math.min(1, widths.length);
  let used = 0;
  for (let at = 0; at < widths.length; at++) {
    const width = widths[at] ?? 0;
    if (befores[at] === 'break') {
      lines++;
      used = 0;
      continue;
    }
    const gap = used === 0 || befores[at] === 'hyphen' ? 0 : space;
    if (used + gap + width <= room) used += gap + width;
    else {
      if (used > 0) lines++;
      used = 0;
      const parts = (width > room && syllables?.get(at)) || [width];
      for (let part = 0; part < parts.length; part++) {
        const wide = parts[part] ?? 0;
        if (used > 0 && used + wide + (part < parts.length - 1 ? hyphen : 0) > room) {
          lines++;
          used = 0;
        }
        used += wide;
        const broken = Math.max(1, Math.ceil(used / room));
        lines += broken - 1;
        used -= (broken - 1) * room;
      }
    }
  }
  return lines;
}
