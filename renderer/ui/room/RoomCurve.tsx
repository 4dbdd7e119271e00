import { type PointerEvent, useMemo, useRef } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import { journeyOf, type NumberedTouchpoint, scoreOf } from '../../model/journey';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { scoreId } from '../../model/score';
import { emotionOf } from '../../model/scoring/emotion';
import { CurveAxis, CurveGrid } from '../parts/curve/CurveAxis';
import { CurveLines, usePersonaLines } from '../parts/curve/CurveLines';
import { type CurveScale, emotionAxis } from '../parts/curve/curve-scale';
import { dragFace } from '../parts/curve/drag-face';
import { momentRings } from '../parts/curve/moment-rings';
import { NotApplicableMarks } from '../parts/curve/NotApplicableMarks';
import { useCurveLabel } from '../parts/curve/use-curve-label';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import { useSize } from '../parts/use-size';
import styles from './room.module.css';
import { SOFT_HYPHEN, withSoftHyphens } from '../parts/soft-hyphens';

/** Shown whole up to here; a longer journey is shown this far each side of the touchpoint in hand. */
const WHOLE = 40;
const EACH_SIDE = 12;
/** The parts of the curve are drawn for a screen on a desk; on the wall they are larger by this much. */
const ENLARGED = 1.5;
/** In px of the desk. */
const AXIS = 54;
const HEAD = 42;
const FOOT = 34;
const FACE = 21;
/** Height of the card that covers a rating, as those of the votes. */
const COVER = 27;
const WIDEST = 150;
const LOWEST = 150;
/** Columns drawn beyond each edge, so that a shift finds its curve drawn. */
const BEYOND = 8;

interface RoomCurveProps {
  readonly document: MapDocument;
  readonly persona: Persona;
  readonly touchpointId: Id;
  /** Pixels of 1em. */
  readonly unit: number;
  /** The touchpoint in hand is being voted on: how it was rated before stays covered. */
  readonly covered: boolean;
  readonly onTake: (touchpointId: Id) => void;
  /** A face was dragged to another rating, and let go. null while nothing may be rated that way. */
  readonly onRated: (() => void) | null;
}

/** The focused persona's curve for the far end of the room: big faces, stages, ordinals, the column in hand. */
export function RoomCurve(props: RoomCurveProps) {
  const { document: whole, persona, touchpointId, unit, covered, onTake } = props;
  const document = useMemo(
    () => (covered ? withoutScore(whole, touchpointId, persona.id) : whole),
    [covered, whole, touchpointId, persona.id],
  );

  const { ref, width, height } = useSize<HTMLDivElement>();
  const { t } = useTexts('room');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const label = useCurveLabel();
  const { touchpoints, stages, byId } = journeyOf(document);
  const personas = useMemo(() => [persona], [persona]);
  const lines = usePersonaLines(document, personas, persona.id);
  const rings = useMemo(
    () => new Map([...momentRings(document, persona.id)].filter(([, ring]) => !ring.suggested)),
    [document, persona.id],
  );

  // Large texts must leave the curve its height.
  const scaled = Math.min((unit / 16) * ENLARGED, height / LOWEST);
  const count = touchpoints.length;
  const visible = count <= WHOLE ? count : 2 * EACH_SIDE + 1;
  const current = (byId.get(touchpointId)?.number ?? 1) - 1;
  const shift = Math.max(0, Math.min(count - visible, current - EACH_SIDE));
  const plotWidth = Math.max(0, width / scaled - AXIS);
  const plotHeight = height / scaled;
  const column = Math.min(WIDEST, plotWidth / Math.max(1, visible));
  const bottom = plotHeight - FOOT;
  const range = useMemo(
    () => ({ first: Math.max(0, shift - BEYOND), last: Math.min(count - 1, shift + visible + BEYOND) }),
    [count, shift, visible],
  );
  const scale: CurveScale = useMemo(
    () => ({ xOf: (index) => (index + 0.5) * column, yOf: emotionAxis(HEAD, bottom) }),
    [column, bottom],
  );
  const size = (scaled / ENLARGED) * 16;
  const widthOf = (from: number, to: number) => Math.max(0, (to - from) * column - 6) * scaled;
  const moved = { transform: `translateX(${-shift * column}px)` };
  const shown = touchpoints.slice(range.first, range.last + 1);
  const faceSize = Math.min(FACE, column * 0.96);
  const columns = useRef<HTMLDivElement>(null);
  const { onRated } = props;
  const grab = (event: PointerEvent, id: Id) => {
    if (event.button !== 0 || !onRated) return;
    dragFace(event, {
      pair: { touchpointId: id, personaId: persona.id },
      scale,
      heightOf: (move) => (move.clientY - (columns.current?.getBoundingClientRect().top ?? 0)) / scaled,
      onStart: () => onTake(id),
      onRated,
    });
  };

  return (
    <div ref={ref} className={styles['curve']}>
      {width > 0 && (
        <>
          <svg
            width={AXIS * scaled}
            height={height}
            viewBox={`0 0 ${AXIS} ${plotHeight}`}
            aria-hidden="true"
            className={styles['axis']}
          >
            <CurveAxis scale={scale} right={46} faceSize={15} />
          </svg>
          <div className={styles['plot']}>
            {stages.map(({ stage, touchpoints: group }) => {
              const first = (group[0]?.number ?? 0) - 1;
              if (group.length === 0 || first > range.last || first + group.length < range.first) return null;
              const from = Math.max(0, first - shift);
              const to = Math.min(visible, first + group.length - shift);
              if (to <= from) return null;
              return (
                <span
                  key={stage.id}
                  role="presentation"
                  className={styles['stage']}
                  title={nameOf(stage)}
                  data-here={byId.get(touchpointId)?.stage.id === stage.id || undefined}
                  style={{ left: (from * column + 3) * scaled, width: widthOf(from, to), fontSize: size }}
                  onClick={() => group[0] && onTake(group[0].touchpoint.id)}
                >
                  <StageName name={nameOf(stage)} width={widthOf(from, to) / size} />
                </span>
              );
            })}
            <svg
              width={plotWidth * scaled}
              height={height}
              viewBox={`0 0 ${plotWidth} ${plotHeight}`}
              role="img"
              aria-label={label(lines, count)}
            >
              <CurveGrid scale={scale} left={0} right={plotWidth} />
              <g className={styles['shifted']} style={moved}>
                <g className={styles['shifted']} style={{ transform: `translateX(${current * column}px)` }}>
                  <rect
                    className={styles['column']}
                    y={HEAD - 18}
                    width={column}
                    height={plotHeight - HEAD + 18}
                    fill="var(--tl-accent-wash)"
                  />
                  <path d={`M0 ${HEAD - 18}h${column}`} stroke="var(--tl-accent-text)" strokeWidth="2" />
                </g>
                <Edges stages={stages} column={column} bottom={bottom} />
                <NotApplicableMarks
                  document={document}
                  personaId={persona.id}
                  scale={scale}
                  range={range}
                  y={bottom + 12}
                />
                <CurveLines
                  lines={lines}
                  focusId={persona.id}
                  scale={scale}
                  range={range}
                  faceSize={faceSize}
                  rings={rings}
                />
                {covered && (
                  <rect
                    className={styles['cover']}
                    x={scale.xOf(current) - COVER / 3}
                    y={scale.yOf(0) - COVER / 2}
                    width={(COVER / 3) * 2}
                    height={COVER}
                    rx="2"
                  />
                )}
                {shown.map(({ touchpoint, number }) => {
                  const here = touchpoint.id === touchpointId;
                  const unrated = emotionOf(scoreOf(document, touchpoint.id, persona.id)) === null;
                  return (
                    <text
                      key={touchpoint.id}
                      x={scale.xOf(number - 1)}
                      y={plotHeight - 5}
                      textAnchor="middle"
                      fontSize={here ? 12 : Math.min(10, column * 0.45)}
                      fontWeight={here ? 700 : 500}
                      fill={here ? 'var(--tl-accent-text)' : unrated ? 'var(--tl-ink-3)' : 'var(--tl-ink-2)'}
                    >
                      {number}
                    </text>
                  );
                })}
              </g>
            </svg>
            {/* A short way for the mouse; by keyboard the arrows and the digits do the same. */}
            <div ref={columns} className={styles['columns']} aria-hidden="true">
              {touchpoints.slice(shift, shift + visible).map(({ touchpoint, number }) => {
                const emotion = emotionOf(scoreOf(document, touchpoint.id, persona.id));
                return (
                  <span
                    key={touchpoint.id}
                    role="presentation"
                    title={t('curve.take', { number: format.number(number), name: touchpoint.name })}
                    style={{ width: column * scaled }}
                    onClick={() => onTake(touchpoint.id)}
                  >
                    {onRated && emotion !== null && (
                      <i
                        role="presentation"
                        data-grab={touchpoint.id}
                        style={{
                          top: scale.yOf(emotion) * scaled,
                          width: faceSize * scaled,
                          height: faceSize * scaled,
                        }}
                        onPointerDown={(event) => grab(event, touchpoint.id)}
                      />
                    )}
                  </span>
                );
              })}
            </div>
          </div>
        </>
      )}
    </div>
  );
}

/** The map as it looks from the room while one rating is covered. */
function withoutScore(document: MapDocument, touchpointId: Id, personaId: Id): MapDocument {
  const { [scoreId(touchpointId, personaId)]: _, ...scores } = document.scores;
  return { ...document, scores };
}

/** In em: the size of a stage's name, and how far it comes down before it takes a second line, and on two lines. */
const STAGE_SIZE = 1.125;
const SMALLEST_LINE = 0.95;
const SMALLEST_STAGE = 0.75;
/** The largest at which two lines have room above the column in hand. */
const TWO_LINES = 0.875;
/** A word of so many letters may be broken over two lines, a shorter one only where no line holds it. */
const LONG_WORD = 9;
/** Width of a letter of medium width, in em of its own size. */
const LETTER = 0.66;

/** Of fewer letters nobody makes out a word: the name stands below, large, when the stage is in hand. */
const FEWEST_LETTERS = 3;

/** On two lines where a long name has a short stage; `width` in em of the wall. */
function StageName({ name, width }: { readonly name: string; readonly width: number }) {
  const onOne = width / (name.length * LETTER);
  // A single word is rather small than broken.
  const onTwo = onOne < (name.includes(' ') ? SMALLEST_LINE : SMALLEST_STAGE);
  // A word seldom breaks in the middle: two lines hold a fifth less than twice one.
  const size = onTwo ? Math.max(SMALLEST_STAGE, Math.min(TWO_LINES, onOne * 1.6)) : Math.min(STAGE_SIZE, onOne);
  const letters = Math.floor(width / (size * LETTER));
  if (onTwo && letters < FEWEST_LETTERS) return null;
  return (
    <span data-lines={onTwo ? 2 : 1} style={{ fontSize: `${size}em` }}>
      {onTwo ? broken(name, letters) : name}
    </span>
  );
}

/** Within a word, two letters from either end. */
const ANYWHERE = /(?<=\p{L}{2})(?=\p{L}{2})/gu;

/** With places to break it on lines of so many letters: where syllables end, or anywhere in a word whose syllables are too long. */
function broken(name: string, letters: number): string {
  return withSoftHyphens(name, Math.min(LONG_WORD, letters + 1)).replace(/[\p{L}\u00ad]+/gu, (word) => {
    const syllables = word.split(SOFT_HYPHEN);
    // Each but the last one has its hyphen.
    const fit = syllables.every((syllable, at) => syllable.length + Number(at < syllables.length - 1) <= letters);
    return fit ? word : syllables.join('').replace(ANYWHERE, SOFT_HYPHEN);
  });
}

/** Hairlines where a stage begins. */
function Edges(props: {
  readonly stages: readonly { readonly touchpoints: readonly NumberedTouchpoint[] }[];
  readonly column: number;
  readonly bottom: number;
}) {
  const firsts = props.stages.flatMap(({ touchpoints: [first] }) => (first && first.number > 1 ? [first.number] : []));
  return firsts.map((number) => (
    <path
      key={number}
      d={`M${(number - 1) * props.column} 16V${props.bottom + 18}`}
      stroke="var(--tl-hairline)"
      strokeWidth="1"
    />
  ));
}
