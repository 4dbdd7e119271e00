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

/** Crashes and takes the whole database away. */
export function loseDatabase(): void {
  crash();
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}
