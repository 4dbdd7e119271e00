import type { WorkerAnswer, WorkerRequest } from './worker-messages';

/** A request as it is asked for: the client numbers it. */
type Asked = WorkerRequest extends infer Request
  ? Request extends { id: number }
    ? Omit<Request, 'id'>
    : never
  : never;
type FinalAnswer = Exclude<WorkerAnswer, { kind: 'progress' | 'failed' }>;

export interface AskControl {
  /** Called with the share of the work done, 0–1. */
  readonly onProgress?: (share: number) => void;
  /** Aborting gives this request up at once: it is rejected as cancelled. */
  readonly signal?: AbortSignal;
}

interface Waiting {
  readonly resolve: (answer: FinalAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (share: number) => void;
}

/** Thrown when a report was cancelled. */
class ReportCancelled extends Error {
  override readonly name = 'AbortError';

  constructor() {
    super('The report was cancelled');
  }
}

/** The window's side of a report worker: starts it when first asked, keeps it alive, ends it to cancel. */
export class WorkerClient {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** Settles with the answer to this request; rejects when the worker fails or is cancelled. */
  ask<Kind extends Asked['kind']>(
    request: Extract<Asked, { kind: Kind }>,
    { onProgress = () => {}, signal }: AskControl = {},
  ): Promise<Extract<FinalAnswer, { kind: Kind }>> {
    if (signal?.aborted) return Promise.reject(new ReportCancelled());
    const id = ++this.lastId;
    const worker = this.started();
    return new Promise((resolve, reject) => {
      this.waiting.set(id, {
        resolve: (answer) => resolve(answer as Extract<FinalAnswer, { kind: Kind }>),
        reject,
        onProgress,
      });
      signal?.addEventListener('abort', () => this.withdraw(id), { once: true });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
      worker.postMessage({ ...request, id });
    });
  }

  /** Ends the work at once; everything asked for is rejected as cancelled. The next request starts afresh. */
  cancel(): void {
    this.stop(new ReportCancelled());
  }

  /** Gives one request up. The worker is ended with it where nobody else waits for it; otherwise its answer is let go by. */
  private withdraw(id: number): void {
    const given = this.waiting.get(id);
    if (!given) return;
    if (this.waiting.size === 1) {
      this.cancel();
      return;
    }
    this.waiting.delete(id);
    given.reject(new ReportCancelled());
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => this.take(data));
    worker.addEventListener('error', (event) => this.stop(new Error(event.message || 'The report worker stopped')));
    this.worker = worker;
    return worker;
  }

  private take(answer: WorkerAnswer): void {
    const waiting = this.waiting.get(answer.id);
    if (!waiting) return;
    if (answer.kind === 'progress') {
      waiting.onProgress(answer.share);
      return;
    }
    this.waiting.delete(answer.id);
    if (answer.kind === 'failed') waiting.reject(new Error(answer.detail));
    else waiting.resolve(answer);
  }

  private stop(error: Error): void {
    this.worker?.terminate();
    this.worker = null;
    const rejected = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of rejected) reject(error);
  }
}
