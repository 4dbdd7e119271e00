import { parseJourney } from './parse';
import { serializeJourney } from './serialize';
import { JourneyTooLarge } from './too-large';
import type { JourneyAnswer, JourneyTask } from './worker-messages';

/** Reads or makes one map file away from the window. */

function answer(message: JourneyAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

/** Enough to see it move; more would be messages that nobody sees. */
const STEP = 0.02;

function progress(): (share: number) => void {
  let told = 0;
  return (share) => {
    if (share - told < STEP) return;
    told = share;
    answer({ kind: 'progress', share });
  };
}

async function carryOut(task: JourneyTask): Promise<void> {
  if (task.kind === 'parse') {
    answer({ kind: 'parsed', file: await parseJourney(task.bytes, progress()) });
    return;
  }
  const bytes = await serializeJourney(task.document, task.about, progress());
  answer({ kind: 'serialized', bytes }, [bytes.buffer]);
}

self.addEventListener('message', ({ data }: MessageEvent<JourneyTask>) => {
  carryOut(data).catch((error: unknown) => {
    if (error instanceof JourneyTooLarge) answer({ kind: 'tooLarge', what: error.what, limit: error.limit });
    else answer({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  });
});
