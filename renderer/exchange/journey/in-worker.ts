import type { MapDocument } from '../../model/document';
import type { Picture } from '../../model/picture';
import type { AboutJourney } from './format';
import type { JourneyFile } from './parse';
import { JourneyTooLarge } from './too-large';
import { apart, type JourneyAnswer, type JourneyTask, withPictures } from './worker-messages';

type FinalAnswer = Exclude<JourneyAnswer, { kind: 'progress' | 'taken' | 'pictures' | 'failed' }>;

export interface JourneyControl {
  /** Called with the share of the work done, 0–1. */
  readonly onProgress: (share: number) => void;
  /** Aborting ends the work at once; it is rejected with the signal's reason. */
  readonly signal: AbortSignal;
}

/** `parseJourney` in a worker, which takes the bytes over. A file full of pictures takes seconds. */
export async function parseInWorker(bytes: Uint8Array, control: JourneyControl): Promise<JourneyFile> {
  const { answer, pictures } = await ask([{ kind: 'parse', bytes }], control);
  if (answer.kind !== 'parsed') throw new Error(answer.kind);
  const { file } = answer;
  return file.kind === 'ok' ? { ...file, document: withPictures(file.document, pictures) } : file;
}

/** `serializeJourney` in a worker, with its errors. */
export async function serializeInWorker(
  document: MapDocument,
  about: AboutJourney,
  control: JourneyControl,
): Promise<Uint8Array> {
  const { pieces, rest } = apart(document);
  const handedOver = pieces.map((pictures) => ({ kind: 'pictures', pictures }) as const);
  const { answer } = await ask([...handedOver, { kind: 'serialize', document: rest, about }], control);
  if (answer.kind === 'tooLarge') throw new JourneyTooLarge(answer.what, answer.limit);
  if (answer.kind !== 'serialized') throw new Error(answer.kind);
  return answer.bytes;
}

/** Gives the worker its messages, one after the other. Answers with what came of the last, and the pictures before it. */
function ask(
  messages: readonly JourneyTask[],
  { onProgress, signal }: JourneyControl,
): Promise<{ readonly answer: FinalAnswer; readonly pictures: readonly Picture[] }> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./journey-worker.ts', import.meta.url), { type: 'module' });
  const left = messages.values();
  const pictures: Picture[] = [];
  const next = () => {
    const { value: task } = left.next();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
    if (task)
      worker.postMessage(
        task,
        task.kind === 'parse' && task.bytes.buffer instanceof ArrayBuffer ? [task.bytes.buffer] : [],
      );
  };
  return new Promise<{ answer: FinalAnswer; pictures: Picture[] }>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<JourneyAnswer>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else if (data.kind === 'taken') next();
      else if (data.kind === 'pictures') pictures.push(...data.pictures);
      else if (data.kind === 'failed') reject(new Error(data.detail));
      else resolve({ answer: data, pictures });
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The worker stopped')));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    next();
  }).finally(() => worker.terminate());
}
