import { create } from 'zustand';
import type { MapDocument } from '../model/document';

/** What the import works on: a file that a person chose, or text from the clipboard. */
export type ImportSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  /** Pasted on a screen of the open map, it is offered to go there first. */
  | { readonly kind: 'pasted'; readonly text: string; readonly into?: 'openMap' };

/** Which of the dialogs that several screens and the native menu open is open. */
interface Dialogs {
  readonly newMap: boolean;
  /** `choose` until a source is there. */
  readonly importing: ImportSource | 'choose' | null;
  /** Rises with every source: one of the same name is another table, with nothing decided about it yet. */
  readonly importSerial: number;
  /** A map from a file whose id the workbook holds already: a person decides. */
  readonly known: MapDocument | null;
  /** The library's search is asked for and has not taken the focus yet. */
  readonly searching: boolean;
  /** The search over commands, touchpoints, stages and maps. */
  readonly palette: boolean;
  /** The sheet of keys. */
  readonly shortcuts: boolean;
}

export const useDialogs = create<Dialogs>(() => ({
  newMap: false,
  importing: null,
  importSerial: 0,
  known: null,
  searching: false,
  palette: false,
  shortcuts: false,
}));

export function showNewMap(open = true): void {
  useDialogs.setState({ newMap: open });
}

export function showImport(importing: Dialogs['importing']): void {
  useDialogs.setState(({ importSerial }) => ({ importing, importSerial: importSerial + 1 }));
}

export function askAboutKnown(known: MapDocument | null): void {
  useDialogs.setState({ known });
}

export function focusSearch(searching = true): void {
  useDialogs.setState({ searching });
}

export function showPalette(palette = true): void {
  useDialogs.setState({ palette });
}

export function showShortcuts(shortcuts = true): void {
  useDialogs.setState({ shortcuts });
}

/** Settles when nothing is asked about a file any more, and no table is being brought in. */
export function whenAnswered(): Promise<void> {
  // Whoever is still choosing a table may choose it from outside as well.
  const answered = ({ importing, known }: Dialogs) => (importing === null || importing === 'choose') && known === null;
  return new Promise((resolve) => {
    if (answered(useDialogs.getState())) {
      resolve();
      return;
    }
    const stop = useDialogs.subscribe((state) => {
      if (!answered(state)) return;
      stop();
      resolve();
    });
  });
}
