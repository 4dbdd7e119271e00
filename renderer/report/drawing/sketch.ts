import type { Id } from '../../model/primitives';
import { asOneLine } from '../text/clean';
import type { Frame } from './frame';
import { circlePath, type Colour, type PathStep, rectanglePath, roundedPath, type Shape, type Stroke } from './shapes';
import type { TextStyle, Typesetter } from './typesetter';

export type Align = 'left' | 'centre' | 'right';

/** How far below the middle of its line a baseline lies, in parts of the type's size. */
const BASELINE = 0.36;

/** A page in the making: everything drawn is kept as shapes, for the PDF and for the preview alike. */
export class Sketch {
  readonly shapes: Shape[] = [];
  readonly frame: Frame;
  readonly typesetter: Typesetter;

  constructor(frame: Frame, typesetter: Typesetter) {
    this.frame = frame;
    this.typesetter = typesetter;
  }

  /** Sets a line with its baseline at `y`; returns its width. */
  text(text: string, x: number, y: number, style: TextStyle, align: Align = 'left'): number {
    const line = asOneLine(text);
    if (line === '') return 0;
    const width = this.typesetter.lineWidth(line, style);
    this.setLine(line, x - (align === 'right' ? width : align === 'centre' ? width / 2 : 0), y, style);
    return width;
  }

  /** Sets a paragraph from `top` down; returns its height. */
  block(text: string, x: number, top: number, width: number, style: TextStyle): number {
    if (text === '') return 0;
    return this.lines(this.typesetter.wrap(text, width, style), x, top, style);
  }

  /** Sets lines that are broken already from `top` down; returns their height. */
  lines(lines: readonly string[], x: number, top: number, style: TextStyle): number {
    lines.forEach((line, index) => {
      this.setLine(line, x, top + (index + 0.5) * style.lead + style.size * BASELINE, style);
    });
    return lines.length * style.lead;
  }

  /** A line that reads upwards, its baseline at `x`, centred on `y`. */
  textUpwards(text: string, x: number, y: number, style: TextStyle): void {
    const line = asOneLine(text);
    this.setLine(line, x, y + this.typesetter.lineWidth(line, style) / 2, style, true);
  }

  private setLine(text: string, x: number, y: number, style: TextStyle, upwards = false): void {
    if (text.trim() === '') return;
    const { size, colour, tracking = 0 } = style;
    this.shapes.push({ kind: 'text', text, x, y, size, style: style.style, colour, tracking, upwards });
  }

  line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): void {
    this.path(
      [
        ['move', x1, y1],
        ['line', x2, y2],
      ],
      null,
      stroke,
    );
  }

  /** A horizontal rule. */
  rule(x: number, y: number, width: number, colour: Colour, thickness = 0.5): void {
    this.line(x, y, x + width, y, { colour, width: thickness });
  }

  rectangle(
    x: number,
    y: number,
    width: number,
    height: number,
    fill: Colour | null,
    stroke: Stroke | null = null,
  ): void {
    this.path(rectanglePath(x, y, width, height), fill, stroke);
  }

  rounded(
    x: number,
    y: number,
    width: number,
    height: number,
    radius: number,
    fill: Colour | null,
    stroke: Stroke | null,
  ): void {
    this.path(roundedPath(x, y, width, height, radius), fill, stroke);
  }

  circle(x: number, y: number, radius: number, fill: Colour | null, stroke: Stroke | null = null): void {
    this.path(circlePath(x, y, radius), fill, stroke);
  }

  path(steps: readonly PathStep[], fill: Colour | null, stroke: Stroke | null = null): void {
    this.shapes.push({ kind: 'path', steps, fill, stroke });
  }

  /** Draws what `draw` draws, of which only the part inside the outline shows. */
  clipped(outline: readonly PathStep[], draw: (inside: Sketch) => void): void {
    const inside = new Sketch(this.frame, this.typesetter);
    draw(inside);
    this.shapes.push({ kind: 'clip', outline, shapes: inside.shapes });
  }

  picture(pictureId: Id, x: number, y: number, width: number, height: number): void {
    this.shapes.push({ kind: 'picture', pictureId, x, y, width, height });
  }
}
