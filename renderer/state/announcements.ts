import { create } from 'zustand';

interface Announcement {
  readonly text: string;
  /** Rises with every announcement, so that the same words are read out again. */
  readonly serial: number;
}

/** What screen readers are told next; the window's polite live region shows it. */
export const useAnnouncement = create<Announcement>(() => ({ text: '', serial: 0 }));

/** Tells screen readers, politely, what changed where the eye sees it by itself. */
export function announce(text: string): void {
  useAnnouncement.setState(({ serial }) => ({ text, serial: serial + 1 }));
}
