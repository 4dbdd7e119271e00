import type { Bridge, CallInput, CallName, FileProblem, JournalChange, Settings } from '../../../electron/bridge';
import { DEFAULT_SETTINGS } from '../../../renderer/model/default-settings';

interface Entry {
  readonly generation: number;
  readonly changes: readonly JournalChange[];
}

interface Kept {
  readonly id: string;
  readonly reason: string;
  readonly generation: number;
  readonly rows: readonly JournalChange[];
}

/** The main process's side of the bridge, as far as storage is concerned, kept in memory. */
export class FakeBackup {
  freeBytes = 10_000_000_000;
  workbookId: string | null = null;
  generation = 0;
  /** How far back `backup.since` reaches. */
  oldest = 0;
  /** Answer of every writing call while set. */
  problem: FileProblem | null = null;
  /** Writing calls wait for this. */
  gate: Promise<void> = Promise.resolve();
  settings: Settings = DEFAULT_SETTINGS;
  /** What throwing the database's files away does. */
  onClear = () => {};
  readonly entries: Entry[] = [];
  readonly snapshots: Kept[] = [];
  readonly calls: CallName[] = [];
  private readonly prepared = new Map<string, JournalChange[]>();
  private readonly rows = new Map<string, JournalChange>();

  readonly call: Bridge['call'] = ((name: CallName, payload: unknown) => {
    this.calls.push(name);
    return this.answer(name, payload);
  }) as Bridge['call'];

  get maps(): number {
    return [...this.rows.values()].filter(({ table }) => table === 'map').length;
  }

  /** What a restore would give back. */
  rowsOf(table: string): JournalChange[] {
    return [...this.rows.values()].filter((row) => row.table === table);
  }

  /** Damages a row on the backup's disk. */
  put(change: JournalChange): void {
    this.rows.set(keyOf(change), change);
  }

  /** The backup's folder is gone. */
  lose(): void {
    this.workbookId = null;
    this.generation = 0;
    this.entries.length = 0;
    this.rows.clear();
  }

  private async answer(name: string, payload: unknown): Promise<unknown> {
    switch (name) {
      case 'settings.read':
        return this.settings;
      case 'settings.write':
        return this.write(() => {
          this.settings = payload as Settings;
        });
      case 'backup.status':
        return {
          freeBytes: this.freeBytes,
          workbookId: this.workbookId,
          generation: this.generation,
          maps: this.maps,
          lastChangeAt: null,
          unreadable: this.workbookId === null && this.snapshots.length > 0,
        };
      case 'backup.prepare': {
        const { batch, changes } = structuredClone(payload) as CallInput<'backup.prepare'>;
        this.prepared.set(batch, [...(this.prepared.get(batch) ?? []), ...changes]);
        return { ok: true, value: null };
      }
      case 'backup.append': {
        const { workbookId, generation, changes: last, batch } = structuredClone(payload) as CallInput<'backup.append'>;
        const changes = [...(this.prepared.get(batch ?? '') ?? []), ...last];
        return this.write(() => {
          this.workbookId = workbookId;
          this.generation = generation;
          this.entries.push({ generation, changes });
          this.apply(changes);
        });
      }
      case 'backup.resync': {
        const { workbookId, generation, rows: last, batch } = structuredClone(payload) as CallInput<'backup.resync'>;
        const rows = [...(this.prepared.get(batch ?? '') ?? []), ...last];
        return this.write(() => {
          this.keep('resync');
          this.workbookId = workbookId;
          this.generation = generation;
          this.oldest = generation;
          this.entries.length = 0;
          this.rows.clear();
          this.apply(rows);
        });
      }
      case 'backup.since': {
        const { generation } = payload as CallInput<'backup.since'>;
        if (generation < this.oldest) return null;
        const missing = this.entries.filter((entry) => entry.generation > generation);
        return { generation: this.generation, changes: missing.flatMap(({ changes }) => changes) };
      }
      case 'backup.latest':
        return {
          ok: true,
          value: { generation: this.generation, rows: [...this.rows.values()], more: false },
        };
      case 'backup.readSnapshot': {
        const { id } = payload as CallInput<'backup.readSnapshot'>;
        const kept = this.snapshots.find((snapshot) => snapshot.id === id);
        if (!kept) return { ok: false, problem: 'notFound', detail: id };
        return { ok: true, value: { generation: kept.generation, rows: kept.rows, more: false } };
      }
      case 'backup.takeSnapshot': {
        const { reason } = payload as CallInput<'backup.takeSnapshot'>;
        return this.write(() => this.keep(reason));
      }
      case 'backup.keepRows': {
        const { generation, rows: last, batch } = structuredClone(payload) as CallInput<'backup.keepRows'>;
        const rows = [...(this.prepared.get(batch ?? '') ?? []), ...last];
        return this.write(() => this.keep('beforeRestore', generation, rows));
      }
      case 'backup.clearDatabase':
        return this.write(() => this.onClear());
      default:
        throw new Error(`Not expected here: ${name}`);
    }
  }

  private async write(act: () => void): Promise<unknown> {
    await this.gate;
    if (this.problem) return { ok: false, problem: this.problem, detail: '' };
    act();
    return { ok: true, value: null };
  }

  private keep(reason: string, generation = this.generation, rows = [...this.rows.values()]): void {
    const id = `snapshot${this.snapshots.length}`;
    this.snapshots.push({ id, reason, generation, rows });
  }

  private apply(changes: readonly JournalChange[]): void {
    for (const change of changes) {
      if (change.row === null) this.rows.delete(keyOf(change));
      else this.rows.set(keyOf(change), change);
    }
  }
}

function keyOf({ mapId, table, id }: JournalChange): string {
  return JSON.stringify([mapId, table, id]);
}
