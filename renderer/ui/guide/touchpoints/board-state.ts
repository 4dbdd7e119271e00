import { create } from 'zustand';
import type { Id } from '../../../model/primitives';

export type RowMode = 'row' | 'rename' | 'details';

interface Board {
  /** The touchpoint the keys act on; null while the entry line has them. */
  readonly selectedId: Id | null;
  readonly mode: RowMode;
  /** Counts requests for the focus, so that a row that stays selected can be asked again. */
  readonly focusAsked: number;
}

/** Kept outside React's tree so that a selection redraws two rows and not three hundred. */
export const useBoard = create<Board>(() => ({ selectedId: null, mode: 'row', focusAsked: 0 }));

/** Selects a touchpoint and gives it the focus; null gives it to the entry line. */
export function select(selectedId: Id | null, mode: RowMode = 'row'): void {
  useBoard.setState(({ focusAsked }) => ({ selectedId, mode, focusAsked: focusAsked + 1 }));
}

/** The entry line took the focus by itself: nothing is selected any more. */
export function deselect(): void {
  useBoard.setState({ selectedId: null, mode: 'row' });
}
