import { create } from 'zustand';

/** How many files from outside wait for what a person is being asked, or for a table that is being brought in. */
export const useWaitingFiles = create<{ readonly count: number }>(() => ({ count: 0 }));

export function countWaiting(by: 1 | -1): void {
  useWaitingFiles.setState(({ count }) => ({ count: count + by }));
}
