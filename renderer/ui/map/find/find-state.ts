import { create } from 'zustand';
import type { Hit } from '../../../model/find-text';

interface FindState {
  readonly open: boolean;
  /** With the line for what the hits are replaced by. */
  readonly replacing: boolean;
  /** Rises each time the bar is asked for, so that its field takes the focus again. */
  readonly asked: number;
  readonly query: string;
  readonly replacement: string;
  readonly matchCase: boolean;
  /** The hit the cursor stands at; null before the first, and once the text there is another. */
  readonly current: Hit | null;
}

/** What is looked for on the map. It stays when the bar is closed, as people look for the same thing again. */
export const useFind = create<FindState>(() => ({
  open: false,
  replacing: false,
  asked: 0,
  query: '',
  replacement: '',
  matchCase: false,
  current: null,
}));

/** Opens the bar on the map; `replacing` with the line for the replacement. */
export function openFind({ replacing }: { readonly replacing: boolean }): void {
  useFind.setState(({ asked }) => ({ open: true, replacing, asked: asked + 1 }));
}

export function closeFind(): void {
  useFind.setState({ open: false, current: null });
}
