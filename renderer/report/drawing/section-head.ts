import type { Colour } from './shapes';
import type { Sketch } from './sketch';
import { coloured, TYPE } from './type-scale';

/** Kicker, headline and lead of a section from the top margin (or `from`) down; returns where the page goes on. */
export function drawSectionHead(
  sketch: Sketch,
  accent: Colour,
  kicker: string,
  headline: string,
  lead: string,
  from = sketch.frame.top,
): number {
  const { left, contentWidth, width, height } = sketch.frame;
  const landscape = width > height;
  const style = landscape ? TYPE.headlineLandscape : TYPE.headline;
  sketch.text(kicker, left, from + 6, coloured(TYPE.kicker, accent));
  let y = from + 15;
  const headlineWidth = landscape ? contentWidth * 0.8 : contentWidth;
  y += sketch.block(headline, left, y, sketch.typesetter.balancedWidth(headline, headlineWidth, style), style);
  if (lead === '') return y;
  const leadWidth = contentWidth * (landscape ? 0.7 : 0.9);
  return (
    y + 4.5 + sketch.block(lead, left, y + 4.5, sketch.typesetter.balancedWidth(lead, leadWidth, TYPE.lead), TYPE.lead)
  );
}
