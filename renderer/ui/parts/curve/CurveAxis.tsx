import { emotionText } from '../../../i18n/tell-rule';
import { EMOTIONS_DOWNWARDS } from '../emotion-look';
import { EmotionGlyph } from '../EmotionGlyph';
import { useFormat } from '../use-format';
import type { CurveScale } from './curve-scale';

/** The five lines of a band, zero darker, from `left` to `right`. */
export function CurveGrid(props: {
  readonly scale: Pick<CurveScale, 'yOf'>;
  readonly left: number;
  readonly right: number;
}) {
  return (
    <>
      {EMOTIONS_DOWNWARDS.map((emotion) => (
        <path
          key={emotion}
          d={`M${props.left} ${props.scale.yOf(emotion)}H${props.right}`}
          stroke={emotion === 0 ? 'var(--tl-hairline-2)' : 'var(--tl-hairline)'}
          strokeWidth={emotion === 0 ? 1.5 : 1}
        />
      ))}
    </>
  );
}

/** Faces and numbers at the left of a band; numbers end at `right`. */
export function CurveAxis(props: {
  readonly scale: Pick<CurveScale, 'yOf'>;
  readonly right: number;
  readonly faceSize: number;
}) {
  const { format } = useFormat();
  const left = props.right - 20 - props.faceSize;
  return (
    <g aria-hidden="true">
      {EMOTIONS_DOWNWARDS.map((emotion) => {
        const y = props.scale.yOf(emotion);
        return (
          <g key={emotion}>
            <g transform={`translate(${left - 2} ${y - props.faceSize / 2}) scale(${props.faceSize / 20})`}>
              <EmotionGlyph value={emotion} />
            </g>
            <text x={props.right} y={y + 4} textAnchor="end" fontSize="12" fill="var(--tl-ink-2)">
              {emotionText(format, emotion)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
