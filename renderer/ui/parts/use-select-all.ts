import { useEffect, useRef } from 'react';

/**
 * "Select all" where nothing is typed, by key or by menu, which the browser takes for all words of the window: they would
 * stand in blue on the wall. `select` selects what one works on instead; without it nothing is selected.
 */
export function useSelectAll(select?: () => void): void {
  const latest = useRef(select);
  useEffect(() => {
    latest.current = select;
  });
  useEffect(() => {
    const begin = (event: Event) => {
      // Of words that are selected by hand it tells where they are.
      if (event.target !== document.body) return;
      event.preventDefault();
      latest.current?.();
    };
    document.addEventListener('selectstart', begin);
    return () => document.removeEventListener('selectstart', begin);
  }, []);
}
