import { useMemo, useState } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import { actionLines, actionWidth, pictureHeight } from './cell-heights';
import { type CellSizes, cellSizes } from './cell-sizes';
import type { MapColumns } from './map-columns';
import { departmentSpans, type DepartmentSpan, type MapLane } from './map-lanes';
import { numberedActions } from '../../model/numbered-actions';
import { piecesOf } from './text-size';
import { useFontChanges } from './use-font-changes';

/** All of these in px at 100 %. The longest word widens all columns from the first to the second; then it breaks. */
const NARROW = 112;
const WIDE = 176;
const CELL_PADDING = 17;
const LINE = 17;
/** Height of a lane at least. */
export const LANE = 30;
const LANE_PADDING = 11;
const LANE_BORDER = 1;
/** Under the departments' names stands their rule. */
const DEPARTMENT_PADDING = 18;
const NAME_PADDING = 29;
/** What a rolled-up stage tells under its numbers: how many, its balance, the worst and the best in two lines each. */
const ROLLED_UP_LINES = 6;

export interface MapLayout {
  /** 1 for 100 %: all widths and heights are px at this zoom, fonts follow by `--zoom`. */
  readonly zoom: number;
  readonly column: number;
  readonly nameHeight: number;
  /**
   * Height of each lane: as the consultant drew it, or by its fullest cell anywhere in the journey, so that no row
   * jumps while scrolling.
   */
  readonly laneHeights: ReadonlyMap<string, number>;
  /** How many lines of text a lane has room for, where that may be fewer than its cells have. */
  readonly laneLines: ReadonlyMap<string, number>;
  readonly departments: readonly DepartmentSpan[];
}

export function useMapLayout(
  { columns }: MapColumns,
  lanes: readonly MapLane[],
  { touchpoints, actions }: Pick<MapDocument, 'touchpoints' | 'actions'>,
  zoom: number,
): MapLayout {
  const untitled = useTexts('steps').t('actions.untitled');
  const fonts = useFontChanges();
  const texts = lanes.filter(holdsLines).map(({ id }) => id);
  // Where a font has changed, all is measured anew.
  const measured = JSON.stringify({ texts, fonts });
  const sizes = useMemo(() => {
    const { texts } = JSON.parse(measured) as { readonly texts: string[] };
    return cellSizes(texts, {
      piecesOf,
      actionLines: (titles, room) => actionLines(titles, untitled, room),
      actionWidth: (titles) => actionWidth(titles, untitled),
    });
  }, [measured, untitled]);
  const [known] = useState(() => new Map<'layout', MapLayout>());
  const normal = useMemo(() => {
    const layout = mapLayout(columns, lanes, { touchpoints, actions }, sizes);
    const before = known.get('layout');
    // Most edits change no size: what hangs on the layout is then not drawn again.
    if (before && sameLayout(before, layout)) return before;
    known.set('layout', layout);
    return layout;
  }, [columns, lanes, touchpoints, actions, sizes, known]);
  return useMemo(() => atZoom(normal, zoom), [normal, zoom]);
}

/** A layout larger or smaller. Texts wrap as they do at 100 %, so that nothing is measured anew. */
export function atZoom(layout: MapLayout, zoom: number): MapLayout {
  if (zoom === layout.zoom) return layout;
  const by = zoom / layout.zoom;
  return {
    ...layout,
    zoom,
    column: Math.ceil(layout.column * by),
    nameHeight: Math.round(layout.nameHeight * by),
    laneHeights: new Map([...layout.laneHeights].map(([id, height]) => [id, heightAt(height, by)])),
  };
}

/** Its border stays a hairline; all the rest fits in. */
function heightAt(height: number, by: number): number {
  return Math.ceil((height - LANE_BORDER) * by) + LANE_BORDER;
}

/** Sizes of the map at 100 %, from what its touchpoints take up. */
export function mapLayout(
  columns: MapColumns['columns'],
  lanes: readonly MapLane[],
  { touchpoints, actions }: Pick<MapDocument, 'touchpoints' | 'actions'>,
  sizes: CellSizes,
): MapLayout {
  const shown = columns.map((column) =>
    column.kind === 'touchpoint' ? (touchpoints[column.entry.touchpoint.id] ?? null) : null,
  );
  const present = shown.filter((touchpoint) => touchpoint !== null);
  const { byTouchpoint } = numberedActions(actions);
  const withActions = lanes.some(({ drawing }) => drawing === 'actions');
  const longest = highest(present, (touchpoint) =>
    Math.max(sizes.longestWord(touchpoint), withActions ? sizes.longestInActions(byTouchpoint.get(touchpoint.id)) : 0),
  );
  const column = Math.max(NARROW, Math.min(WIDE, Math.ceil(longest) + CELL_PADDING + 1));
  const texts = lanes.filter(holdsLines).map(({ id }) => id);
  const most: number[] = [1, ...texts.map(() => 1)];
  for (const touchpoint of present)
    for (const [at, lines] of sizes.lines(touchpoint, column - CELL_PADDING).entries())
      most[at] = Math.max(most[at] ?? 1, lines);
  const departments = departmentSpans(shown);
  /** px at 100 %, without padding. */
  const fullest = (lane: MapLane): number => {
    switch (lane.drawing) {
      case 'department':
        return (
          LINE * highest(departments, ({ name, count }) => sizes.departmentLines(name, count * column - CELL_PADDING))
        );
      case 'actions':
        return LINE * highest(present, ({ id }) => sizes.actionLines(byTouchpoint.get(id), column - CELL_PADDING));
      case 'pictures':
        return highest(present, ({ pictureIds }) => pictureHeight(pictureIds.length));
      case 'waiting':
        return LINE;
      default:
        return LINE * (most[texts.indexOf(lane.id) + 1] ?? 1);
    }
  };
  const laneHeights = new Map<string, number>();
  const laneLines = new Map<string, number>();
  for (const lane of lanes) {
    const under = lane.drawing === 'department' ? DEPARTMENT_PADDING : LANE_PADDING;
    if (lane.collapsed || lane.height !== null) {
      const height = lane.collapsed ? LANE : (lane.height ?? LANE);
      laneHeights.set(lane.id, height);
      laneLines.set(lane.id, Math.max(1, Math.floor((height - under + 1) / LINE)));
      continue;
    }
    laneHeights.set(lane.id, Math.max(LANE, fullest(lane) + under + LANE_BORDER));
  }
  const nameLines = Math.max(most[0] ?? 1, columns.some(({ kind }) => kind === 'rolledUp') ? ROLLED_UP_LINES : 1);
  const nameHeight = NAME_PADDING + nameLines * LINE;
  return { zoom: 1, column, nameHeight, laneHeights, laneLines, departments };
}

function highest<Item>(items: readonly Item[], heightOf: (item: Item) => number): number {
  return items.reduce((height, item) => Math.max(height, heightOf(item)), 0);
}

/** Lanes whose height is that of their texts. */
function holdsLines({ drawing }: MapLane): boolean {
  return drawing === 'text' || drawing === 'quiet' || drawing === 'department';
}

function sameLayout(a: MapLayout, b: MapLayout): boolean {
  return (
    a.zoom === b.zoom &&
    a.column === b.column &&
    a.nameHeight === b.nameHeight &&
    sameNumbers(a.laneHeights, b.laneHeights) &&
    sameNumbers(a.laneLines, b.laneLines) &&
    a.departments.length === b.departments.length &&
    a.departments.every((span, at) => {
      const other = b.departments[at];
      return (
        span.firstId === other?.firstId &&
        span.name === other.name &&
        span.start === other.start &&
        span.count === other.count
      );
    })
  );
}

function sameNumbers(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
