import { takesKeys } from './pressed-key';

/**
 * Ref of a part in which a drag marks no words, nor in what it passes: what a frame or a drawing is called is not read
 * there, and words marked by the way would be what is copied. Not by `user-select`, with which Chromium looks through all
 * of a large part at each key for a place where something can be marked. Returns what ends it.
 */
export function unmarked(part: HTMLElement | null): (() => void) | undefined {
  if (!part) return undefined;
  const start = (event: Event) => {
    if (!(event.target instanceof Element && takesKeys(event.target))) event.preventDefault();
  };
  part.addEventListener('selectstart', start);
  return () => part.removeEventListener('selectstart', start);
}
