import { create } from 'zustand';

/** Something under way. */
export interface Work {
  readonly id: number;
  readonly label: string;
  /** The share that is done, 0–1; null while it cannot be told. */
  readonly share: number | null;
  /** null when it cannot be stopped, or not any more. */
  readonly cancel: (() => void) | null;
  /** The name of the PDF that is being made; null for any other work. */
  readonly pdf: string | null;
}

interface Working {
  /** What has been under way for longer than a glance, the oldest first. */
  readonly works: readonly Work[];
}

export const useWorking = create<Working>(() => ({ works: [] }));

/** What is over by then is told by its result alone. */
const SHOWN_AFTER_MS = 100;

export interface WorkControl {
  /** Aborted when the person gives the work up. */
  readonly signal: AbortSignal;
  /** Tells the share that is done, 0–1. */
  readonly onProgress: (share: number) => void;
  /** From here on it cannot be stopped. */
  readonly finishing: () => void;
}

let lastId = 0;

/**
 * Shows that something is under way, wherever the person is by then, until it is over or given up: then null, and what
 * it still gives is dropped.
 */
export function working<Result>(
  label: string,
  work: (control: WorkControl) => Promise<Result>,
  pdf: string | null = null,
): Promise<Result | null> {
  const id = ++lastId;
  const giveUp = new AbortController();
  const { signal } = giveUp;
  let shown: Work = { id, label, share: null, cancel: () => giveUp.abort(), pdf };
  const show = (change: Partial<Work>) => {
    shown = { ...shown, ...change };
    const replaced = ({ works }: Working) => ({ works: works.map((each) => (each.id === id ? shown : each)) });
    useWorking.setState(replaced);
  };
  const appear = () => useWorking.setState(({ works }) => ({ works: [...works, shown] }));
  const timer = setTimeout(appear, SHOWN_AFTER_MS);
  const givenUp = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)));
  const done = work({
    signal,
    onProgress: (share) => show({ share }),
    finishing: () => show({ share: null, cancel: null }),
  }).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  return Promise.race([done, givenUp]).finally(() => {
    clearTimeout(timer);
    useWorking.setState(({ works }) => ({ works: works.filter((each) => each.id !== id) }));
  });
}
