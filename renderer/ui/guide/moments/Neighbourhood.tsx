import { memo } from 'react';
import { cutCurve } from '../../../model/curve';
import { emotionAxis, segmentPath } from '../../parts/curve/curve-scale';
import type { PersonaLine } from '../../parts/curve/persona-line';
import { EmotionGlyph } from '../../parts/EmotionGlyph';

const WIDTH = 116;
const HEIGHT = 44;
/** Touchpoints shown before and after the one in question. */
const BEFORE = 3;
const AFTER = 2;
const FACE = 16;

/** The curve just around one touchpoint: where it comes from and where it goes. */
export const Neighbourhood = memo(function Neighbourhood(props: {
  readonly line: PersonaLine;
  readonly index: number;
}) {
  const { line, index } = props;
  const column = WIDTH / (BEFORE + 1 + AFTER);
  const scale = { xOf: (at: number) => (at - index + BEFORE + 0.5) * column, yOf: emotionAxis(7, 37) };
  const here = line.points.find((point) => point.x === index);
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true" style={{ display: 'block' }}>
      <path d={`M0 ${scale.yOf(0)}H${WIDTH}`} stroke="var(--tl-hairline-2)" />
      {cutCurve(line.segments, index - BEFORE - 0.5, index + AFTER + 0.5).map((segment) => (
        <path
          key={segment.from.x}
          d={segmentPath(segment, scale)}
          fill="none"
          stroke="var(--tl-ink)"
          strokeWidth={segment.bridge ? 1 : 2}
          strokeDasharray={segment.bridge ? '1.5 4' : undefined}
        />
      ))}
      {here && (
        <g transform={`translate(${scale.xOf(index)} ${scale.yOf(here.y)})`}>
          <circle r={10} fill="var(--tl-paper)" />
          <g transform={`translate(${-FACE / 2} ${-FACE / 2}) scale(${FACE / 20})`}>
            <EmotionGlyph value={here.y} />
          </g>
        </g>
      )}
    </svg>
  );
});
