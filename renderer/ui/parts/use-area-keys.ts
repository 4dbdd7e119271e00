import { type RefObject, useEffect, useRef } from 'react';
import { takesKeys } from './pressed-key';

/**
 * Keys of a working area: they act while the focus is inside it or nowhere at all, never while a text is typed.
 * `press` returns true when it used the key.
 */
export function useAreaKeys(area: RefObject<HTMLElement | null>, press: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target;
      const inside = target === document.body || (target instanceof Node && area.current?.contains(target) === true);
      if (!inside || event.defaultPrevented || event.isComposing || takesKeys(target)) return;
      if (latest.current(event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [area]);
}
