import type { CallOutput } from '../../electron/bridge';
import { bridge } from '../bridge';

/**
 * Reads a file piece by piece, so that the window draws in between. null when it was given up meanwhile: nobody waits
 * for it any more.
 */
export async function readFile(token: string, signal?: AbortSignal): Promise<CallOutput<'files.read'> | null> {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (;;) {
    const piece = await bridge.call('files.read', { token, from });
    if (signal?.aborted) return null;
    if (!piece.ok) return piece;
    if (piece.value.length === 0) break;
    pieces.push(piece.value);
    from += piece.value.length;
  }
  const whole = new Uint8Array(from);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return { ok: true, value: whole };
}
