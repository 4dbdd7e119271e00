import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapDocument } from '../../model/document';
import type { CriticalMoment } from '../../model/moment';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { announce } from '../../state/announcements';
import { CurveAxis } from '../parts/curve/CurveAxis';
import { usePersonaLines } from '../parts/curve/CurveLines';
import { type CurveScale, emotionAxis } from '../parts/curve/curve-scale';
import { momentRings } from '../parts/curve/moment-rings';
import { useCurveLabel } from '../parts/curve/use-curve-label';
import { ratingKey } from '../parts/rating-keys';
import { useAreaKeys } from '../parts/use-area-keys';
import { useSize } from '../parts/use-size';
import { Band } from './Band';
import { bandHeight } from './band-height';
import { LaneRow } from './LaneRow';
import { journeyRange, type MapColumns } from './map-columns';
import type { MapLane } from './map-lanes';
import { closePanel, focusPersona, openPanel, selectTouchpoint, useMapView } from './map-view';
import styles from './map.module.css';
import { MomentRow } from './MomentRow';
import { NameCell, nameCellId } from './NameCell';
import { LABEL, reveal } from './reveal';
import { scoreByKey } from './score-by-key';
import { StageHead } from './StageHead';
import { widthOf } from './text-size';
import { useDescribe } from './use-describe';
import type { MapLayout } from './use-map-layout';

const BEYOND = 3;
/** Marker and margins of a line's name behind the last column, px. */
const END = 40;
/** `--tl-panel`, and the window from which it stands beside the map, as in map.module.css. */
const PANEL = 360;
const PANEL_BESIDE = 1600;

interface MapGridProps {
  readonly document: MapDocument;
  readonly personas: readonly Persona[];
  readonly focusId: Id | undefined;
  readonly map: MapColumns;
  readonly lanes: readonly MapLane[];
  readonly layout: MapLayout;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The whole journey: stages and touchpoints as columns, the curve across, lanes as rows. */
export function MapGrid({ document, personas, focusId, map, lanes, layout, scroller }: MapGridProps) {
  const { t } = useTranslation('map');
  const { columns, stages, columnOf, columnById } = map;
  const { column } = layout;
  const selectedId = useMapView((state) => state.selectedId);
  const selected = selectedId === null ? -1 : (columnById.get(selectedId) ?? -1);
  const [renaming, setRenaming] = useState<Id | null>(null);
  const { ref: frame, height } = useSize<HTMLDivElement>();

  const lines = usePersonaLines(document, personas, focusId);
  const rings = useMemo(() => (focusId ? momentRings(document, focusId) : new Map()), [document, focusId]);
  const moments = useMemo(() => acceptedByTouchpoint(document.moments), [document.moments]);
  const curveLabel = useCurveLabel();
  const describe = useDescribe(document, personas, moments);

  const band = bandHeight(height);
  const scale: CurveScale = useMemo(
    () => ({ xOf: (index) => (columnOf(index) + 0.5) * column, yOf: emotionAxis(24, band - 24) }),
    [columnOf, column, band],
  );
  // Behind the last column stand the names of the lines.
  const names = useMemo(() => Math.max(0, ...personas.map(({ name }) => widthOf(name, 'mark'))), [personas]);
  // In a narrow window the panel lies over the map, which can then be moved out from under it.
  const panelOver = useMapView((state) => state.panelOpen) && window.innerWidth < PANEL_BESIDE;
  const covered = panelOver ? PANEL : 0;
  const end = END + Math.max(names, covered);

  // oxlint-disable-next-line react/incompatible-library -- its functions are called here only, never passed on
  const virtual = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => column,
    paddingStart: LABEL,
    paddingEnd: end,
    overscan: BEYOND,
    useFlushSync: false,
  });
  useEffect(() => virtual.measure(), [virtual, column]);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  const range = useMemo(() => ({ first, last }), [first, last]);
  const journey = useMemo(() => journeyRange(columns, first, last), [columns, first, last]);

  const select = useCallback(
    (at: number) => {
      const chosen = columns[at];
      if (chosen?.kind !== 'touchpoint') return;
      selectTouchpoint(chosen.entry.touchpoint.id);
    },
    [columns],
  );
  useEffect(() => {
    const isLast = selected === columns.length - 1;
    if (scroller.current && selected >= 0) reveal(scroller.current, { index: selected, column, isLast, covered });
  }, [scroller, selected, columns.length, column, covered]);
  /** The nearest touchpoint's column from `from` on, passing over empty stages. */
  const seek = (from: number, by: 1 | -1) => {
    for (let at = from; at >= 0 && at < columns.length; at += by)
      if (columns[at]?.kind === 'touchpoint') return select(at);
  };

  useAreaKeys([frame], (event) => {
    const rating = ratingKey(event);
    if (rating?.does === 'move') {
      seek(selected < 0 ? Math.max(0, first) : selected + rating.by, rating.by);
      return true;
    }
    if (event.key === 'Home') seek(0, 1);
    else if (event.key === 'End') seek(columns.length - 1, -1);
    else if (event.key === 'Escape') closePanel();
    else if (rating?.does === 'persona') {
      const ids = personas.map((persona) => persona.id);
      const next = ids[(ids.indexOf(focusId ?? '') + rating.by + ids.length) % ids.length];
      if (next !== undefined) focusPersona(next);
    } else if (selectedId !== null && event.key === 'Enter' && !isControl(event.target)) openPanel();
    else if (selectedId !== null && event.key === 'F2') setRenaming(selectedId);
    else if (selectedId !== null && focusId !== undefined && rating) {
      if (!scoreByKey({ touchpointId: selectedId, personaId: focusId }, rating)) return false;
      announce(describe(selectedId));
    } else return false;
    return true;
  });

  const columnAt = (event: MouseEvent<HTMLElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left + LABEL;
    const inLabel = scroller.current && event.clientX < scroller.current.getBoundingClientRect().left + LABEL;
    return inLabel ? -1 : Math.floor((event.clientX - left) / column);
  };
  const fieldAt = (event: MouseEvent) =>
    event.target instanceof Element ? event.target.closest('[data-field]')?.getAttribute('data-field') : undefined;
  const edit = (event: MouseEvent<HTMLElement>) => {
    const chosen = columns[columnAt(event)];
    const field = fieldAt(event);
    if (chosen?.kind !== 'touchpoint' || !field) return;
    if (field === 'name') setRenaming(chosen.entry.touchpoint.id);
    else openPanel(field);
  };

  const longestWait = useMemo(
    () => Math.max(0, ...Object.values(document.touchpoints).map((touchpoint) => touchpoint.waitingMinutes ?? 0)),
    [document.touchpoints],
  );
  const focused = personas.find((persona) => persona.id === focusId);
  const firstBackstage = lanes.findIndex((lane) => lane.backstage);
  const start = Math.max(0, first);
  const selectedShown = selected >= first && selected <= last;

  return (
    <div ref={frame} className={styles['frame']}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        className={styles['grid']}
        aria-label={t('grid', { title: document.map.title })}
        aria-colcount={columns.length + 1}
        aria-rowcount={4 + lanes.length}
        aria-activedescendant={selectedShown && selectedId ? nameCellId(selectedId) : undefined}
      >
        <div
          className={styles['content']}
          style={{ width: LABEL + columns.length * column + end }}
          role="presentation"
          onClick={(event) => select(columnAt(event))}
          onDoubleClick={edit}
        >
          <div className={styles['snaps']} aria-hidden="true">
            {columns.map((entry) => (
              <i
                key={entry.kind === 'touchpoint' ? entry.entry.touchpoint.id : entry.stage.id}
                style={{ width: column }}
              />
            ))}
            <i style={{ width: end, scrollSnapAlign: 'end' }} />
          </div>
          <div role="row" aria-rowindex={1} className={styles['stages']}>
            <div role="presentation" className={styles['label']} />
            {stages.map((span) => (
              <StageHead key={span.stage.id} span={span} column={column} document={document} persona={focused} />
            ))}
          </div>
          <div role="row" aria-rowindex={2} className={styles['band']} style={{ height: band }}>
            <div role="rowheader" aria-colindex={1} className={styles['label']}>
              <span>{t('rows.emotion')}</span>
              <svg width={LABEL} height={band} aria-hidden="true">
                <CurveAxis scale={scale} right={LABEL - 10} faceSize={18} />
              </svg>
            </div>
            <div role="gridcell" aria-colindex={2} aria-colspan={columns.length}>
              <Band
                lines={lines}
                focusId={focusId}
                scale={scale}
                view={range}
                range={journey}
                rings={rings}
                stages={stages}
                column={column}
                end={end}
                height={band}
                selected={selected}
                label={curveLabel(lines, Object.keys(document.touchpoints).length)}
              />
            </div>
          </div>
          <MomentRow columns={columns} range={range} column={column} selected={selected} moments={moments} />
          <div role="row" aria-rowindex={4} className={styles['names']} style={{ minHeight: layout.nameHeight }}>
            <div role="rowheader" aria-colindex={1} className={styles['label']}>
              {t('rows.touchpoint')}
            </div>
            <div
              className={styles['cells']}
              style={{ paddingInlineStart: start * column, width: columns.length * column }}
            >
              {columns.slice(start, last + 1).map((entry, offset) =>
                entry.kind === 'touchpoint' ? (
                  <NameCell
                    key={entry.entry.touchpoint.id}
                    entry={entry.entry}
                    columnIndex={start + offset}
                    width={column}
                    opensStage={entry.opensStage}
                    selected={start + offset === selected}
                    renaming={renaming === entry.entry.touchpoint.id}
                    description={describe(entry.entry.touchpoint.id)}
                    onRenamed={() => {
                      setRenaming(null);
                      scroller.current?.focus({ preventScroll: true });
                    }}
                  />
                ) : (
                  <div
                    key={entry.stage.id}
                    role="gridcell"
                    aria-colindex={start + offset + 2}
                    className={styles['cell']}
                    data-stage=""
                    style={{ width: column }}
                  >
                    <i>{t('stage.empty')}</i>
                  </div>
                ),
              )}
            </div>
          </div>
          {lanes.map((lane, index) => (
            <div key={lane.id} role="presentation">
              {index === firstBackstage && (
                <div className={styles['visibility']}>
                  <span className={styles['label']}>{t('rows.visibility')}</span>
                </div>
              )}
              <LaneRow
                lane={lane}
                rowIndex={5 + index}
                height={layout.laneHeights.get(lane.id) ?? 30}
                columns={columns}
                range={range}
                column={column}
                selected={selected}
                touchpoints={document.touchpoints}
                departments={layout.departments}
                longestWait={longestWait}
              />
            </div>
          ))}
          <div className={styles['rest']} aria-hidden="true" data-sunk={firstBackstage >= 0 || undefined} />
        </div>
      </div>
    </div>
  );
}

/** A control does with Enter what it is for. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a') !== null;
}

function acceptedByTouchpoint(moments: MapDocument['moments']): ReadonlyMap<Id, readonly CriticalMoment[]> {
  const byTouchpoint = new Map<Id, CriticalMoment[]>();
  for (const moment of Object.values(moments)) {
    if (moment.decision !== 'accepted') continue;
    const others = byTouchpoint.get(moment.touchpointId);
    if (others) others.push(moment);
    else byTouchpoint.set(moment.touchpointId, [moment]);
  }
  return byTouchpoint;
}
