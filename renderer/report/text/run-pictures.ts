import type { FontStyle } from '../fonts';
import { directionOf } from './direction';
import { graphemesOf } from './graphemes';

/** A piece of text as pixels, placed relative to the start of its baseline, in points with y upwards. */
interface RunPicture {
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Three bytes a pixel. */
  readonly colours: Uint8Array;
  /** One byte a pixel, 0 transparent … 255 opaque. */
  readonly opacity: Uint8Array;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** Measures and draws text with the fonts of the system. */
export interface RunPainter {
  /** Width of the piece in ems. */
  widthOf(piece: string, style: FontStyle): number;
  /** null where there is nothing to draw with; the invisible text is then all there is. */
  paint(piece: string, style: FontStyle, size: number, colour: string): RunPicture | null;
}

/** Pixels a point: sharp on paper at the sizes of a report. */
const SCALE = 3;
const MEASURED_AT = 100;
const FONT_STACK = '"Noto Sans", sans-serif';

/** The painter for where it runs: a canvas in windows and workers, estimates elsewhere. */
export function runPainter(): RunPainter {
  return typeof OffscreenCanvas === 'undefined' ? estimatingPainter() : canvasPainter();
}

function cssFont(style: FontStyle, pixels: number): string {
  const weight = style === 'bold' ? 'bold ' : style === 'italic' ? 'italic ' : '';
  return `${weight}${pixels}px ${FONT_STACK}`;
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No drawing context');
  return context;
}

export function canvasPainter(): RunPainter {
  let paper = contextOf(1200, 120);
  return {
    widthOf(piece, style) {
      paper.font = cssFont(style, MEASURED_AT);
      return paper.measureText(piece).width / MEASURED_AT;
    },
    paint(piece, style, size, colour) {
      const pixels = size * SCALE;
      paper.font = cssFont(style, pixels);
      const measured = paper.measureText(piece);
      const padding = Math.ceil(pixels * 0.08);
      const above = Math.ceil(Math.max(measured.actualBoundingBoxAscent, pixels * 0.8)) + padding;
      const below = Math.ceil(Math.max(measured.actualBoundingBoxDescent, pixels * 0.2)) + padding;
      const width = Math.ceil(measured.width) + 2 * padding;
      const height = above + below;
      if (paper.canvas.width < width || paper.canvas.height < height)
        paper = contextOf(Math.max(width, paper.canvas.width), Math.max(height, paper.canvas.height));
      paper.clearRect(0, 0, width, height);
      paper.font = cssFont(style, pixels);
      paper.fillStyle = colour;
      paper.textBaseline = 'alphabetic';
      paper.direction = directionOf(piece);
      paper.textAlign = 'left';
      paper.fillText(piece, padding, above);
      return {
        ...splitPixels(paper.getImageData(0, 0, width, height).data),
        pixelWidth: width,
        pixelHeight: height,
        left: -padding / SCALE,
        bottom: -below / SCALE,
        width: width / SCALE,
        height: height / SCALE,
      };
    },
  };
}

/** A PDF keeps colours and opacity apart. Clear pixels repeat the colour before them, which compresses best. */
function splitPixels(data: Uint8ClampedArray): Pick<RunPicture, 'colours' | 'opacity'> {
  const count = data.length / 4;
  const colours = new Uint8Array(count * 3);
  const opacity = new Uint8Array(count);
  for (let pixel = 0; pixel < count; pixel++) {
    const alpha = data[4 * pixel + 3] ?? 0;
    opacity[pixel] = alpha;
    for (let channel = 0; channel < 3; channel++) {
      const before = pixel === 0 ? 0 : (colours[3 * (pixel - 1) + channel] ?? 0);
      colours[3 * pixel + channel] = alpha === 0 ? before : (data[4 * pixel + channel] ?? 0);
    }
  }
  return { colours, opacity };
}

/** Ideographs, Hangul and emoji are square; other letters are taken as 0.6 em wide. */
const SQUARE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;

export function estimatingPainter(): RunPainter {
  return {
    widthOf: (piece) => graphemesOf(piece).reduce((width, grapheme) => width + (SQUARE.test(grapheme) ? 1 : 0.6), 0),
    paint: () => null,
  };
}
