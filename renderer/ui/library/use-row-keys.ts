import { type RefObject, useEffect, useRef } from 'react';

interface RowKeys {
  readonly list: RefObject<HTMLElement | null>;
  /** To be called before the focused row, or the one whose menu has the focus, goes: the next row takes the focus, or the list. */
  readonly onLeaving: (row: Element | null) => void;
}

/** Arrow keys, Home and End walk the rows of a list; a row is whatever bears `data-row`. */
export function useRowKeys(): RowKeys {
  const list = useRef<HTMLElement>(null);
  const leaving = useRef<{ readonly row: Element; readonly index: number } | null>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const rows = rowsOf(list.current);
      const here = rows.findIndex((row) => row === document.activeElement);
      if (here === -1) return;
      const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
      const row = to === undefined ? undefined : rows[to];
      if (!row) return;
      event.preventDefault();
      row.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  // Runs after every drawing, as only then the row is seen to be gone.
  useEffect(() => {
    if (!leaving.current || leaving.current.row.isConnected) return;
    const rows = rowsOf(list.current);
    (rows[Math.min(leaving.current.index, rows.length - 1)] ?? list.current)?.focus();
    leaving.current = null;
  });
  return {
    list,
    onLeaving: (row) => {
      if (row) leaving.current = { row, index: rowsOf(list.current).findIndex((known) => known === row) };
    },
  };
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
}
