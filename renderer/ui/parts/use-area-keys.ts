import { type RefObject, useEffect, useRef } from 'react';
import { takesKeys } from './pressed-key';

/**
 * Keys of a working area, which may lie in parts: they act while the focus is inside or nowhere at all, never while a text is typed.
 * `press` returns true when it used the key.
 */
export function useAreaKeys(
  areas: readonly RefObject<HTMLElement | null>[],
  press: (event: KeyboardEvent) => boolean,
): void {
  const latest = useRef({ areas, press });
  useEffect(() => {
    latest.current = { areas, press };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target;
      const inside =
        target === document.body ||
        (target instanceof Node && latest.current.areas.some((area) => area.current?.contains(target)));
      if (!inside || event.defaultPrevented || event.isComposing || takesKeys(target, event.key)) return;
      if (latest.current.press(event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
