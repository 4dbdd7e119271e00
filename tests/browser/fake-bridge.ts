import type {
  Bridge,
  CallInput,
  CallName,
  CallOutput,
  EventName,
  EventPayload,
  OpenedFile,
  Settings,
  Snapshot,
} from '../../electron/bridge';
import { FakeBackup } from '../unit/storage/fake-backup';

export interface FakeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Listener = (payload: never) => void;

/** The main process's side of the bridge, kept in memory: a person's choices are set before, what was written is read after. */
export class FakeBridge implements Bridge {
  readonly backup = new FakeBackup();
  info: CallOutput<'app.info'> = {
    version: '0.1.0',
    electron: '45.4.1',
    chromium: '156',
    platform: 'linux',
    systemLanguage: 'en-GB',
    developmentRuntime: false,
  };
  snapshots: readonly Snapshot[] = [];
  displays: CallOutput<'window.displays'> = [{ id: 1, name: '', width: 1280, height: 800, here: true }];
  /** When the window has taken its place on a display. */
  presented: Promise<void> = Promise.resolve();
  /** When the disk has given a file. */
  reading: Promise<void> = Promise.resolve();
  /** The disk gives no file any more. */
  unreadable = false;
  /** What the next dialog to open a file gives; null cancels it. */
  chosen: FakeFile | null = null;
  /** What the next dialog to save a file gives; null cancels it. */
  target: string | null = null;
  /** Answer of `files.write`. */
  writing: CallOutput<'files.write'> = { ok: true, value: null };
  /** Calls that do not work, and calls that the main process could not even answer. */
  readonly refused = new Set<CallName>();
  readonly failing = new Set<CallName>();
  /** Files that came from outside before the window was ready. */
  waiting: readonly FakeFile[] = [];
  readonly written: FakeFile[] = [];
  readonly calls: { readonly name: CallName; readonly payload: unknown }[] = [];
  private readonly files = new Map<string, FakeFile>();
  private readonly listeners = new Map<EventName, Set<Listener>>();

  readonly call = ((name: CallName, payload: unknown) => {
    this.calls.push({ name, payload });
    if (this.failing.has(name)) return Promise.reject(new Error(`${name} failed`));
    if (this.refused.has(name)) return Promise.resolve({ ok: false, problem: 'failed', detail: '' });
    return Promise.resolve(this.answer(name, payload));
  }) as Bridge['call'];

  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void {
    const known = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, known.add(listener));
    return () => known.delete(listener);
  }

  /** Tells the window what the main process would. */
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    for (const listener of this.listeners.get(name) ?? []) (listener as (payload: EventPayload<Name>) => void)(payload);
  }

  async dropped(file: File): Promise<OpenedFile> {
    return this.opened({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }

  /** Gives a file a token, as the main process does for one from outside. */
  opened(file: FakeFile): OpenedFile {
    const token = `token${this.files.size}`;
    this.files.set(token, file);
    const kind = file.name.endsWith('.journey') ? 'journey' : /\.(csv|tsv|txt)$/.test(file.name) ? 'table' : 'other';
    return { token, name: file.name, kind };
  }

  /** Payloads of one call, in order. */
  payloadsOf<Name extends CallName>(name: Name): CallInput<Name>[] {
    return this.calls.filter((call) => call.name === name).map(({ payload }) => payload as CallInput<Name>);
  }

  private answer(name: CallName, payload: unknown): unknown {
    switch (name) {
      case 'app.info':
        return this.info;
      case 'files.choose':
        return this.chosen && this.opened(this.chosen);
      case 'files.read': {
        const { token, from = 0 } = payload as CallInput<'files.read'>;
        const file = this.files.get(token);
        return this.reading.then(() =>
          file && !this.unreadable
            ? { ok: true, value: file.bytes.slice(from, from + 100_000) }
            : { ok: false, problem: 'notFound', detail: '' },
        );
      }
      case 'files.chooseTarget':
        return this.target === null ? null : { token: this.target, name: this.target };
      case 'files.write': {
        const { token, bytes } = payload as CallInput<'files.write'>;
        if (this.writing.ok) this.written.push({ name: token, bytes });
        return this.writing;
      }
      case 'files.takeWaiting':
        return this.waiting.map((file) => this.opened(file));
      case 'backup.list':
        return this.snapshots;
      case 'window.displays':
        return this.displays;
      case 'window.present':
        return this.presented.then(() => (payload as CallInput<'window.present'>).on);
      case 'files.showInFolder':
      case 'backup.showFolder':
      case 'window.state':
      case 'window.closeNow':
      case 'window.stay':
      case 'window.ready':
      case 'window.zoom':
      case 'window.edit':
      case 'window.keep':
        return undefined;
      default:
        return (this.backup.call as (name: CallName, payload: unknown) => Promise<unknown>)(name, payload);
    }
  }
}

/** Puts a fresh bridge where the preload script would. */
export function installBridge(settings: Partial<Settings> = {}): FakeBridge {
  const bridge = new FakeBridge();
  bridge.backup.settings = { ...bridge.backup.settings, firstRunDone: true, ...settings };
  Object.assign(window, { touchline: bridge });
  return bridge;
}
