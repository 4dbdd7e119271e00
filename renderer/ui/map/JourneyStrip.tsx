import { memo, type RefObject, useDeferredValue, useMemo } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import { scoreOf } from '../../model/journey';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { personaBalance } from '../../model/scoring/balance';
import { emotionOf } from '../../model/scoring/emotion';
import { type CurveScale, emotionAxis, segmentPath } from '../parts/curve/curve-scale';
import { MOMENT_LOOKS } from '../parts/curve/moment-rings';
import { thinCurve, thinned } from '../parts/curve/thin-curve';
import { personaColour, personaDash } from '../parts/persona-look';
import { unmarked } from '../parts/unmarked';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import { useSize } from '../parts/use-size';
import { entriesOf, type MapColumn, type MapColumns } from './map-columns';
import { emotionOfBalance } from './shown-lines';
import styles from './strip.module.css';
import { StripView } from './StripView';
import { widthOf } from './text-size';
import { useFontChanges } from './use-font-changes';
import type { MapLayout } from './use-map-layout';
import type { MapZoom } from './use-map-zoom';
import type { StageJump } from './use-stage-jump';
import { ZoomControl } from './ZoomControl';

const yOf = emotionAxis(24, 48);
const PIXELS_BETWEEN_POINTS = 4;
/** A stage narrower than the first has no name on the strip, px: an initial names nothing. Below the second nobody could hit it. */
const LEAST_NAME = 36;
const LEAST_BUTTON = 24;
/** Size of a stage's name, and how small it gets where it nearly fits, px. */
const NAME = 11;
const SMALLEST_NAME = 10;
const BESIDE_NAME = 6;

interface JourneyStripProps {
  readonly document: MapDocument;
  readonly personas: readonly Persona[];
  readonly focusId: Id | undefined;
  readonly map: MapColumns;
  readonly layout: MapLayout;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly zoom: MapZoom;
  readonly jump: StageJump;
}

/** The whole journey at a glance; its frame is the view and moves it: by click, by drag, by arrows. */
export function JourneyStrip(props: JourneyStripProps) {
  const { document, personas, focusId, map, layout, scroller, zoom, jump } = props;
  const { t } = useTexts(['map', 'view']);
  const nameOf = useNameOf();
  const { format } = useFormat();
  const all = Object.keys(document.touchpoints).length;
  const { ref, width } = useSize<HTMLDivElement>();
  useFontChanges();
  const count = map.columns.length;
  const unit = count === 0 ? 0 : width / count;
  return (
    <div ref={unmarked} className={styles['strip']}>
      <div className={styles['stripLabel']}>
        {t('strip.title')}
        <small>
          {map.shown === all
            ? t('stage.touchpoints', { count: all })
            : t('view:filter.of', { shown: format.number(map.shown), of: format.number(all) })}
        </small>
      </div>
      <div className={styles['stripBody']}>
        <StripView box={ref} scroller={scroller} column={layout.column} count={count} width={width}>
          {width > 0 && (
            <StripDrawing document={document} personas={personas} focusId={focusId} map={map} width={width} />
          )}
        </StripView>
        {/* By keyboard: Alt and Page Up or Down, or the palette. */}
        {map.stages.map(({ stage, start, count: columns }) => {
          const room = columns * unit - 4;
          const named = room >= LEAST_NAME;
          const name = nameOf(stage);
          const told = t('view:jump.to', { stage: name });
          return (
            room >= LEAST_BUTTON && (
              <button
                key={stage.id}
                type="button"
                tabIndex={-1}
                className={styles['stripStage']}
                style={{
                  left: start * unit,
                  ...(named ? { maxWidth: room, fontSize: nameSize(name, room) } : { width: room }),
                }}
                title={told}
                onClick={() => jump.toStage(stage.id)}
              >
                {named && <span aria-hidden="true">{name}</span>}
                <span className="forReaders">{told}</span>
              </button>
            )
          );
        })}
      </div>
      <ZoomControl zoom={layout.zoom} control={zoom} />
    </div>
  );
}

/** px. */
function nameSize(name: string, room: number): number {
  // Measured in 12 px, and in heavier letters than those of the strip.
  const width = (widthOf(name, 'mark') * NAME) / 12;
  return Math.max(SMALLEST_NAME, Math.min(NAME, (NAME * (room - BESIDE_NAME)) / width));
}

interface StripDrawingProps extends Pick<JourneyStripProps, 'personas' | 'focusId' | 'map'> {
  readonly document: MapDocument;
  readonly width: number;
}

/** Curves, stages and moments of the strip. It may lag a little behind a rating; the band may not. */
const StripDrawing = memo(function StripDrawing(props: StripDrawingProps) {
  const { document: latest, personas, focusId, map: latestMap, width } = props;
  const document = useDeferredValue(latest);
  const map = useDeferredValue(latestMap);
  const unit = width / Math.max(1, map.columns.length);
  const middleOf = (column: number) => (column + 0.5) * unit;
  const lines = useMemo(() => {
    // Places of empty stages are passed over.
    const filled = map.columns.flatMap((column, at) => (column.kind === 'empty' ? [] : [{ column, at }]));
    const scale = interpolated((index) => ((filled[index]?.at ?? index) + 0.5) * unit);
    const inFront = [...personas].sort((a, b) => Number(a.id === focusId) - Number(b.id === focusId));
    return inFront.map((persona) => {
      const emotions = filled.map(({ column }) => columnEmotion(document, column, persona.id));
      const segments = thinCurve(thinned(emotions, Math.floor(width / PIXELS_BETWEEN_POINTS)));
      const path = segments
        .filter((segment) => !segment.bridge)
        .map((segment) => segmentPath(segment, scale))
        .join('');
      return { persona, path };
    });
  }, [document, map, personas, focusId, width, unit]);
  const dots = useMemo(
    () =>
      Object.values(document.moments).flatMap((moment) => {
        const at = map.columnById.get(moment.touchpointId);
        const concerns = moment.personaIds.length === 0 || moment.personaIds.includes(focusId ?? '');
        const emotion = focusId ? emotionOf(scoreOf(document, moment.touchpointId, focusId)) : null;
        if (at === undefined || emotion === null || !concerns || moment.decision !== 'accepted') return [];
        return [{ id: moment.id, at, y: yOf(emotion), fill: MOMENT_LOOKS[moment.kind].mark }];
      }),
    [document, map, focusId],
  );
  return (
    <>
      <path d={`M0 ${yOf(0)}H${width}`} stroke="var(--tl-hairline-2)" />
      {map.stages.map(
        ({ stage, start }) =>
          start > 0 && <path key={stage.id} d={`M${start * unit} 4V52`} stroke="var(--tl-hairline-2)" />,
      )}
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
        <circle key={dot.id} cx={middleOf(dot.at)} cy={dot.y} r="3.2" fill={dot.fill} />
      ))}
    </>
  );
});

/** How a persona feels in a column: in a rolled-up stage the balance as an emotion. */
function columnEmotion(document: MapDocument, column: MapColumn, personaId: Id): number | null {
  if (column.kind === 'touchpoint') return emotionOf(scoreOf(document, column.entry.touchpoint.id, personaId));
  const group = entriesOf(column).map(({ touchpoint }) => touchpoint);
  return emotionOfBalance(personaBalance(document, personaId, group).value);
}

/** Thinned points lie between touchpoints: their place is taken between the neighbours' columns. */
function interpolated(xOf: (index: number) => number): CurveScale {
  return {
    yOf,
    xOf: (index) => {
      const below = Math.floor(index);
      const left = xOf(below);
      return index === below ? left : left + (index - below) * (xOf(below + 1) - left);
    },
  };
}
