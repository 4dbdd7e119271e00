import { INK, INK_2, INK_3 } from './palette';
import type { TextStyle } from './typesetter';

/** The type of the report, in points: size over line height. */
export const TYPE = {
  headline: { size: 20, lead: 25.5, style: 'bold', colour: INK, tracking: -0.2 },
  headlineLandscape: { size: 17, lead: 21, style: 'bold', colour: INK, tracking: -0.2 },
  title: { size: 27, lead: 34.5, style: 'bold', colour: INK, tracking: -0.4 },
  name: { size: 24, lead: 30, style: 'bold', colour: INK, tracking: -0.3 },
  mapTitle: { size: 15, lead: 19, style: 'bold', colour: INK, tracking: -0.2 },
  section: { size: 12, lead: 15.5, style: 'bold', colour: INK },
  quote: { size: 12, lead: 18, style: 'italic', colour: INK },
  figure: { size: 28, lead: 34, style: 'bold', colour: INK, tracking: -0.4 },
  figureSmall: { size: 14, lead: 18, style: 'bold', colour: INK },
  lead: { size: 10.5, lead: 15, style: 'regular', colour: INK_2 },
  listHead: { size: 10.5, lead: 14.5, style: 'bold', colour: INK },
  body: { size: 9, lead: 12.5, style: 'regular', colour: INK },
  bodyBold: { size: 9, lead: 12, style: 'bold', colour: INK },
  kicker: { size: 8.5, lead: 11, style: 'bold', colour: INK },
  table: { size: 8.5, lead: 11.5, style: 'regular', colour: INK },
  tableBold: { size: 8.5, lead: 11.5, style: 'bold', colour: INK },
  small: { size: 8, lead: 10.5, style: 'regular', colour: INK },
  smallBold: { size: 8, lead: 10, style: 'bold', colour: INK },
  caption: { size: 7.5, lead: 9.6, style: 'regular', colour: INK_2 },
  captionInk: { size: 7.5, lead: 9.6, style: 'regular', colour: INK },
  captionBold: { size: 7.5, lead: 9.5, style: 'bold', colour: INK },
  captionItalic: { size: 7.5, lead: 9.6, style: 'italic', colour: INK_2 },
  folio: { size: 7, lead: 9, style: 'regular', colour: INK_3 },
  columnHead: { size: 7, lead: 9, style: 'regular', colour: INK_2 },
  tick: { size: 6.5, lead: 8, style: 'regular', colour: INK_3 },
} as const satisfies Record<string, TextStyle>;

export function coloured(style: TextStyle, colour: string): TextStyle {
  return { ...style, colour };
}
