import { memo, useEffect, useId, useState } from 'react';
import { useTexts } from '../texts';
import type { Id } from '../../../model/primitives';
import { disagrees } from '../../../model/scoring/emotion';
import { EmotionGlyph } from '../EmotionGlyph';
import { personaColour, personaDash } from '../persona-look';
import { useFormat } from '../use-format';
import styles from './curve.module.css';
import { type CurveScale, runsOf, segmentPath, washPath } from './curve-scale';
import { MOMENT_LOOKS, type MomentRing } from './moment-rings';
import { type PersonaLine, pointsIn, type Range, segmentsIn } from './persona-line';
import { segmentsAhead, useRatedAhead } from './rated-ahead';
import { facesOf } from './line-marks';
import { LABEL_GAP, readMarks, type SpreadLabel, spreadLabels, type Whisker, WHISKER } from './spread-label';

const WIDTH = 3.5;

interface FocusedLineProps {
  readonly line: PersonaLine;
  readonly scale: CurveScale;
  /** What is drawn; the curve itself is computed over the whole journey. */
  readonly range: Range;
  readonly faceSize: number;
  readonly rings: ReadonlyMap<Id, MomentRing>;
  /** Markers of the other personas, from `writtenMarks`. */
  readonly marks: string;
}

/** The wash between the focused persona's line and zero: under everything else, so that no line drowns in it. */
export const FocusedWash = memo(function FocusedWash(props: Pick<FocusedLineProps, 'line' | 'scale' | 'range'>) {
  const { line, scale, range } = props;
  const id = useId();
  // Over the whole line: what is clipped to changes while the map moves, and this does not.
  const left = scale.xOf(0) - 1000;
  const width = scale.xOf(line.points.at(-1)?.x ?? 0) - left + 1000;
  return (
    <g>
      <clipPath id={`${id}u`}>
        <rect x={left} y={scale.yOf(3)} width={width} height={scale.yOf(0) - scale.yOf(3)} />
      </clipPath>
      <clipPath id={`${id}d`}>
        <rect x={left} y={scale.yOf(0)} width={width} height={scale.yOf(-3) - scale.yOf(0)} />
      </clipPath>
      {runsOf(segmentsIn(line, range)).map((run) => {
        const wash = washPath(run, scale);
        return (
          <g key={run[0]?.from.x}>
            <path className={styles['wash']} d={wash} fill="var(--tl-e-pos-wash)" clipPath={`url(#${id}u)`} />
            <path className={styles['wash']} d={wash} fill="var(--tl-e-neg-wash)" clipPath={`url(#${id}d)`} />
          </g>
        );
      })}
    </g>
  );
});

/** The persona in focus: heavy line, a face at each rating, rings round critical moments. */
export const FocusedLine = memo(function FocusedLine(props: FocusedLineProps) {
  const { line, scale, range, faceSize, rings, marks } = props;
  const { t } = useTexts('map');
  const { format } = useFormat();
  const points = pointsIn(line, range);
  const whiskers = points.flatMap((point): (Whisker & { readonly id: Id })[] => {
    if (!disagrees(point.score)) return [];
    const votes = (point.score?.votes ?? []).map((vote) => vote.emotion);
    const lowest = Math.min(...votes);
    const highest = Math.max(...votes);
    const spread = format.number(highest - lowest);
    return [
      {
        id: point.touchpointId,
        x: scale.xOf(point.x),
        top: scale.yOf(highest),
        bottom: scale.yOf(lowest),
        texts: [t('curve.spread', { spread }), spread],
        last: point.x >= range.last - 1,
      },
    ];
  });
  const size = Math.max(SMALLEST_WORDS, Math.round(WORDS * faceSize));
  const faces = whiskers.length > 0 ? facesOf(line, { focusId: line.persona.id, scale, range, faceSize }) : [];
  const labels = spreadLabels(whiskers, [...faces, ...readMarks(marks)], size);
  return (
    <g>
      <Segments line={line} scale={scale} range={range} />
      {whiskers.map((whisker, at) => (
        <Spread key={whisker.id} whisker={whisker} label={labels[at] ?? null} size={size} />
      ))}
      {points.map((point) => (
        <Face
          key={point.touchpointId}
          x={scale.xOf(point.x)}
          y={scale.yOf(point.y)}
          value={point.y}
          size={faceSize}
          ring={rings.get(point.touchpointId)?.kind}
          suggested={rings.get(point.touchpointId)?.suggested ?? false}
        />
      ))}
    </g>
  );
});

/** The line itself. It bends at the key, ahead of all that follows from the rating. */
const Segments = memo(function Segments({ line, scale, range }: Pick<FocusedLineProps, 'line' | 'scale' | 'range'>) {
  const { id, look } = line.persona;
  const ahead = useRatedAhead((state) => (state.ahead?.personaId === id ? state.ahead : null));
  const segments = ahead ? segmentsAhead(line, ahead, range) : segmentsIn(line, range);
  const [known] = useState(() => new Map<'line', PersonaLine>());
  const rated = ahead !== null || known.get('line') !== line;
  useEffect(() => {
    known.set('line', line);
  }, [known, line]);
  return segments.map((segment) => (
    <Segment
      key={`${segment.from.x}-${segment.to.x}`}
      d={segmentPath(segment, scale)}
      bridge={segment.bridge}
      look={look}
      draws={rated}
    />
  ));
});

interface SegmentProps {
  readonly d: string;
  readonly bridge: boolean;
  readonly look: number;
  /** A rating brought it, which is seen to draw it; scrolled into sight it is there. */
  readonly draws: boolean;
}

/** One piece between two ratings. */
function DrawnSegment({ d, bridge, look, ...props }: SegmentProps) {
  const dash = personaDash(look, WIDTH);
  const [draws] = useState(props.draws);
  if (bridge)
    return (
      <path d={d} fill="none" stroke={personaColour(look)} strokeWidth="1.5" strokeDasharray="1.5 4" data-bridge="" />
    );
  return (
    <path
      className={draws && !dash ? `${styles['segment']} ${styles['drawn']}` : styles['segment']}
      d={d}
      fill="none"
      stroke={personaColour(look)}
      strokeWidth={WIDTH}
      strokeLinecap={dash ? 'butt' : 'round'}
      {...(dash ? { strokeDasharray: dash } : { pathLength: 1 })}
      data-segment=""
    />
  );
}

/** Only the pieces that a rating bends are drawn again; whether one draws itself counts when it comes, not later. */
const Segment = memo(
  DrawnSegment,
  (before, after) => before.d === after.d && before.bridge === after.bridge && before.look === after.look,
);

interface FaceProps {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly size: number;
  readonly ring: MomentRing['kind'] | undefined;
  readonly suggested: boolean;
}

/** All in the glyph's box, so that one transform places the whole: each costs at every frame of a map that moves. */
const Face = memo(function Face({ x, y, value, size, ring, suggested }: FaceProps) {
  const px = 20 / size;
  return (
    <g
      className={styles['face']}
      style={{ transform: `translate(${x - size / 2}px, ${y - size / 2}px) scale(${size / 20})` }}
      data-face={value}
    >
      {ring ? (
        <circle
          cx="10"
          cy="10"
          r={10 + 4 * px}
          fill="var(--tl-paper)"
          stroke={MOMENT_LOOKS[ring].mark}
          strokeWidth={2 * px}
          {...(suggested ? { strokeDasharray: `${3 * px} ${2.5 * px}` } : {})}
        />
      ) : (
        <circle cx="10" cy="10" r={10 + (size > 20 ? 1.5 : 1) * px} fill="var(--tl-paper)" />
      )}
      <EmotionGlyph value={value} />
    </g>
  );
});

/** Size of the words beside a whisker: in parts of a face, and at least, px. */
const WORDS = 12 / 22;
const SMALLEST_WORDS = 10;

/** Where the room disagrees: from the lowest vote to the highest. */
function Spread({
  whisker,
  label,
  size,
}: {
  readonly whisker: Whisker;
  readonly label: SpreadLabel | null;
  readonly size: number;
}) {
  const { x, top, bottom } = whisker;
  return (
    <g>
      <path
        d={`M${x - WHISKER} ${top}H${x + WHISKER}M${x} ${top}V${bottom}M${x - WHISKER} ${bottom}H${x + WHISKER}`}
        stroke="var(--tl-ink)"
        strokeWidth="1.5"
        fill="none"
      />
      {label && (
        <text
          x={label.place.startsWith('left') ? x - LABEL_GAP : x + LABEL_GAP}
          y={(label.place.endsWith('Top') ? top : bottom) + size / 3}
          textAnchor={label.place.startsWith('left') ? 'end' : 'start'}
          fontSize={size}
          fontWeight="600"
          fill="var(--tl-ink)"
          stroke="var(--tl-paper)"
          strokeWidth="3"
          paintOrder="stroke"
        >
          {label.text}
        </text>
      )}
    </g>
  );
}
