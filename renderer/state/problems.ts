import { create } from 'zustand';

/** Something that did not work: one sentence with place, cause and what was left unchanged, and one way out. */
export interface Problem {
  readonly message: string;
  readonly wayOut?: { readonly label: string; readonly act: () => void };
}

interface ShownProblem {
  readonly problem: Problem | null;
}

export const useProblem = create<ShownProblem>(() => ({ problem: null }));

/** Shows a problem in the strip under the top bar until it is closed or another one comes. */
export function reportProblem(problem: Problem): void {
  useProblem.setState({ problem });
}

export function clearProblem(): void {
  useProblem.setState({ problem: null });
}
