import type { z } from 'zod/mini';
import type { StoreApi } from 'zustand';
import { bridge } from '../bridge';

/**
 * Keeps what a store holds (or the part of it that `kept` takes) on this computer, over a reload of the window and a restart of the app. What was
 * kept by another edition of the app and does not fit any more is forgotten.
 */
export function keepOverRestart<State extends object>(
  store: Pick<StoreApi<State>, 'setState' | 'subscribe'>,
  key: string,
  schema: z.ZodMiniType<Partial<State>>,
  kept: (state: State) => Partial<State> = (state) => state,
): void {
  if (typeof localStorage === 'undefined') return;
  let written = localStorage.getItem(key);
  const stored = schema.safeParse(parsed(written));
  if (stored.success) store.setState(stored.data);
  store.subscribe((state) => {
    const text = JSON.stringify(kept(state));
    if (text === written) return;
    try {
      localStorage.setItem(key, text);
      written = text;
      writeSoon();
    } catch {
      // Full: the store goes on without being kept.
    }
  });
}

/** By itself Chromium writes seconds later, and a crash would take along what was keyed meanwhile. */
const WRITE_AFTER_MS = 200;
let writing: ReturnType<typeof setTimeout> | undefined;

function writeSoon(): void {
  writing ??= setTimeout(writeNow, WRITE_AFTER_MS);
}

function writeNow(): void {
  if (writing === undefined) return;
  clearTimeout(writing);
  writing = undefined;
  void bridge.call('window.keep');
}

// A page that goes has no moment later.
globalThis.window?.addEventListener?.('pagehide', writeNow);

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
