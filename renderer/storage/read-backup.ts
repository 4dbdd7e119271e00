import type { CallOutput, JournalChange } from '../../electron/bridge';

/** Reads rows of the backup, piece by piece; null when one of the pieces cannot be had. */
export async function readBackup(
  ask: (piece: number) => Promise<CallOutput<'backup.latest'>>,
): Promise<{ readonly generation: number; readonly rows: readonly JournalChange[] } | null> {
  const rows: JournalChange[] = [];
  for (let piece = 0; ; piece++) {
    const read = await ask(piece);
    if (!read.ok) return null;
    rows.push(...read.value.rows);
    if (!read.value.more) return { generation: read.value.generation, rows };
  }
}
