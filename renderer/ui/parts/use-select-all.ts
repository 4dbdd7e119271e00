import { useEffect } from 'react';
import { useLatest } from './use-latest';

const NOTHING = () => undefined;

/**
 * "Select all" where nothing is typed, by key or by menu, which the browser takes for all words of the window: they would
 * stand in blue on the wall. `select` selects what one works on instead; without it nothing is selected.
 */
export function useSelectAll(select: () => void = NOTHING): void {
  const latest = useLatest(select);
  useEffect(() => {
    const begin = (event: Event) => {
      // Of words that are selected by hand it tells where they are.
      if (event.target !== document.body) return;
      event.preventDefault();
      latest();
    };
    document.addEventListener('selectstart', begin);
    return () => document.removeEventListener('selectstart', begin);
  }, [latest]);
}
