import { create } from 'zustand';

/** What the import works on: a file that a person chose, or text from the clipboard. */
export type ImportSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly text: string };

/** Which of the dialogs that several screens and the native menu open is open. */
interface Dialogs {
  readonly newMap: boolean;
  /** `choose` until a source is there. */
  readonly importing: ImportSource | 'choose' | null;
}

export const useDialogs = create<Dialogs>(() => ({ newMap: false, importing: null }));

export function showNewMap(open = true): void {
  useDialogs.setState({ newMap: open });
}

export function showImport(importing: Dialogs['importing']): void {
  useDialogs.setState({ importing });
}
