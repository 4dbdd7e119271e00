import { type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useTexts } from '../parts/texts';
import { useFormat } from '../parts/use-format';
import { LABEL, scrollToColumn } from './reveal';
import styles from './strip.module.css';

const HEIGHT = 56;
const LEAST_FRAME = 6;

interface StripViewProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly box: RefObject<HTMLDivElement | null>;
  /** Width of a column of the map, px. */
  readonly column: number;
  /** Columns of the map. */
  readonly count: number;
  /** Of the strip, px. */
  readonly width: number;
  /** The journey, which is not drawn again while the frame moves over it. */
  readonly children: ReactNode;
}

/** The strip's slider: its frame over the journey follows the map that is scrolled, and scrolls it. */
export function StripView({ box, scroller, column, count, width, children }: StripViewProps) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const view = useView(scroller, column);
  const shown = Math.min(view.shown, count);
  const furthest = Math.max(0, Math.ceil(count - shown));
  const unit = count === 0 ? 0 : width / count;
  // However small a part is in sight, its frame can be seen.
  const frame = Math.max(LEAST_FRAME, Math.min(shown, count - view.first) * unit - 1.5);
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
    <div
      ref={box}
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
          x={Math.max(0.75, Math.min(view.first * unit + 0.75, width - frame - 0.75))}
          y={19}
          width={frame}
          height={34}
          rx={3}
          fill="var(--tl-paper)"
          stroke="var(--tl-ink)"
          strokeWidth="1.5"
        />
        {children}
      </svg>
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
