import { create } from 'zustand';
import { placeHere } from './place';

/** Something that did not work: one sentence with place, cause and what was left unchanged, and one way out. */
export interface Problem {
  readonly message: string;
  readonly wayOut?: { readonly label: string; readonly act: () => void };
}

interface ShownProblem {
  readonly problem: Problem | null;
  readonly place: string;
}

export const useProblem = create<ShownProblem>(() => ({ problem: null, place: '' }));

/** Shows a problem in the strip under the top bar until it is closed, over, or another message comes. */
export function reportProblem(problem: Problem): void {
  useProblem.setState({ problem, place: placeHere() });
}

export function clearProblem(): void {
  useProblem.setState({ problem: null });
}
