import { writeWhole } from './write-whole';

/**
 * Writes one file whole, one write at a time and only the newest of the contents that wait: two writes at once
 * could end with the older content. Each promise settles when its own content or a newer one is on disk, or could
 * not be written.
 */
export class LatestWrite {
  private readonly path: () => string;
  private running: Promise<void> | null = null;
  private waiting: { content: string; readonly written: Promise<void> } | null = null;

  /** `path` is asked at each write: that of the profile is not known before the app has started. */
  constructor(path: () => string) {
    this.path = path;
  }

  write(content: string): Promise<void> {
    if (this.waiting) {
      this.waiting.content = content;
      return this.waiting.written;
    }
    const written = (this.running ?? Promise.resolve()).then(
      () => this.start(),
      () => this.start(),
    );
    this.waiting = { content, written };
    return written;
  }

  private start(): Promise<void> {
    const content = this.waiting?.content ?? '';
    this.waiting = null;
    this.running = writeWhole(this.path(), content);
    return this.running;
  }
}
