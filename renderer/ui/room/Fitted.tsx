import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './room.module.css';

interface FittedProps {
  /** Sizes of the text in em, the wanted one first; the last one is taken where none fits, and then it scrolls. */
  readonly sizes: readonly number[];
  /** What the size depends on besides the room there is. */
  readonly text: string;
  /** Pixels of 1em. */
  readonly unit: number;
  /** Takes what others leave, and shows nothing where that is less than a few lines. */
  readonly leftover?: boolean;
  readonly children: ReactNode;
}

/** In em. */
const FEW_LINES = 3;

/** Shows its text as large as its place allows: nothing of a client's words is cut off. */
export function Fitted({ sizes, text, unit, leftover = false, children }: FittedProps) {
  const place = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/exhaustive-deps -- measured anew when the text changes; its place is watched
  useLayoutEffect(() => {
    const box = place.current;
    const inner = content.current;
    if (!box || !inner) return undefined;
    // Heights are fractions, and told as whole pixels.
    const overflows = () => inner.offsetHeight > box.clientHeight + 1;
    const fit = () => {
      for (const size of sizes) {
        inner.style.fontSize = `${size}em`;
        if (!overflows() && inner.scrollWidth <= box.clientWidth) break;
      }
      // What scrolls must be reached by keyboard.
      if (overflows()) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
      if (leftover) box.style.visibility = overflows() && box.clientHeight < FEW_LINES * unit ? 'hidden' : '';
    };
    fit();
    const observer = new ResizeObserver(fit);
    // The box itself is as high as its text; what it stands in has the height of the wall.
    observer.observe(box.parentElement ?? box);
    return () => observer.disconnect();
  }, [sizes, text, unit, leftover]);
  return (
    <div ref={place} className={styles['fitted']} data-leftover={leftover || undefined}>
      <div ref={content}>{children}</div>
    </div>
  );
}
