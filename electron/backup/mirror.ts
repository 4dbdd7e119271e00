import type { JournalChange } from '../bridge';

/** Everything the database holds, as the journal tells it: the last row of each place. */
export class Mirror {
  workbookId: string | null = null;
  generation = 0;
  lastChangeAt: string | null = null;
  private rows = new Map<string, JournalChange>();

  replace(workbookId: string, generation: number, rows: readonly JournalChange[]): this {
    this.workbookId = workbookId;
    this.generation = generation;
    this.rows = new Map();
    this.take(rows);
    return this;
  }

  apply(generation: number, changes: readonly JournalChange[]): void {
    this.generation = generation;
    this.take(changes);
  }

  all(): JournalChange[] {
    return [...this.rows.values()];
  }

  get maps(): number {
    return this.count('map');
  }

  get touchpoints(): number {
    return this.count('touchpoints');
  }

  private count(table: string): number {
    let count = 0;
    for (const row of this.rows.values()) if (row.table === table) count++;
    return count;
  }

  private take(changes: readonly JournalChange[]): void {
    for (const change of changes) {
      const place = [change.mapId, change.table, change.id].join('\n');
      if (change.row === null) this.rows.delete(place);
      else this.rows.set(place, change);
    }
  }
}
