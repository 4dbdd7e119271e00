import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { MapDocument } from '../../model/document';
import { journeyOf, scoreOf } from '../../model/journey';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { emotionOf } from '../../model/scoring/emotion';
import { emotionAxis, segmentPath } from '../parts/curve/curve-scale';
import { MOMENT_LOOKS } from '../parts/curve/moment-rings';
import { thinCurve, thinned } from '../parts/curve/thin-curve';
import { personaColour, personaDash } from '../parts/persona-look';
import { useFormat } from '../parts/use-format';
import { useSize } from '../parts/use-size';
import type { MapColumns } from './map-columns';
import styles from './map.module.css';
import { LABEL, scrollToColumn } from './reveal';

const HEIGHT = 56;
const yOf = emotionAxis(24, 48);
const PIXELS_BETWEEN_POINTS = 4;
/** Average width of a sign of 11 px, to shorten stage names. */
const SIGN = 6.2;

interface JourneyStripProps {
  readonly document: MapDocument;
  readonly personas: readonly Persona[];
  readonly focusId: Id | undefined;
  readonly map: MapColumns;
  /** Width of the map's columns, px. */
  readonly column: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The whole journey at a glance; its frame is the view and moves it: by click, by drag, by arrows. */
export function JourneyStrip({ document, personas, focusId, map, column, scroller }: JourneyStripProps) {
  const { t } = useTranslation('map');
  const { format } = useFormat();
  const { ref, width } = useSize<HTMLDivElement>();
  const view = useView(scroller, column);
  const count = map.columns.length;
  const shown = Math.min(view.shown, count);
  const furthest = Math.max(0, Math.ceil(count - shown));
  const unit = count === 0 ? 0 : width / count;
  const first = Math.min(count, Math.round(view.first) + 1);
  const last = Math.min(count, Math.floor(view.first + shown + 0.01));

  const goTo = (at: number) => scrollToColumn(scroller.current, Math.max(0, Math.min(furthest, at)), column);
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || unit === 0) return;
    const left = event.currentTarget.getBoundingClientRect().left;
    const at = (event.clientX - left) / unit;
    // Taken by the frame it keeps its place under the pointer; elsewhere the frame comes to the pointer.
    const inside = at >= view.first && at <= view.first + shown;
    const hold = inside ? at - view.first : shown / 2;
    goTo(at - hold);
    const strip = event.currentTarget;
    strip.setPointerCapture(event.pointerId);
    const drag = (move: globalThis.PointerEvent) => goTo((move.clientX - left) / unit - hold);
    const drop = () => {
      strip.removeEventListener('pointermove', drag);
      strip.removeEventListener('pointerup', drop);
      strip.removeEventListener('pointercancel', drop);
    };
    strip.addEventListener('pointermove', drag);
    strip.addEventListener('pointerup', drop);
    strip.addEventListener('pointercancel', drop);
  };
  const press = (event: KeyboardEvent) => {
    // Read from the map itself: keys may come faster than drawings.
    const from = Math.round((scroller.current?.scrollLeft ?? 0) / column);
    const page = Math.max(1, Math.floor(shown) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: from + 1,
      ArrowUp: from + 1,
      ArrowLeft: from - 1,
      ArrowDown: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: furthest,
    };
    const to = steps[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    goTo(to);
  };

  return (
    <div className={styles['strip']}>
      <div className={styles['stripLabel']}>
        {t('strip.title')}
        <small>{t('stage.touchpoints', { count: Object.keys(document.touchpoints).length })}</small>
      </div>
      <div
        ref={ref}
        className={styles['stripView']}
        role="slider"
        tabIndex={0}
        aria-label={t('strip.label')}
        aria-orientation="horizontal"
        aria-valuemin={1}
        aria-valuemax={Math.max(1, furthest + 1)}
        aria-valuenow={Math.min(first, Math.max(1, furthest + 1))}
        aria-valuetext={t('strip.shown', {
          first: format.number(first),
          last: format.number(last),
          of: format.number(count),
        })}
        onPointerDown={grab}
        onKeyDown={press}
      >
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <rect
            className={styles['stripFrame']}
            x={view.first * unit + 0.75}
            y={19}
            width={Math.max(4, Math.min(shown, count - view.first) * unit - 1.5)}
            height={34}
            rx={3}
            fill="var(--tl-paper)"
            stroke="var(--tl-ink)"
            strokeWidth="1.5"
          />
          {width > 0 && (
            <StripDrawing document={document} personas={personas} focusId={focusId} map={map} width={width} />
          )}
        </svg>
      </div>
    </div>
  );
}

/** First column in sight and how many are, in parts of a column. */
function useView(scroller: RefObject<HTMLDivElement | null>, column: number): { first: number; shown: number } {
  const [view, setView] = useState({ first: 0, shown: 1 });
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => setView({ first: box.scrollLeft / column, shown: (box.clientWidth - LABEL) / column });
    look();
    box.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(box);
    return () => {
      box.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, column]);
  return view;
}

interface StripDrawingProps extends Pick<JourneyStripProps, 'personas' | 'focusId' | 'map'> {
  readonly document: MapDocument;
  readonly width: number;
}

/** Curves, stages and moments of the strip. It may lag a little behind a rating; the band may not. */
function StripDrawing({ document: latest, personas, focusId, map, width }: StripDrawingProps) {
  const document = useDeferredValue(latest);
  const unit = width / Math.max(1, map.columns.length);
  const scale = useMemo(() => ({ xOf: (index: number) => (map.columnOf(index) + 0.5) * unit, yOf }), [map, unit]);
  const lines = useMemo(() => {
    const journey = journeyOf(document).touchpoints;
    const inFront = [...personas].sort((a, b) => Number(a.id === focusId) - Number(b.id === focusId));
    return inFront.map((persona) => {
      const emotions = journey.map(({ touchpoint }) => emotionOf(scoreOf(document, touchpoint.id, persona.id)));
      const segments = thinCurve(thinned(emotions, Math.floor(width / PIXELS_BETWEEN_POINTS)));
      const path = segments
        .filter((segment) => !segment.bridge)
        .map((segment) => segmentPath(segment, interpolated(scale)))
        .join('');
      return { persona, path };
    });
  }, [document, personas, focusId, width, scale]);
  const dots = useMemo(() => {
    const { byId } = journeyOf(document);
    return Object.values(document.moments).flatMap((moment) => {
      const entry = byId.get(moment.touchpointId);
      const concerns = moment.personaIds.length === 0 || moment.personaIds.includes(focusId ?? '');
      const emotion = entry && focusId ? emotionOf(scoreOf(document, entry.touchpoint.id, focusId)) : null;
      if (!entry || emotion === null || !concerns || moment.decision !== 'accepted') return [];
      return [{ id: moment.id, x: scale.xOf(entry.number - 1), y: yOf(emotion), fill: MOMENT_LOOKS[moment.kind].mark }];
    });
  }, [document, focusId, scale]);
  return (
    <>
      <path d={`M0 ${yOf(0)}H${width}`} stroke="var(--tl-hairline-2)" />
      {map.stages.map(({ stage, start, count }) => (
        <g key={stage.id}>
          {start > 0 && <path d={`M${start * unit} 4V52`} stroke="var(--tl-hairline-2)" />}
          <text x={start * unit + 5} y={15} fontSize="11" fontWeight="500" fill="var(--tl-ink-2)">
            {shortened(stage.name, count * unit - 8)}
          </text>
        </g>
      ))}
      {lines.map(({ persona, path }) => (
        <path
          key={persona.id}
          d={path}
          fill="none"
          stroke={personaColour(persona.look)}
          strokeWidth={persona.id === focusId ? 2 : 1.25}
          strokeDasharray={persona.id === focusId ? undefined : personaDash(persona.look)}
        />
      ))}
      {dots.map((dot) => (
        <circle key={dot.id} cx={dot.x} cy={dot.y} r="3.2" fill={dot.fill} />
      ))}
    </>
  );
}

/** Thinned points lie between touchpoints: their place is taken between the neighbours' columns. */
function interpolated(scale: { xOf: (index: number) => number; yOf: (emotion: number) => number }) {
  return {
    yOf: scale.yOf,
    xOf: (index: number) => {
      const below = Math.floor(index);
      const left = scale.xOf(below);
      return index === below ? left : left + (index - below) * (scale.xOf(below + 1) - left);
    },
  };
}

function shortened(name: string, room: number): string {
  const signs = Math.floor(room / SIGN);
  if (signs >= name.length) return name;
  return signs < 3 ? '' : `${name.slice(0, signs - 1).trimEnd()}…`;
}
