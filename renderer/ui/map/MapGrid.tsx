import { useArrowNavigationGroup } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { personaBalance } from '../../model/scoring/balance';
import { announce } from '../../state/announcements';
import { type CurveScale, emotionAxis } from '../parts/curve/curve-scale';
import { momentRings } from '../parts/curve/moment-rings';
import { unmarked } from '../parts/unmarked';
import { useAreaKeys } from '../parts/use-area-keys';
import { useLatest } from '../parts/use-latest';
import { useNameOf } from '../parts/use-name-of';
import { useSameItems } from '../parts/use-same-items';
import { useSelectAll } from '../parts/use-select-all';
import { acceptedByTouchpoint } from './accepted-moments';
import { bandHeight } from './band-height';
import { cellId } from './Cell';
import { type MapRow, moveCursor, useCursor } from './cursor';
import { CurveRow } from './CurveRow';
import { gridKey } from './grid-keys';
import styles from './grid.module.css';
import { LandingLine, LandingStage } from './LandingMark';
import { Lanes } from './Lanes';
import { journeyRange, type MapColumns } from './map-columns';
import type { MapLane } from './map-lanes';
import { typeIntoPanel, useMapView } from './map-view';
import { MapPictures } from './MapPictures';
import { MomentRow } from './MomentRow';
import { NameRow } from './NameRow';
import { LABEL, reveal, roomBehind } from './reveal';
import { rowsBetween } from './selected-cells';
import { StageHead } from './StageHead';
import { widthOf } from './text-size';
import { TouchpointMenu } from './TouchpointMenu';
import { useColumnRest } from './use-column-rest';
import { useDescribe } from './use-describe';
import { useDrawnColumns } from './use-drawn-columns';
import { beginTouchpoint, useGridActions } from './use-grid-actions';
import { useFontChanges } from './use-font-changes';
import { dropCaret, useGridPointer } from './use-grid-pointer';
import { useMapClipboard } from './use-map-clipboard';
import { useMapDrag } from './use-map-drag';
import type { MapLayout } from './use-map-layout';
import { useMapWindow } from './use-map-window';
import { type MapZoom, useWheelZoom } from './use-map-zoom';
import { useTouchpointActs } from './use-touchpoint-acts';
import { useTouchpointCommands } from './use-touchpoint-commands';

/** Marker and margins of a line's name behind the last column, px. */
const END = 40;
/** `--tl-panel`, and the window from which it stands beside the map, as in panel.module.css. */
const PANEL = 360;
const PANEL_BESIDE = 1600;
/** Height of the stages' heads, which stay in sight. */
const STAGES = 46;
/** Of the moments' row at least. */
const MOMENTS = 24;

interface MapGridProps {
  readonly document: MapDocument;
  readonly personas: readonly Persona[];
  readonly focusId: Id | undefined;
  readonly map: MapColumns;
  readonly lanes: readonly MapLane[];
  readonly layout: MapLayout;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly zoom: MapZoom;
}

/** The whole journey, edited in place: stages and touchpoints as columns, the curve across, lanes as rows. */
export function MapGrid(props: MapGridProps) {
  const { document, personas, focusId, map, lanes, layout, scroller } = props;
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { columns, stages, columnOf, columnById } = map;
  const { column, zoom } = layout;
  const place = useCursor((state) => state.place);
  const anchor = useCursor((state) => state.anchor);
  const selected = useCursor((state) => state.selected);
  const editing = useCursor((state) => state.editing);
  const at = place === null ? -1 : (columnById.get(place.touchpointId) ?? -1);
  const content = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useMapWindow(scroller);
  // Numbers and menus of all stages are one stop of Tab; arrows lead from one to the next.
  const amongHeads = useArrowNavigationGroup({ axis: 'horizontal', memorizeCurrent: true });

  // What is only suggested follows the curve: it is looked for in the whole journey.
  const ringed = useDeferredValue(document);
  const rings = useMemo(() => (focusId ? momentRings(ringed, focusId) : new Map()), [ringed, focusId]);
  const moments = useMemo(() => acceptedByTouchpoint(document.moments), [document.moments]);
  const describe = useDescribe(document, personas, moments);

  const band = bandHeight(height, zoom);
  // Room for a face with its ring, which never gets quite as small as the map.
  const margin = Math.max(18, Math.min(24, 24 * zoom));
  const scale: CurveScale = useMemo(
    () => ({
      xOf: (index) => (columnOf(index) + 0.5) * column,
      yOf: emotionAxis(margin, band - margin),
    }),
    [columnOf, column, band, margin],
  );
  // Behind the last column stand the names of the lines.
  useFontChanges();
  const names = Math.max(0, ...personas.map((persona) => widthOf(nameOf(persona), 'mark')));
  // In a narrow window the panel lies over the map, which can then be moved out from under it.
  const panelOver = useMapView((state) => state.panelOpen) && window.innerWidth < PANEL_BESIDE;
  const covered = panelOver ? PANEL : 0;
  const end = roomBehind(END + Math.max(names, covered), columns.length, column, width);
  const across = columns.length * column + end;

  // oxlint-disable-next-line react/incompatible-library -- its functions are called here only, never passed on
  const virtual = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    initialRect: { width, height },
    estimateSize: () => column,
    paddingStart: LABEL,
    paddingEnd: end,
    overscan: 0,
    useFlushSync: false,
  });
  useEffect(() => virtual.measure(), [virtual, column]);
  const rests = useColumnRest(scroller, column);
  const range = useDrawnColumns(virtual, columns, rests, editing && place ? place.touchpointId : null);
  const { first, last } = range;
  const journey = useMemo(() => journeyRange(columns, first, last), [columns, first, last]);

  const rows = useMemo((): MapRow[] => ['emotion', 'name', ...lanes.map(({ id }) => id)], [lanes]);
  // A lane that is gone or hidden leaves the cursor on the name.
  useEffect(() => {
    const { place: at } = useCursor.getState();
    if (at && !rows.includes(at.lane)) moveCursor({ ...at, lane: 'name' });
  }, [rows]);
  const inRange = useMemo(
    () => new Set(place && anchor ? rowsBetween(rows, anchor.lane, place.lane) : []),
    [rows, place, anchor],
  );
  const actions = useGridActions({ map, rows, personas, focusId, scroller, column, describe });
  const exit = useLatest(actions.exit);
  const pointer = useGridPointer({
    map,
    column,
    scale,
    focusId,
    goTo: actions.goTo,
    onEmptyStage: (stageId) => beginTouchpoint(stageId, 0),
    onRated: (touchpointId) => announce(describe(touchpointId)),
    content,
  });
  useEffect(() => unmarked(frame.current), []);
  useMapClipboard({ map, rows, lanes, personas, focusId, frame, place: actions.place });
  const acts = useTouchpointActs(actions, scroller);
  useTouchpointCommands(acts);
  useWheelZoom(scroller, props.zoom);
  useMapDrag({ map, column, scroller, content, place: actions.place });
  useAreaKeys([frame], (event) => {
    if (isControl(event.target)) return false;
    if (place && typeIntoPanel(event)) return true;
    const key = gridKey(event, place?.lane ?? 'name');
    return key !== null && actions.carryOut(key);
  });
  useSelectAll(() => {
    const { activeElement, body } = window.document;
    if (activeElement === body || frame.current?.contains(activeElement)) actions.carryOut({ does: 'selectAll' });
  });

  useEffect(() => {
    // Who comes here by the rail or a shortcut goes on with the map's keys.
    const { activeElement } = window.document;
    if (!activeElement || activeElement === window.document.body || activeElement.closest('nav'))
      scroller.current?.focus({ preventScroll: true });
  }, [scroller]);
  useEffect(() => {
    const isLast = at === columns.length - 1;
    if (scroller.current && width > 0 && at >= 0) reveal(scroller.current, { index: at, column, isLast, covered });
  }, [scroller, at, columns.length, column, covered, width]);
  useEffect(() => {
    // A step within the column, or typing in it, leads back to it where the map was scrolled away.
    if (scroller.current && width > 0 && at >= 0)
      reveal(scroller.current, { index: at, column, isLast: false, covered });
  }, [scroller, place, at, column, covered, width]);
  const cursorShown = at >= first && at <= last;
  // Once for each place: a zoom keeps what is in sight as it is.
  const broughtIn = useRef<typeof place>(null);
  useEffect(() => {
    if (!place || !cursorShown || broughtIn.current === place) return;
    broughtIn.current = place;
    const cell = window.document.getElementById(cellId(place));
    // What a low lane's cell holds lies over the lanes below.
    (cell?.querySelector('[data-whole]') ?? cell)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [place, cursorShown]);

  const longestWait = useMemo(
    () => Math.max(0, ...Object.values(document.touchpoints).map((touchpoint) => touchpoint.waitingMinutes ?? 0)),
    [document.touchpoints],
  );
  const focused = personas.find((persona) => persona.id === focusId);
  const balances = useSameItems(
    useMemo(
      () =>
        stages.map(({ touchpoints }) =>
          focused
            ? personaBalance(
                document,
                focused.id,
                touchpoints.map((entry) => entry.touchpoint),
              )
            : undefined,
        ),
      [stages, document, focused],
    ),
  );
  const firstBackstage = lanes.findIndex((lane) => lane.backstage);
  // What stays in sight over the lanes. To themselves the names are none of it: lanes would move for what is there.
  const overLanes = STAGES * zoom + (place?.lane === 'name' ? 0 : layout.nameHeight);

  return (
    <div ref={frame} className={styles['frame']}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        onFocus={({ target, currentTarget }) => target === currentTarget && dropCaret()}
        className={styles['grid']}
        style={{ scrollPaddingTop: overLanes, ...measures(layout) }}
        aria-label={t('grid', { title: document.map.title })}
        aria-multiselectable="true"
        aria-colcount={columns.length + 1}
        aria-rowcount={4 + lanes.length}
        aria-activedescendant={cursorShown && place ? cellId(place) : undefined}
      >
        <div
          ref={content}
          className={styles['content']}
          style={{ width: LABEL + across }}
          role="presentation"
          onPointerDown={pointer.down}
          onClick={pointer.click}
          onDoubleClick={pointer.doubleClick}
          onContextMenu={pointer.contextMenu}
        >
          <div
            role="row"
            aria-rowindex={1}
            className={styles['stages']}
            style={{ '--over-lanes': `${overLanes}px` } as CSSProperties}
            {...amongHeads}
          >
            <div role="presentation" className={styles['label']} />
            {stages.map((span, index) => (
              <StageHead
                key={span.stage.id}
                span={span}
                layout={layout}
                persona={focused}
                balance={balances[index]}
                currency={document.map.currency}
              />
            ))}
            <LandingStage column={column} />
          </div>
          <CurveRow
            document={document}
            personas={personas}
            map={map}
            focusId={focusId}
            scale={scale}
            view={range}
            range={journey}
            rings={rings}
            stages={stages}
            column={column}
            width={across}
            height={band}
            selected={at}
            zoom={zoom}
            chosen={selected}
            cursorId={place?.lane === 'emotion' ? place.touchpointId : null}
            describe={describe}
          />
          <MomentRow columns={columns} range={range} column={column} selected={selected} moments={moments} />
          <NameRow
            columns={columns}
            range={range}
            column={column}
            height={layout.nameHeight}
            selected={selected}
            inRange={inRange.has('name')}
            cursorId={place?.lane === 'name' ? place.touchpointId : null}
            chosenId={place?.touchpointId ?? null}
            editing={place?.lane === 'name' ? editing : null}
            onExit={exit}
            describe={describe}
            persona={focused}
          />
          <Lanes
            lanes={lanes}
            layout={layout}
            above={(STAGES + MOMENTS) * zoom + band + layout.nameHeight}
            scroller={scroller}
            height={height}
            moving={virtual.isScrolling}
            columns={columns}
            range={range}
            selected={selected}
            inRange={inRange}
            place={place}
            editing={editing}
            onExit={exit}
            touchpoints={document.touchpoints}
            pictures={document.pictures}
            longestWait={longestWait}
          />
          <LandingLine column={column} />
          <MapPictures map={map} column={column} scroller={scroller} />
          <div className={styles['rest']} aria-hidden="true" data-sunk={firstBackstage >= 0 || undefined} />
        </div>
      </div>
      <TouchpointMenu acts={acts} onClosed={actions.focusGrid} />
    </div>
  );
}

/** What the style sheet counts with: `--zoom`, 1 for 100 %, and the width of a column. */
function measures({ zoom, column }: MapLayout): CSSProperties {
  return { '--zoom': zoom, '--column': `${column}px` } as CSSProperties;
}

/** A control does with keys what it is for. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, [role="separator"]') !== null;
}
