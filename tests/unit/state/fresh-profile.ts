import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import { EMPTY_HISTORY } from '../../../renderer/model/history';
import { holdEdits, useOpenMap } from '../../../renderer/state/open-map';
import { useWorkbook } from '../../../renderer/state/workbook';
import { FakeBackup } from '../storage/fake-backup';

/** An empty profile: no database, no backup, no map open. */
export function freshProfile(): FakeBackup {
  const backup = new FakeBackup();
  vi.stubGlobal('window', { touchline: { call: backup.call } });
  loseDatabase();
  return backup;
}

/** Ends the session as a crash would: nothing is closed in order. */
export function crash(): void {
  // What it still waited to write, a summary for one, never comes.
  void holdEdits();
  useWorkbook.getState().workbook?.database.close();
  useWorkbook.setState({ workbook: null });
  useOpenMap.setState({
    document: null,
    history: EMPTY_HISTORY,
    saving: { state: 'saved' },
    lastStep: null,
    reported: undefined,
  });
}

/** What waits for a time, as a summary does after an edit, does not come by itself, however slow the machine is. */
export function standStill(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

/** Settles when no edit waits to be written. */
export function saved(): Promise<void> {
  return new Promise((resolve) => {
    const stop = useOpenMap.subscribe(look);
    function look() {
      if (useOpenMap.getState().saving.state !== 'saved') return;
      stop();
      resolve();
    }
    look();
  });
}

/** Crashes and takes the whole database away. */
export function loseDatabase(): void {
  crash();
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}
