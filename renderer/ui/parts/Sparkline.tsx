import { useId } from 'react';
import { useTexts } from './texts';
import { emotionText } from '../../i18n/tell-rule';
import { thinCurve, thinned } from './curve/thin-curve';
import { emotionAxis, runPath, runsOf, segmentPath, washPath } from './curve/curve-scale';
import { useFormat } from './use-format';

interface SparklineProps {
  /** In journey order; null where unrated. */
  readonly emotions: readonly (number | null)[];
  readonly width: number;
  readonly height: number;
}

/** Denser points than this would be a thicket: neighbours are then shown by their mean. */
const PIXELS_BETWEEN_POINTS = 4;
const MARGIN = 2;

/** A journey's curve in one glance: washed to zero, unrated stretches dotted, nothing drawn where nothing is known. */
export function Sparkline({ emotions, width, height }: SparklineProps) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const id = useId();
  const rated = emotions.filter((emotion) => emotion !== null);
  const points = thinned(emotions, Math.max(2, Math.floor(width / PIXELS_BETWEEN_POINTS)));
  const last = Math.max(1, emotions.length - 1);
  const scale = {
    xOf: (index: number) => MARGIN + (index * (width - 2 * MARGIN)) / last,
    yOf: emotionAxis(4, height - 4),
  };
  const zero = scale.yOf(0);
  const segments = thinCurve(points);
  const runs = runsOf(segments);
  const lone = points.length === 1 ? points[0] : undefined;
  const label =
    rated.length === 0
      ? t('sparkline.unrated')
      : t('sparkline.label', {
          rated: format.number(rated.length),
          of: format.number(emotions.length),
          lowest: emotionText(format, Math.min(...rated)),
          highest: emotionText(format, Math.max(...rated)),
        });
  return (
    <svg width={width} height={height} role="img" aria-label={label} style={{ display: 'block' }}>
      <clipPath id={`${id}u`}>
        <rect width={width} height={zero} />
      </clipPath>
      <clipPath id={`${id}d`}>
        <rect y={zero} width={width} height={height - zero} />
      </clipPath>
      {runs.map((run) => {
        const wash = washPath(run, scale);
        return (
          <g key={run[0]?.from.x}>
            <path d={wash} fill="var(--tl-e-pos-wash)" clipPath={`url(#${id}u)`} />
            <path d={wash} fill="var(--tl-e-neg-wash)" clipPath={`url(#${id}d)`} />
          </g>
        );
      })}
      <path d={`M0 ${zero}H${width}`} stroke="var(--tl-hairline-2)" />
      {segments
        .filter((segment) => segment.bridge)
        .map((segment) => (
          <path
            key={segment.from.x}
            d={segmentPath(segment, scale)}
            fill="none"
            stroke="var(--tl-ink-3)"
            strokeDasharray="1.5 3"
          />
        ))}
      {runs.map((run) => (
        <path key={run[0]?.from.x} d={runPath(run, scale)} fill="none" stroke="var(--tl-ink)" strokeWidth="1.75" />
      ))}
      {lone && <circle cx={scale.xOf(lone.x)} cy={scale.yOf(lone.y)} r="2.5" fill="var(--tl-ink)" />}
    </svg>
  );
}
