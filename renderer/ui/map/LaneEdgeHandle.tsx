import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { useTexts } from '../parts/texts';
import { newId } from '../../state/new-id';
import { takeBack } from '../../state/open-map';
import { followPointer } from '../parts/curve/drag-face';
import { useFormat } from '../parts/use-format';
import styles from './lanes.module.css';
import type { MapLane } from './map-lanes';
import { LANE_HEIGHTS, useLaneActs } from './use-lane-acts';

/** A line of text, px at 100 %. */
const LINE = 17;

interface LaneEdgeHandleProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly lane: MapLane;
  readonly title: string;
  /** 1 for 100 %. */
  readonly zoom: number;
  /** The keyboard is done with it. */
  readonly onLeave: () => void;
}

/** The lower edge of a lane: dragged, or moved by arrow keys, it makes the lane higher; twice clicked it fits it. */
export function LaneEdgeHandle({ ref, lane, title, zoom, onLeave }: LaneEdgeHandleProps) {
  const { t } = useTexts('view');
  const { format } = useFormat();
  const acts = useLaneActs();
  /** One step to undo for each stay of the focus. */
  const stay = useRef('');
  /** As it is drawn now, px at 100 %. */
  const heightNow = () => {
    const row = ref.current?.closest('[role="row"]');
    return row ? Math.round(row.getBoundingClientRect().height / zoom) : LANE_HEIGHTS.min;
  };

  const grab = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const from = event.clientY;
    const before = heightNow();
    const gesture = newId();
    event.currentTarget.setPointerCapture(event.pointerId);
    followPointer(event, {
      onStart: () => {},
      onMove: (move) => acts.setHeight(lane.id, before + (move.clientY - from) / zoom, gesture),
      onEnd: (given) => !given && takeBack(gesture),
    });
  };
  const press = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: -LINE,
      ArrowDown: LINE,
      PageUp: -4 * LINE,
      PageDown: 4 * LINE,
    };
    const step = steps[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step !== undefined) acts.setHeight(lane.id, heightNow() + step, stay.current);
    else if (event.key === 'Home') acts.setHeight(lane.id, null, stay.current);
    else if (event.key === 'Enter' || event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // A separator with a value is a widget; the rule knows it only as a line.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <div
      ref={ref}
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={-1}
      className={styles['edge']}
      aria-orientation="horizontal"
      aria-label={t('lanes.heightOf', { lane: title })}
      aria-valuemin={LANE_HEIGHTS.min}
      aria-valuemax={LANE_HEIGHTS.max}
      aria-valuenow={lane.height ?? LANE_HEIGHTS.min}
      aria-valuetext={
        lane.height === null ? t('lanes.heightFits') : t('lanes.heightPixels', { height: format.number(lane.height) })
      }
      onFocus={() => {
        stay.current = newId();
      }}
      onPointerDown={grab}
      onDoubleClick={(event) => {
        event.stopPropagation();
        acts.setHeight(lane.id, null, newId());
      }}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={press}
    />
  );
}
