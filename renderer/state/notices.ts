import { create } from 'zustand';
import type { LibraryAct } from './library-acts';
import { placeHere } from './place';

/** Something that worked and can be taken back or followed up: "Deleted … Undo", "Exported … Show in folder". */
export interface Notice {
  readonly message: string;
  readonly action?: { readonly label: string; readonly act: () => void };
  /** The act that `action` takes back; it is offered for as long as that can be done. */
  readonly takesBack?: LibraryAct;
}

interface ShownNotice {
  readonly notice: Notice | null;
  readonly place: string;
}

export const useNotice = create<ShownNotice>(() => ({ notice: null, place: '' }));

export function showNotice(notice: Notice): void {
  useNotice.setState({ notice, place: placeHere() });
}

export function clearNotice(): void {
  useNotice.setState({ notice: null });
}
