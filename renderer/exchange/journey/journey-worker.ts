import type { Picture } from '../../model/picture';
import { parseJourney } from './parse';
import { serializeJourney } from './serialize';
import { JourneyTooLarge } from './too-large';
import { apart, type JourneyAnswer, type JourneyTask, withPictures } from './worker-messages';

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

const pictures: Picture[] = [];

async function carryOut(task: JourneyTask): Promise<void> {
  if (task.kind === 'pictures') {
    pictures.push(...task.pictures);
    answer({ kind: 'taken' });
    return;
  }
  if (task.kind === 'parse') {
    const file = await parseJourney(task.bytes, progress());
    if (file.kind !== 'ok') return answer({ kind: 'parsed', file });
    const { pieces, rest } = apart(file.document);
    for (const piece of pieces) answer({ kind: 'pictures', pictures: piece });
    answer({ kind: 'parsed', file: { ...file, document: rest } });
    return;
  }
  const bytes = await serializeJourney(withPictures(task.document, pictures), task.about, progress());
  answer({ kind: 'serialized', bytes }, [bytes.buffer]);
}

self.addEventListener('message', ({ data }: MessageEvent<JourneyTask>) => {
  carryOut(data).catch((error: unknown) => {
    if (error instanceof JourneyTooLarge) answer({ kind: 'tooLarge', what: error.what, limit: error.limit });
    else answer({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  });
});
