// Appends until it is killed, and says each generation once it is answered. Takes a snapshot now and then.
import { BackupStore } from '../../../../electron/backup/backup-store';

const workbookId = 'w';
const store = await BackupStore.open(process.argv[2] ?? '');
await store.resync({ workbookId, generation: 0, rows: [{ mapId: 'm', table: 'map', id: 'm', row: {} }] });
for (let generation = 1; ; generation++) {
  const id = `t${generation}`;
  await store.append({ workbookId, generation, changes: [{ mapId: 'm', table: 'touchpoints', id, row: { id } }] });
  process.stdout.write(`${generation}\n`);
  if (generation % 9 === 0) await store.takeSnapshot({ reason: 'timed' });
}
