import { create } from 'zustand';

/** Something that worked and can be taken back or followed up: "Deleted … Undo", "Exported … Show in folder". */
export interface Notice {
  readonly message: string;
  readonly action?: { readonly label: string; readonly act: () => void };
}

export const useNotice = create<{ readonly notice: Notice | null }>(() => ({ notice: null }));

export function showNotice(notice: Notice): void {
  useNotice.setState({ notice });
}

export function clearNotice(): void {
  useNotice.setState({ notice: null });
}
