import type { z } from 'zod';
import type { StoreApi } from 'zustand';

/**
 * Keeps what a store holds over a reload of the window, as long as the window is open. What was kept by another
 * edition of the app and does not fit any more is forgotten.
 */
export function keepInSession<State extends object>(
  store: Pick<StoreApi<State>, 'setState' | 'subscribe'>,
  key: string,
  schema: z.ZodType<Partial<State>>,
): void {
  if (typeof sessionStorage === 'undefined') return;
  const kept = schema.safeParse(parsed(sessionStorage.getItem(key)));
  if (kept.success) store.setState(kept.data);
  store.subscribe((state) => {
    try {
      sessionStorage.setItem(key, JSON.stringify(state));
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
