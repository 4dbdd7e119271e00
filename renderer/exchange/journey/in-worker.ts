import type { MapDocument } from '../../model/document';
import type { AboutJourney } from './format';
import type { JourneyFile } from './parse';
import { JourneyTooLarge } from './too-large';
import type { JourneyAnswer, JourneyTask } from './worker-messages';

type FinalAnswer = Exclude<JourneyAnswer, { kind: 'progress' | 'failed' }>;

export interface JourneyControl {
  /** Called with the share of the work done, 0–1. */
  readonly onProgress: (share: number) => void;
  /** Aborting ends the work at once; it is rejected with the signal's reason. */
  readonly signal: AbortSignal;
}

/** `parseJourney` in a worker. A file full of pictures takes seconds. */
export async function parseInWorker(bytes: Uint8Array, control: JourneyControl): Promise<JourneyFile> {
  const answer = await ask({ kind: 'parse', bytes }, control);
  if (answer.kind !== 'parsed') throw new Error(answer.kind);
  return answer.file;
}

/** `serializeJourney` in a worker, with its errors. */
export async function serializeInWorker(
  document: MapDocument,
  about: AboutJourney,
  control: JourneyControl,
): Promise<Uint8Array> {
  const answer = await ask({ kind: 'serialize', document, about }, control);
  if (answer.kind === 'tooLarge') throw new JourneyTooLarge(answer.what, answer.limit);
  if (answer.kind !== 'serialized') throw new Error(answer.kind);
  return answer.bytes;
}

function ask(task: JourneyTask, { onProgress, signal }: JourneyControl): Promise<FinalAnswer> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./journey-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<FinalAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<JourneyAnswer>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else if (data.kind === 'failed') reject(new Error(data.detail));
      else resolve(data);
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The worker stopped')));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
