import { type RefObject, useEffect, useRef } from 'react';
import { useTexts } from '../parts/texts';
import { type CellArea, copyCells, cutCells, type PasteProblem, pasteCells } from '../../exchange/cells/cell-block';
import { readBlock, writeBlock, writeHtmlTable } from '../../exchange/cells/clipboard-text';
import { copyTouchpoints, readCopiedTouchpoints, TOUCHPOINTS_TYPE } from '../../exchange/cells/copied-touchpoints';
import { readTouchpoints, touchpointTable } from '../../exchange/cells/touchpoint-table';
import { tellMappingProblem, tellTableProblem, tellTableRefusal } from '../../exchange/tell';
import { brief } from '../../model/cut-text';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import type { JourneyPlace } from '../../model/step-place';
import { announce } from '../../state/announcements';
import { newId } from '../../state/new-id';
import { showNotice } from '../../state/notices';
import { openDocument, run } from '../../state/open-map';
import { reportProblem } from '../../state/problems';
import { takesKeys } from '../parts/pressed-key';
import { useFormat } from '../parts/use-format';
import { useGuideTexts } from '../guide/guide-texts';
import { dialogIsOpen } from '../shell/dialog-is-open';
import { type MapRow, moveCursor, stretchTo, useCursor } from './cursor';
import { cutIds, cutOut, forgetCut } from './cut-out';
import { bringIntoSight } from './find/in-sight';
import { holdsText } from './grid-keys';
import { isLeftUnnamed } from './left-unnamed';
import type { MapColumns } from './map-columns';
import type { MapLane } from './map-lanes';
import { pastedPictures } from './picture-drop';
import { rowsBetween } from './selected-cells';
import { useTellLane } from './use-lane-acts';
import { useTakePictures } from './use-take-pictures';
import { cursorIds, makePlace, useTouchpointCopies } from './use-touchpoint-copies';

interface ClipboardSurroundings {
  readonly map: MapColumns;
  /** Rows the cursor can stand in, from top to bottom. */
  readonly rows: readonly MapRow[];
  readonly lanes: readonly MapLane[];
  readonly personas: readonly Persona[];
  readonly focusId: Id | undefined;
  /** The clipboard is the map's while the focus is in here, or nowhere. */
  readonly frame: RefObject<HTMLElement | null>;
  /** Moves what is selected, and tells; whether it moved. */
  readonly place: (target: JourneyPlace) => boolean;
}

/** Longer values are told by their beginning. */
const TOLD = 60;

/**
 * Cut, copy and paste on the map: cells from lanes and the curve, whole touchpoints from their names. Between maps
 * everything goes along; other programs get a table and give one.
 */
export function useMapClipboard(around: ClipboardSurroundings): void {
  const { t } = useTexts(['map', 'exchange']);
  const { format, language } = useFormat();
  const { evidence } = useGuideTexts().steps.emotions;
  const tellLane = useTellLane();
  const copies = useTouchpointCopies();
  const takePictures = useTakePictures();

  const { map, rows, lanes, personas, focusId } = around;

  const rowTitle = (row: MapRow): string => {
    if (row === 'emotion') return t('map:rows.emotion');
    if (row === 'name') return t('map:rows.touchpoint');
    const lane = lanes.find(({ id }) => id === row);
    return lane ? tellLane(lane) : '';
  };

  /** Touchpoints in their columns, from left to right. */
  const shownIds = (): Id[] =>
    map.columns.flatMap((column) => (column.kind === 'touchpoint' ? [column.entry.touchpoint.id] : []));

  const selectedRows = (): readonly MapRow[] => {
    const { place, anchor } = useCursor.getState();
    if (!place) return [];
    return anchor ? rowsBetween(rows, anchor.lane, place.lane) : [place.lane];
  };

  /** Whole touchpoints are meant where the cursor stands among the names and nothing below is selected. */
  const meansTouchpoints = (selected: readonly MapRow[]) => selected.every((row) => row === 'name');

  const selectedCells = (): CellArea => {
    const { selected } = useCursor.getState();
    return {
      rows: selectedRows().filter((row) => row === 'emotion' || holdsText(row)),
      touchpointIds: shownIds().filter((id) => selected.has(id)),
    };
  };

  const copy = (data: DataTransfer, cutting: boolean): boolean => {
    const { place, selected } = useCursor.getState();
    if (!place) return false;
    const document = openDocument();
    forgetCut();
    if (meansTouchpoints(selectedRows())) {
      const copied = copyTouchpoints(document, selected, cutting ? cutOut(selected) : null);
      const table = touchpointTable(document, selected, {
        language,
        kind: (kind) => t(`map:kinds.${kind}`),
        evidence: (value) => evidence[value].label,
        notApplicable: t('map:curve.notApplicable'),
      });
      data.setData(TOUCHPOINTS_TYPE, JSON.stringify(copied));
      data.setData('text/plain', writeBlock(table));
      data.setData('text/html', writeHtmlTable(table, true));
      announce(t(cutting ? 'map:clipboard.cut' : 'map:clipboard.copied', { count: copied.touchpoints.length }));
      return true;
    }
    const area = selectedCells();
    const count = area.rows.length * area.touchpointIds.length;
    if (count === 0) return false;
    const block = copyCells(document, area, focusId, language);
    data.setData('text/plain', writeBlock(block));
    data.setData('text/html', writeHtmlTable(block));
    if (!cutting) {
      announce(t('map:clipboard.copiedCells', { count }));
      return true;
    }
    const { command, voted } = cutCells(document, area, focusId);
    if (command) run(command);
    if (count > voted) announce(t('map:clipboard.cutCells', { count: count - voted }));
    if (voted > 0) showNotice({ message: t('map:clipboard.votesStay', { count: voted }) });
    return true;
  };

  const paste = (data: DataTransfer): boolean => {
    const { place } = useCursor.getState();
    const pictures = pastedPictures(data);
    if (place && pictures.length > 0) {
      void takePictures(place.touchpointId, pictures);
      return true;
    }
    const copied = readCopiedTouchpoints(data.getData(TOUCHPOINTS_TYPE));
    if (copied) {
      const moving = cutIds(copied.cut);
      if (moving) move(moving);
      else copies.paste(copied);
      return true;
    }
    const text = data.getData('text/plain');
    if (text === '') return false;
    if (meansTouchpoints(selectedRows())) pasteTouchpoints(text);
    else pasteText(text);
    return true;
  };

  const move = (ids: ReadonlySet<Id>): void => {
    const target = makePlace(cursorIds(), ids);
    const first = shownIds().find((id) => ids.has(id)) ?? [...ids][0];
    if (!target || first === undefined) return;
    useCursor.setState({ place: { touchpointId: first, lane: 'name' }, anchor: null, selected: ids, editing: null });
    if (!around.place(target)) return announce(t('map:clipboard.nothingChanged'));
    forgetCut();
    // A filter or a stage rolled up may have hidden what was cut.
    bringIntoSight(first, openDocument());
  };

  const pasteTouchpoints = (text: string): void => {
    const target = { personas, focused: focusId, lanes: lanes.map(({ id }) => id).filter(holdsText) };
    const read = readTouchpoints(text, target, newId);
    const refuse = (why: string) => reportProblem({ message: t('map:clipboard.refused.table', { why }) });
    switch (read.kind) {
      case 'none':
        return;
      case 'ok':
        return copies.insert(read.touchpoints, read);
      case 'refused':
        return reportProblem({
          message: tellTableRefusal(t, format, read.refusal, t('map:clipboard.what')),
        });
      case 'tooManyColumns':
        return reportProblem({
          message: t('map:clipboard.refused.tooManyColumns', {
            block: format.number(read.block),
            room: format.number(read.room),
          }),
        });
      case 'namelessRow':
        return reportProblem({ message: t('map:clipboard.refused.namelessRow', { row: format.number(read.row) }) });
      case 'misfit':
        return reportProblem({ message: tellProblem(read.problem) });
      case 'mapping':
        return refuse(tellMappingProblem(t, read.problem, read.header));
      case 'cell':
        return refuse(tellTableProblem(t, format, read.problem));
    }
  };

  const pasteText = (text: string): void => {
    const selected = selectedCells();
    const [firstRow] = selected.rows;
    const [firstId] = selected.touchpointIds;
    if (firstRow === undefined || firstId === undefined) {
      const [row] = selectedRows();
      if (row !== undefined) reportProblem({ message: t('map:clipboard.refused.noText', { lane: rowTitle(row) }) });
      return;
    }
    const all = shownIds();
    const space: CellArea = {
      rows: rows.slice(rows.indexOf(firstRow)).filter((row) => row === 'emotion' || holdsText(row)),
      touchpointIds: all.slice(all.indexOf(firstId)),
    };
    const pasted = pasteCells(openDocument(), readBlock(text), { selected, space, personaId: focusId });
    if (pasted.kind === 'refused') return reportProblem({ message: tellProblem(pasted.problem) });
    const changed = run(pasted.command);
    const { area } = pasted;
    const [lastRow, lastId] = [area.rows.at(-1), area.touchpointIds.at(-1)];
    const isLarger = area.rows.length * area.touchpointIds.length > 1 && area.touchpointIds !== selected.touchpointIds;
    if (isLarger && lastRow !== undefined && lastId !== undefined) {
      moveCursor({ touchpointId: firstId, lane: firstRow });
      stretchTo({ touchpointId: lastId, lane: lastRow }, area.touchpointIds);
    }
    const count = area.rows.length * area.touchpointIds.length;
    announce(changed ? t('map:clipboard.pastedCells', { count }) : t('map:clipboard.nothingChanged'));
  };

  const tellProblem = (problem: PasteProblem): string => {
    switch (problem.kind) {
      case 'tooWide':
      case 'tooHigh':
        return t(`map:clipboard.refused.${problem.kind}`, {
          block: format.number(problem.block),
          room: format.number(problem.room),
        });
      case 'nobody':
        return t('map:clipboard.refused.nobody');
      default: {
        const { text } = problem;
        return t(`map:clipboard.refused.${problem.kind}`, {
          lane: rowTitle(problem.row),
          name: problem.name,
          text: brief(text, TOLD),
        });
      }
    }
  };

  const latest = useRef({ copy, paste });
  useEffect(() => {
    latest.current = { copy, paste };
  });
  const { frame } = around;
  useEffect(() => {
    const isOurs = (event: ClipboardEvent): boolean => {
      const active = document.activeElement;
      const nowhere = active === null || active === document.body;
      // Words marked elsewhere are what is meant only as long as nobody has gone back to the cells.
      const reading = nowhere && window.getSelection()?.isCollapsed === false;
      const inside = nowhere || (frame.current?.contains(active) ?? false);
      return inside && !event.defaultPrevented && !takesKeys(active) && !reading && !dialogIsOpen();
    };
    const listen = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (!data) return;
      const instead = event.type === 'paste' && frame.current !== null && insteadOfName(frame.current, data);
      if (!instead && !isOurs(event)) return;
      const used =
        event.type === 'paste' ? latest.current.paste(data) : latest.current.copy(data, event.type === 'cut');
      if (used) event.preventDefault();
      // The field in which the name would have been typed may be gone.
      if (instead && !isLeftUnnamed())
        frame.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
    };
    const events = ['copy', 'cut', 'paste'] as const;
    for (const event of events) document.addEventListener(event, listen);
    return () => {
      for (const event of events) document.removeEventListener(event, listen);
    };
  }, [frame]);
}

/** Whether several touchpoints are pasted where the name of one would be typed, while nothing stands there yet. */
function insteadOfName(frame: HTMLElement, data: DataTransfer): boolean {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement) || !frame.contains(field) || field.value.trim() !== '') return false;
  if (!isLeftUnnamed()) return false;
  return data.types.includes(TOUCHPOINTS_TYPE) || /[\t\r\n]/.test(data.getData('text/plain').trimEnd());
}
