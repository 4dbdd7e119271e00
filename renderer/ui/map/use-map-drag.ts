import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { type RefObject, useEffect, useRef } from 'react';
import { useTexts } from '../parts/texts';
import { create } from 'zustand';
import { journeyOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import type { JourneyPlace } from '../../model/step-place';
import { openDocument } from '../../state/open-map';
import { moveCursor, useCursor } from './cursor';
import styles from './drag.module.css';
import { scrollForLanes } from './lane-scroll';
import { type Landing, stageLanding, touchpointLanding } from './landing';
import type { MapColumns } from './map-columns';
import { LABEL } from './reveal';
import { useStageActs } from './use-stage-acts';

const TOUCHPOINT = 'touchline.touchpoint';
const STAGE = 'touchline.stage';

interface Dragging {
  /** Where what is dragged would land just now; null where it would not move. */
  readonly landing: Landing | null;
  /** The stage that is being dragged. */
  readonly stageId: Id | null;
  readonly touchpoints: boolean;
}

const NOTHING: Dragging = { landing: null, stageId: null, touchpoints: false };

/** What is dragged over the map. Apart from the map's own state, so that a moving pointer draws nothing but a line. */
export const useDragging = create<Dragging>(() => NOTHING);

// What can be dragged is drawn as `draggable` as well. Set afterwards by the library alone, it lets the browser look up the
// style of all that it holds a second time, before a map that comes is painted.

/**
 * Lets touchpoints be dragged by their names, with all that is selected where the one at hand is selected itself. What is
 * dragged is the row: a cell that is scrolled out of sight is drawn no more, and its drag would never be told to have
 * ended.
 */
export function useTouchpointDrag(typing: boolean): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null);
  const { t } = useTexts('map');
  useEffect(() => {
    const element = row.current;
    // While a name is typed, a drag selects letters.
    if (!element || typing) return;
    return draggable({
      element,
      canDrag: ({ input }) =>
        input.button === 0 && !input.shiftKey && !input.ctrlKey && !input.metaKey && touchpointAt(input) !== undefined,
      getInitialData: ({ input }) => ({ kind: TOUCHPOINT, id: touchpointAt(input) }),
      onGenerateDragPreview: ({ nativeSetDragImage, source }) => {
        const { id } = source.data;
        if (typeof id !== 'string') return;
        if (!useCursor.getState().selected.has(id)) moveCursor({ touchpointId: id, lane: 'name' });
        const count = useCursor.getState().selected.size;
        const name = openDocument().touchpoints[id]?.name ?? '';
        showPreview(nativeSetDragImage, count === 1 ? name : t('stage.touchpoints', { count }));
      },
      onDragStart: () => useDragging.setState({ touchpoints: true }),
    });
  }, [typing, t]);
  return row;
}

/** The touchpoint whose column is at a place of the window. */
function touchpointAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Id | undefined {
  return document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-touchpoint]')?.dataset['touchpoint'];
}

/** Lets a stage be dragged by its head, but for the controls in it. */
export function useStageDrag(id: Id, name: string): RefObject<HTMLDivElement | null> {
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = head.current;
    if (!element) return;
    return draggable({
      element,
      canDrag: ({ input }) => !isControl(document.elementFromPoint(input.clientX, input.clientY)),
      getInitialData: () => ({ kind: STAGE, id }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => showPreview(nativeSetDragImage, name),
      onDragStart: () => useDragging.setState({ stageId: id }),
    });
  }, [id, name]);
  return head;
}

interface MapDrag {
  readonly map: MapColumns;
  /** Width of a column, px. */
  readonly column: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly content: RefObject<HTMLElement | null>;
  /** Moves what is selected, and tells. */
  readonly place: (target: JourneyPlace) => void;
}

/**
 * The map takes touchpoints and stages that are dragged over it, as a whole: where they land is read off the pointer,
 * because only the columns in sight are drawn. At its edges it scrolls.
 */
export function useMapDrag(around: MapDrag): void {
  const acts = useStageActs();
  const latest = useRef({ ...around, acts });
  useEffect(() => {
    latest.current = { ...around, acts };
  });
  const { scroller } = around;
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const landingAt = (data: Record<string | symbol, unknown>, clientX: number): Landing | null => {
      const { map, column, content } = latest.current;
      const left = content.current?.getBoundingClientRect().left;
      if (left === undefined) return null;
      // Over the lanes' labels counts as over the first column beside them.
      const x = (Math.max(clientX, element.getBoundingClientRect().left + LABEL) - left - LABEL) / column;
      if (data['kind'] === TOUCHPOINT) return touchpointLanding(map, useCursor.getState().selected, x);
      const ordered = journeyOf(openDocument()).stages.map(({ stage }) => stage.id);
      return typeof data['id'] === 'string' ? stageLanding(map, ordered, data['id'], x) : null;
    };
    const isOurs = ({ source }: { readonly source: { readonly data: Record<string | symbol, unknown> } }) =>
      source.data['kind'] === TOUCHPOINT || source.data['kind'] === STAGE;
    return combine(
      dropTargetForElements({
        element,
        canDrop: isOurs,
        onDrag: ({ source, location }) => showLanding(landingAt(source.data, location.current.input.clientX)),
        onDragLeave: () => showLanding(null),
        onDrop: ({ source, location }) => {
          const landing = landingAt(source.data, location.current.input.clientX);
          const { place, acts } = latest.current;
          if (landing?.what === 'touchpoints') place(landing);
          else if (landing?.what === 'stage' && typeof source.data['id'] === 'string')
            acts.putAt(source.data['id'], landing.index);
        },
      }),
      autoScrollForElements({
        element,
        canScroll: isOurs,
        getAllowedAxis: () => 'horizontal',
        getConfiguration: () => ({ maxScrollSpeed: 'fast' }),
      }),
      scrollForLanes(element),
      monitorForElements({
        onDragStart: () => element.setAttribute('data-dragging', ''),
        onDrop: () => {
          element.removeAttribute('data-dragging');
          useDragging.setState(NOTHING);
        },
      }),
    );
  }, [scroller]);
}

function showLanding(landing: Landing | null): void {
  const before = useDragging.getState().landing;
  if (JSON.stringify(before) !== JSON.stringify(landing)) useDragging.setState({ landing });
}

function isControl(element: Element | null): boolean {
  return element !== null && element.closest('button, a, input, textarea') !== null;
}

/** A label with what is dragged, below the pointer. */
function showPreview(nativeSetDragImage: ((image: Element, x: number, y: number) => void) | null, text: string): void {
  setCustomNativeDragPreview({
    nativeSetDragImage,
    getOffset: pointerOutsideOfPreview({ x: '12px', y: '8px' }),
    render: ({ container }) => {
      const label = document.createElement('div');
      label.className = styles['preview'] ?? '';
      label.textContent = text;
      container.append(label);
    },
  });
}
