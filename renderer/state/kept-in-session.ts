import type { z } from 'zod';
import type { StoreApi } from 'zustand';

/**
 * Keeps what a store holds (or the part of it that `kept` takes) over a reload of the window, as long as the window is open. What was kept by another
 * edition of the app and does not fit any more is forgotten.
 */
export function keepInSession<State extends object>(
  store: Pick<StoreApi<State>, 'setState' | 'subscribe'>,
  key: string,
  schema: z.ZodType<Partial<State>>,
  kept: (state: State) => Partial<State> = (state) => state,
): void {
  if (typeof sessionStorage === 'undefined') return;
  const stored = schema.safeParse(parsed(sessionStorage.getItem(key)));
  if (stored.success) store.setState(stored.data);
  store.subscribe((state) => {
    try {
      sessionStorage.setItem(key, JSON.stringify(kept(state)));
    } catch {
      // Full: the store goes on without being kept.
    }
  });
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
