import { type ComponentType, type MouseEvent, useMemo } from 'react';
import { useTexts } from '../texts';
import type { MapDocument } from '../../../model/document';
import { journeyOf, personasOf } from '../../../model/journey';
import type { Id } from '../../../model/primitives';
import { LONG_WORD, withSoftHyphens } from '../soft-hyphens';
import { useNameOf } from '../use-name-of';
import { CurveAxis, CurveGrid } from './CurveAxis';
import { CurveLines, usePersonaLines } from './CurveLines';
import styles from './curve.module.css';
import { type CurveScale, emotionAxis } from './curve-scale';
import { type MomentRing, momentRings } from './moment-rings';
import { NotApplicableMarks } from './NotApplicableMarks';
import { NAME_SLANT, type NamesBelow } from './names-below';
import type { PersonaLine, Range } from './persona-line';
import { thinCurve, thinned } from './thin-curve';
import { TouchpointNames } from './TouchpointNames';
import { useCurveLabel } from './use-curve-label';

export const AXIS = 52;
/** Above the plot stand the stages' rules and names, below it the ordinals. */
const HEAD = 46;
const FOOT = 40;
/** A letter of a stage's name, on average: of 13 px, and of 11 px where it does not fit. Two lines need some room, px. */
const STAGE_LETTER = 8;
const SMALL_LETTER = 6.8;
const LEAST_STAGE = 28;
/** Columns never get narrower than their face; a longer journey is shown in part, round the current touchpoint. */
const NARROWEST = 28;
export const WIDEST_COLUMN = 120;
/** A face smaller than this is a blot: a denser curve is drawn from means of neighbours, without faces. */
const SMALLEST_FACE = 12;
const PIXELS_BETWEEN_POINTS = 8;
/** Room behind the last column, for half of its ordinal. */
const MARGIN = 12;
/** Room an ordinal of three digits needs. */
const ORDINAL = 28;
const ORDINAL_STEPS = [1, 2, 5, 10, 20, 25, 50];
/** Columns drawn beyond each edge of the window, so that a shift finds its curve drawn. */
const BEYOND = 8;
const NO_RINGS: ReadonlyMap<Id, MomentRing> = new Map();

interface EmotionCurveProps {
  readonly document: MapDocument;
  readonly width: number;
  readonly height: number;
  /** Whose curves; all personas when left out. */
  readonly personaIds?: readonly Id[];
  /** The first of them when left out. */
  readonly focusPersonaId?: Id;
  /** The touchpoint being worked on: its column is washed and kept in sight. */
  readonly currentId?: Id | null;
  readonly onSelect?: (touchpointId: Id) => void;
  readonly faceSize?: number;
  /** Rings round critical moments, dashed where only suggested. */
  readonly moments?: boolean;
  /** All of the journey at once, however narrow its columns get: faces shrink, then leave the line alone. */
  readonly whole?: boolean;
  /** How the touchpoints' names stand below the ordinals; null for readers alone. */
  readonly names?: NamesBelow | null;
  /** What stands at the lines' ends, the room it takes behind the last column, and its names at most, px. */
  readonly ends?: {
    readonly room: number;
    readonly widest: number;
    readonly Ends: ComponentType<CurveDrawing & { readonly widest: number }>;
  };
}

/** What is drawn, for whoever adds to it. */
interface CurveDrawing {
  readonly lines: readonly PersonaLine[];
  readonly focusId: Id | undefined;
  readonly scale: CurveScale;
  readonly range: Range;
  readonly faceSize: number;
}

/** The journey's emotion curve with stages and ordinals, redrawn from a document. */
export function EmotionCurve(props: EmotionCurveProps) {
  const { document, width, height, personaIds, currentId = null, onSelect, moments = false, whole = false } = props;
  const { touchpoints, stages, byId } = journeyOf(document);
  const personas = useMemo(
    () => personasOf({ personas: document.personas }).filter(({ id }) => personaIds?.includes(id) ?? true),
    [document.personas, personaIds],
  );
  const focusId = props.focusPersonaId ?? personas[0]?.id;
  const full = usePersonaLines(document, personas, focusId);
  const rings = useMemo(
    () => (moments && focusId ? momentRings(document, focusId) : NO_RINGS),
    [document, focusId, moments],
  );
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const label = useCurveLabel();

  const count = touchpoints.length;
  const room = Math.max(0, width - AXIS);
  const { names, ends } = props;
  const behind = Math.max(MARGIN, ends?.room ?? 0, names ? names.length * Math.cos(NAME_SLANT) : 0);
  const fitting = (room - behind) / Math.max(1, count);
  const column = whole
    ? Math.min(WIDEST_COLUMN, fitting)
    : Math.max(NARROWEST, Math.min(WIDEST_COLUMN, Math.floor(fitting)));
  const dense = column < SMALLEST_FACE;
  const faceSize = Math.min(props.faceSize ?? 20, column - 2);
  const lines = useMemo(
    () => (dense ? full.map((line) => thinLine(line, count, Math.floor(room / PIXELS_BETWEEN_POINTS))) : full),
    [dense, full, count, room],
  );
  const ordinalEvery = ORDINAL_STEPS.find((step) => step * column >= ORDINAL) ?? 100;
  const visible = Math.max(1, Math.floor(room / column));
  const current = currentId === null ? -1 : (byId.get(currentId)?.number ?? 0) - 1;
  const shift = Math.max(0, Math.min(count - visible, current - Math.floor(visible / 2)));
  const range = useMemo(
    () => ({ first: Math.max(0, shift - BEYOND), last: Math.min(count, shift + visible + BEYOND) }),
    [count, shift, visible],
  );
  const left = range.first * column;
  const drawn = Math.max(room, (range.last - range.first) * column);
  /** Where the ordinals end. */
  const foot = height - (names?.height ?? 0);
  const bottom = foot - FOOT;
  const scale: CurveScale = useMemo(
    () => ({ xOf: (index) => (index + 0.5) * column, yOf: emotionAxis(HEAD, bottom) }),
    [column, bottom],
  );

  const under = (event: MouseEvent<HTMLElement>) => {
    const name = event.target instanceof Element ? event.target.closest('li') : null;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return touchpoints[name ? name.value - 1 : Math.floor(x / column + shift)]?.touchpoint;
  };
  const select = (event: MouseEvent<HTMLElement>) => {
    const chosen = under(event);
    if (chosen) onSelect?.(chosen.id);
  };

  return (
    <div className={styles['chart']} style={{ height }}>
      <svg width={AXIS} height={height} aria-hidden="true">
        <CurveAxis scale={scale} right={42} faceSize={16} />
      </svg>
      {/* A short way for the mouse; whoever takes `onSelect` has arrow keys that do the same. */}
      <div
        className={styles['window']}
        data-selectable={onSelect ? '' : undefined}
        onClick={select}
        onPointerMove={(event) => {
          event.currentTarget.title = under(event)?.name ?? '';
        }}
        role="presentation"
      >
        <div className={styles['plot']} style={{ transform: `translateX(${-shift * column}px)` }}>
          <div className={styles['stages']}>
            {stages.map(({ stage, touchpoints: group }) => {
              const first = (group[0]?.number ?? 0) - 1;
              if (group.length === 0 || first > range.last || first + group.length < range.first) return null;
              // The name stays in sight while any of its stage is.
              const hidden = Math.max(0, shift - first) * column;
              const name = nameOf(stage);
              const width = group.length * column - 8;
              const seen = width - hidden;
              const lines = linesOf(name, seen);
              return (
                <span
                  key={stage.id}
                  title={name}
                  data-lines={lines}
                  style={{ left: first * column + 4, width, paddingInlineStart: hidden }}
                >
                  {lines === 2 ? seen >= LEAST_STAGE && hyphenated(name, seen) : name}
                </span>
              );
            })}
          </div>
          {/* Only as wide as what is drawn: a drawing of a thousand columns would be slow to move. */}
          <svg
            width={drawn}
            height={height}
            viewBox={`${left} 0 ${drawn} ${height}`}
            role="img"
            aria-label={label(full, count)}
            style={{ position: 'absolute', left }}
          >
            {current >= 0 && (
              <>
                <rect
                  className={styles['current']}
                  x={current * column}
                  y={HEAD - 20}
                  width={column}
                  height={foot - HEAD + 20}
                  fill="var(--tl-accent-wash)"
                />
                <path
                  d={`M${current * column} ${HEAD - 20}h${column}`}
                  stroke="var(--tl-accent-text)"
                  strokeWidth="2"
                />
              </>
            )}
            <CurveGrid scale={scale} left={left} right={left + drawn} />
            {stages.map(({ stage, touchpoints: group }, index) =>
              index > 0 && group[0] ? (
                <path
                  key={stage.id}
                  d={`M${(group[0].number - 1) * column} 24V${bottom + 18}`}
                  stroke="var(--tl-hairline)"
                />
              ) : null,
            )}
            {focusId && !dense && (
              <NotApplicableMarks document={document} personaId={focusId} scale={scale} range={range} y={bottom + 18} />
            )}
            <CurveLines lines={lines} focusId={focusId} scale={scale} range={range} faceSize={faceSize} rings={rings} />
            {ends && <ends.Ends {...{ lines, focusId, scale, range, faceSize }} widest={ends.widest} />}
            {dense && (
              <text x={left + room} y={foot - 22} textAnchor="end" fontSize="11" fill="var(--tl-ink-3)">
                {t('curve.means')}
              </text>
            )}
            {touchpoints.slice(range.first, range.last + 1).map(({ touchpoint, number }) => {
              const here = number - 1 === current;
              const covered = current >= 0 && Math.abs(number - 1 - current) * column < ORDINAL - 4;
              if (!here && (number % ordinalEvery !== 0 || covered)) return null;
              return (
                <text
                  key={touchpoint.id}
                  x={scale.xOf(number - 1)}
                  y={foot - 6}
                  textAnchor="middle"
                  fontSize={here ? 13 : 11}
                  fontWeight={here ? 700 : 500}
                  fill={here ? 'var(--tl-accent-text)' : 'var(--tl-ink-2)'}
                >
                  {number}
                </text>
              );
            })}
          </svg>
          {names !== undefined && (
            <TouchpointNames touchpoints={touchpoints} names={names} current={current} scale={scale} top={foot} />
          )}
        </div>
      </div>
    </div>
  );
}

/** On how many small lines the name of a stage has room; undefined for one in its usual size. */
function linesOf(name: string, width: number): 1 | 2 | undefined {
  if (name.length * STAGE_LETTER <= width) return undefined;
  return name.length * SMALL_LETTER <= width ? 1 : 2;
}

/** A word that is wider than its line is broken by syllables, however short: otherwise it would be torn anywhere. */
function hyphenated(name: string, width: number): string {
  return withSoftHyphens(name, Math.min(LONG_WORD, Math.ceil(width / SMALL_LETTER)));
}

/** The line through means of neighbouring ratings, without marks of its own. */
function thinLine(line: PersonaLine, touchpoints: number, points: number): PersonaLine {
  const emotions = new Map(line.points.map((point) => [point.x, point.y]));
  const inOrder = Array.from({ length: touchpoints }, (_, index) => emotions.get(index) ?? null);
  return { ...line, points: [], segments: thinCurve(thinned(inOrder, points)) };
}
