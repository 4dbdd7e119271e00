import type { Bridge } from '../../../electron/bridge';
import type { TouchlineDatabase } from '../../../renderer/storage/database';
import { sendEverything, type WorkbookChange } from '../../../renderer/storage/workbook';

/** Every row of the database, as a backup would get them. */
export async function readEverything(database: TouchlineDatabase): Promise<WorkbookChange[]> {
  const rows: WorkbookChange[] = [];
  const call = (_name: string, { changes }: { readonly changes: readonly WorkbookChange[] }) => {
    rows.push(...changes);
    return Promise.resolve({ ok: true, value: null });
  };
  const sent = await sendEverything(database, call as Bridge['call']);
  if (!sent.ok) throw new Error(sent.problem);
  return [...rows, ...sent.value.rows];
}
