import type { Id } from '../../model/primitives';
import type { FontStyle } from '../fonts';

/** Drawings are in points (1/72 inch), x to the right and y down from the page's upper left corner. */

/** `#rrggbb`. */
export type Colour = string;

export type PathStep =
  | readonly ['move', number, number]
  | readonly ['line', number, number]
  | readonly ['curve', number, number, number, number, number, number]
  | readonly ['close'];

export interface Stroke {
  readonly colour: Colour;
  readonly width: number;
  readonly dash?: readonly number[];
  /** Round ends: a dash of length 0 is then a dot. */
  readonly round?: boolean;
}

export interface TextShape {
  readonly kind: 'text';
  /** One line, ready to be set (see `breakLines`). */
  readonly text: string;
  /** Start of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly style: FontStyle;
  readonly colour: Colour;
  /** Added after each character, in points; 0 for none. */
  readonly tracking: number;
  /** Set upwards instead of to the right. */
  readonly upwards: boolean;
}

export interface PathShape {
  readonly kind: 'path';
  readonly steps: readonly PathStep[];
  readonly fill: Colour | null;
  readonly stroke: Stroke | null;
}

export interface PictureShape {
  readonly kind: 'picture';
  readonly pictureId: Id;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Shows of `shapes` only what lies inside the outline. */
export interface ClipShape {
  readonly kind: 'clip';
  readonly outline: readonly PathStep[];
  readonly shapes: readonly Shape[];
}

export type Shape = TextShape | PathShape | PictureShape | ClipShape;

/** A rectangle that leads to another page; pages count from 1. */
export interface Link {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly page: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly links: readonly Link[];
}

export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly children: readonly Bookmark[];
}

export function rectanglePath(x: number, y: number, width: number, height: number): PathStep[] {
  return [['move', x, y], ['line', x + width, y], ['line', x + width, y + height], ['line', x, y + height], ['close']];
}

/** Distance of the control points that makes four Béziers a circle. */
const CIRCLE = 0.5523;

export function circlePath(x: number, y: number, radius: number): PathStep[] {
  return roundedPath(x - radius, y - radius, 2 * radius, 2 * radius, radius);
}

export function roundedPath(x: number, y: number, width: number, height: number, radius: number): PathStep[] {
  const [right, bottom, c] = [x + width, y + height, radius * (1 - CIRCLE)];
  return [
    ['move', x + radius, y],
    ['line', right - radius, y],
    ['curve', right - c, y, right, y + c, right, y + radius],
    ['line', right, bottom - radius],
    ['curve', right, bottom - c, right - c, bottom, right - radius, bottom],
    ['line', x + radius, bottom],
    ['curve', x + c, bottom, x, bottom - c, x, bottom - radius],
    ['line', x, y + radius],
    ['curve', x, y + c, x + c, y, x + radius, y],
    ['close'],
  ];
}

export function polygonPath(points: readonly (readonly [number, number])[]): PathStep[] {
  return [...points.map(([x, y], index): PathStep => [index === 0 ? 'move' : 'line', x, y]), ['close']];
}
