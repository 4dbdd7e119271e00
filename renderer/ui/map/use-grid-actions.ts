import { type RefObject, useCallback } from 'react';
import { useLocation } from 'wouter';
import { useTexts } from '../parts/texts';
import { clearCells } from '../../exchange/cells/cell-block';
import { addTouchpoints, moveTouchpoints, removeTouchpoints } from '../../model/commands/touchpoint-commands';
import { journeyOf, scoreOf } from '../../model/journey';
import { cellText } from '../../model/map-cells';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { type JourneyPlace, placeInNextStage, placeOneOn } from '../../model/step-place';
import { announce } from '../../state/announcements';
import { newId } from '../../state/new-id';
import { showNotice } from '../../state/notices';
import { openDocument, run } from '../../state/open-map';
import { useGuideTexts } from '../guide/guide-texts';
import { stepPath } from '../guide/step-navigation';
import type { RatingKey } from '../parts/rating-keys';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import type { EditorExit } from './CellEditor';
import {
  clearCursor,
  type MapPlace,
  type MapRow,
  moveCursor,
  selectAll,
  startEditing,
  stepTo,
  stopEditing,
  stretchTo,
  toggleKept,
  useCursor,
} from './cursor';
import { forgetCut } from './cut-out';
import type { GridKey } from './grid-keys';
import { focusLaneHead } from './lane-heads';
import { takeBackUnnamed } from './left-unnamed';
import type { MapColumns } from './map-columns';
import { closePanel, focusPersona, openPanel } from './map-view';
import { firstInSight } from './reveal';
import { scoreByKey } from './score-by-key';
import { rowsBetween } from './selected-cells';
import { openTouchpointMenu } from './touchpoint-menu-state';
import { useTouchpointCopies } from './use-touchpoint-copies';

interface GridSurroundings {
  readonly map: MapColumns;
  /** Rows the cursor can stand in, from top to bottom. */
  readonly rows: readonly MapRow[];
  readonly personas: readonly Persona[];
  readonly focusId: Id | undefined;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Width of a column, px. */
  readonly column: number;
  readonly describe: (touchpointId: Id) => string;
}

/** What keys do that need a cell to do it in. */
type AtCursor = 'rename' | 'details' | 'remove' | 'shift' | 'toStage' | 'duplicate' | 'keep' | 'menu';

/** What keys, menus and the end of typing do on the map. Each acts on what is selected. */
export function useGridActions(around: GridSurroundings) {
  const { map, rows, personas, focusId, scroller, describe } = around;
  const { t } = useTexts(['map', 'steps']);
  const [, navigate] = useLocation();
  const nameOf = useNameOf();
  const { format } = useFormat();
  const { evidence } = useGuideTexts().steps.emotions;
  const { columns, columnById } = map;
  const { duplicate } = useTouchpointCopies();

  const focusGrid = useCallback(() => scroller.current?.focus({ preventScroll: true }), [scroller]);

  /** The nearest touchpoint from a column on, passing over those that are none. */
  const touchpointFrom = (from: number, by: 1 | -1): Id | null => {
    for (let at = from; at >= 0 && at < columns.length; at += by) {
      const column = columns[at];
      if (column?.kind === 'touchpoint') return column.entry.touchpoint.id;
    }
    return null;
  };

  const goTo = (place: MapPlace, extend: boolean): void => {
    const from = useCursor.getState();
    const corner = from.anchor ?? from.place;
    if (!extend || !corner) return stepTo(place);
    const ends = [columnById.get(corner.touchpointId) ?? 0, columnById.get(place.touchpointId) ?? 0];
    const between = columns.slice(Math.min(...ends), Math.max(...ends) + 1);
    stretchTo(
      place,
      between.flatMap((column) => (column.kind === 'touchpoint' ? [column.entry.touchpoint.id] : [])),
    );
  };

  /** Without a cell to go on from: beside the column that stands for the cursor's touchpoint, else what is in sight. */
  const beginning = (place: MapPlace | null, across: -1 | 0 | 1): [column: number, by: 1 | -1] => {
    const hidden = place && journeyOf(openDocument()).byId.get(place.touchpointId);
    if (hidden) return [map.columnOf(hidden.number - 1), across < 0 ? -1 : 1];
    return [scroller.current ? firstInSight(scroller.current, around.column) : 0, 1];
  };

  const move = (across: -1 | 0 | 1, down: -1 | 0 | 1, extend: boolean): boolean => {
    const { place } = useCursor.getState();
    if (!place || !columnById.has(place.touchpointId)) {
      const [from, by] = beginning(place, across);
      const begun = touchpointFrom(from, by) ?? touchpointFrom(from, by === 1 ? -1 : 1);
      if (begun === null) return false;
      moveCursor({ touchpointId: begun, lane: place?.lane ?? 'name' });
      return true;
    }
    const row = rows.indexOf(place.lane);
    const lane = rows[Math.max(0, Math.min(rows.length - 1, (row < 0 ? rows.indexOf('name') : row) + down))] ?? 'name';
    const column = columnById.get(place.touchpointId) ?? 0;
    const touchpointId = across === 0 ? place.touchpointId : touchpointFrom(column + across, across);
    // Ahead of the first cell of a row stands its head.
    if (across < 0 && touchpointId === null && !extend && focusLaneHead(place.lane)) return true;
    goTo({ touchpointId: touchpointId ?? place.touchpointId, lane }, extend);
    return true;
  };

  const selectedIds = (): Id[] => [...useCursor.getState().selected].filter((id) => openDocument().touchpoints[id]);

  const addAfter = useCallback((touchpointId: Id | null): void => {
    const document = openDocument();
    const { byId, stages } = journeyOf(document);
    const entry = touchpointId === null ? undefined : byId.get(touchpointId);
    const stageId = entry?.stage.id ?? stages[0]?.stage.id;
    if (stageId === undefined) return;
    const siblings = stages.find(({ stage }) => stage.id === stageId)?.touchpoints ?? [];
    const index = entry ? siblings.findIndex(({ touchpoint }) => touchpoint.id === touchpointId) + 1 : siblings.length;
    beginTouchpoint(stageId, index);
  }, []);

  /** Moves what is selected, and tells; whether it moved. */
  const place = (target: JourneyPlace | null): boolean => {
    const ids = selectedIds();
    if (!target || ids.length === 0 || !run(moveTouchpoints(ids, target.stageId, target.index))) return false;
    tellMoved(ids);
    return true;
  };

  const tellMoved = (ids: readonly Id[]): void => {
    const { byId, stages } = journeyOf(openDocument());
    const entry = byId.get(useCursor.getState().place?.touchpointId ?? '');
    const stage = stages.find((each) => each.stage.id === entry?.stage.id);
    if (!entry || !stage) return;
    if (ids.length > 1) return announce(t('bulk.moved', { count: ids.length, stage: nameOf(stage.stage) }));
    announce(
      t('cell.moved', {
        name: entry.touchpoint.name,
        number: format.number(stage.touchpoints.indexOf(entry) + 1),
        of: format.number(stage.touchpoints.length),
        stage: nameOf(stage.stage),
      }),
    );
  };

  /** What a filter or a rolled-up stage has taken out of sight is neither rated nor taken away: nobody would see it. */
  const isInSight = ({ touchpointId }: MapPlace) => columnById.has(touchpointId);

  const remove = (): void => {
    const { place: at, anchor } = useCursor.getState();
    if (!at || !isInSight(at)) return;
    const ids = selectedIds();
    const lanes = anchor ? rowsBetween(rows, anchor.lane, at.lane) : [at.lane];
    if (lanes.includes('name')) return removeAll(ids);
    const { command, count } = clearCells(openDocument(), { rows: lanes, touchpointIds: ids }, focusId);
    if (command && run(command)) announce(t('cell.cleared', { count }));
  };

  const removeAll = (ids: readonly Id[]): void => {
    if (run(removeTouchpoints(ids))) announce(t('cell.removed', { count: ids.length }));
  };

  /** What a key has set, of the touchpoint the cursor stands at. */
  const tellScored = (key: RatingKey, touchpointId: Id, personaId: Id): string => {
    const persona = nameOf(openDocument().personas[personaId]);
    if (key.does === 'importance') return t('describe.importance', { persona, importance: key.importance });
    if (key.does !== 'evidence') return describe(touchpointId);
    const given = scoreOf(openDocument(), touchpointId, personaId)?.evidence ?? 'assumed';
    return t('describe.evidence', { persona, evidence: evidence[given].label });
  };

  const score = (key: RatingKey): boolean => {
    const { place: at } = useCursor.getState();
    if (key.does === 'persona') {
      const ids = personas.map((persona) => persona.id);
      const next = ids[(ids.indexOf(focusId ?? '') + key.by + ids.length) % ids.length];
      if (next !== undefined) focusPersona(next);
      return true;
    }
    if (!at || !isInSight(at)) return false;
    if (focusId === undefined) {
      showNotice({
        message: t('cell.nobody'),
        action: { label: t('steps:personas.add'), act: () => navigate(stepPath('personas')) },
      });
      return true;
    }
    return scoreByKey(selectedIds(), focusId, key, () => announce(tellScored(key, at.touchpointId, focusId)));
  };

  const carryOut = (key: GridKey): boolean => {
    const { place } = useCursor.getState();
    // Undo may have taken its touchpoint away.
    const at = place && Object.hasOwn(openDocument().touchpoints, place.touchpointId) ? place : null;
    switch (key.does) {
      case 'move':
        return move(key.across, key.down, key.extend);
      case 'toEnd': {
        const found = key.which === 'first' ? touchpointFrom(0, 1) : touchpointFrom(columns.length - 1, -1);
        const lane = key.ofAll ? rows.at(key.which === 'first' ? 0 : -1) : at?.lane;
        if (found !== null) goTo({ touchpointId: found, lane: lane ?? 'name' }, key.extend);
        return true;
      }
      case 'leave':
        leave();
        return true;
      case 'addAfter':
        addAfter(at?.touchpointId ?? null);
        return true;
      case 'selectAll':
        selectAll(columns.flatMap((column) => (column.kind === 'touchpoint' ? [column.entry.touchpoint.id] : [])));
        return true;
      case 'score':
        return score(key.key);
      case 'edit':
        // Where there is nothing yet, it begins the first name.
        if (at === null && journeyOf(openDocument()).touchpoints.length === 0) addAfter(null);
        // Out of sight nobody would see what they type: as any arrow, the key leads to what is in sight.
        else if (at !== null && !isInSight(at)) move(0, 0, false);
        else if (at !== null) type(at, key.text);
        return true;
      default:
        return at !== null && carryOutAt(at, key);
    }
  };

  /** A letter takes the place of what the cell holds; where typing goes on that was scrolled out of sight, it follows. */
  const type = (at: MapPlace, letter: string | null): void => {
    const { editing } = useCursor.getState();
    const touchpoint = openDocument().touchpoints[at.touchpointId];
    if (!editing || !touchpoint) return startEditing(at, { text: letter });
    const held = editing.text ?? cellText(at.lane, touchpoint);
    startEditing(at, { ...editing, caret: null, text: letter === null ? editing.text : held + letter });
  };

  /** Escape takes back one thing at a time: typing out of sight, a cut, what was selected bit by bit, the panel. */
  const leave = (): void => {
    const { place: at, kept, editing } = useCursor.getState();
    if (editing) exit('stay');
    else if (forgetCut()) announce(t('clipboard.cutForgotten'));
    else if (at && kept.size > 0) moveCursor(at);
    else closePanel();
  };

  const carryOutAt = (at: MapPlace, key: Extract<GridKey, { does: AtCursor }>): boolean => {
    switch (key.does) {
      case 'rename':
        startEditing({ touchpointId: at.touchpointId, lane: 'name' });
        return true;
      case 'details':
        openPanel();
        return true;
      case 'remove':
        remove();
        return true;
      case 'duplicate':
        duplicate();
        return true;
      case 'keep':
        announce(t('menu.kept', { count: toggleKept() }));
        return true;
      case 'menu':
        openTouchpointMenu(at);
        return true;
      case 'shift':
        place(placeOneOn(journeyOf(openDocument()), useCursor.getState().selected, key.by));
        return true;
      case 'toStage':
        place(placeInNextStage(journeyOf(openDocument()), useCursor.getState().selected, key.by));
        return true;
    }
  };

  /** Typing has ended in the cursor's cell. */
  const exit = (how: EditorExit): void => {
    const { place: at, editing } = useCursor.getState();
    if (!at || !editing) return;
    const stageId = openDocument().touchpoints[at.touchpointId]?.stageId;
    const unnamed = takeBackUnnamed();
    if (unnamed) {
      const beside = touchpointFrom(Math.max(0, (columnById.get(at.touchpointId) ?? 1) - 1), -1);
      if (beside === null) clearCursor();
      else moveCursor({ touchpointId: beside, lane: 'name' });
    } else stopEditing();
    focusGrid();
    const isNew = editing.gesture !== null;
    if (how === 'next' || how === 'previous') {
      const by = how === 'next' ? 1 : -1;
      if (isNew && stageId !== undefined) beginInStageBeside(stageId, by);
      else typeBeside(at, by);
    } else if (!unnamed) {
      // New ones are called out one after the other, as in the guide.
      if (how === 'addAfter' || (how === 'down' && isNew)) addAfter(at.touchpointId);
      else if (how === 'down' && at.lane !== 'name') move(0, 1, false);
    }
  };

  /** Goes on typing in the same row of the next column; an empty stage gets its first touchpoint that way. */
  const typeBeside = (at: MapPlace, by: 1 | -1): void => {
    const column = columns[(columnById.get(at.touchpointId) ?? 0) + by];
    if (column?.kind === 'empty' && at.lane === 'name') return beginTouchpoint(column.stage.id, 0);
    const next = touchpointFrom((columnById.get(at.touchpointId) ?? 0) + by, by);
    if (next !== null) startEditing({ touchpointId: next, lane: at.lane });
  };

  const beginInStageBeside = (stageId: Id, by: 1 | -1): void => {
    const { stages } = journeyOf(openDocument());
    const beside = stages[stages.findIndex(({ stage }) => stage.id === stageId) + by];
    if (beside) beginTouchpoint(beside.stage.id, beside.touchpoints.length);
  };

  return { focusGrid, carryOut, exit, goTo, addAfter, removeAll, place, selectedIds };
}

/** Adds a touchpoint to a stage, ahead of the one at `index` in it, and goes on with its name: one step together. */
export function beginTouchpoint(stageId: Id, index: number): void {
  const id = newId();
  const gesture = newId();
  run(addTouchpoints(stageId, [{ id }], index), gesture);
  startEditing({ touchpointId: id, lane: 'name' }, { gesture });
}
