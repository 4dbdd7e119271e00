import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalChange } from '../../../../electron/bridge';
import {
  listSnapshots,
  type NewSnapshot,
  pathOf,
  readSnapshotRows,
  writeSnapshot,
} from '../../../../electron/backup/snapshot-file';
import { temporaryFolder } from '../temporary-folder';

const ABOUT: NewSnapshot = {
  workbookId: 'workbook-1',
  sequence: 7,
  generation: 42,
  maps: 1,
  touchpoints: 2,
  takenAt: '2026-03-01T10:00:00.000Z',
  reason: 'timed',
  fuller: false,
  aside: false,
};

const rows: JournalChange[] = ['a', 'b', 'c'].map((id) => ({ mapId: 'm1', table: 'touchpoints', id, row: { id } }));

const bodyOf = (content: Buffer) => content.subarray(content.indexOf(0x0a) + 1);

describe('a snapshot file', () => {
  it('gives back any rows as they were, whatever stands in them', async () => {
    const folder = temporaryFolder();
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', '[', ']', ',\n', '\u2028', '[]'));
    const row = fc.record({
      mapId: text,
      table: text,
      id: text,
      row: fc.oneof(fc.constant(null), fc.dictionary(text, fc.oneof(text, fc.integer(), fc.array(text)))),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row), async (written) => {
        const { id } = await writeSnapshot(folder, ABOUT, written);
        expect(await readSnapshotRows(folder, id)).toEqual(JSON.parse(JSON.stringify(written)));
      }),
      { numRuns: 60 },
    );
  });

  it('holds rows of many pieces, large ones and small ones', async () => {
    const folder = temporaryFolder();
    const many = Array.from({ length: 5000 }, (_, index) => ({
      ...rows[0],
      id: `t${index}`,
      row: { text: 'ąж😀'.repeat(index % 500 === 0 ? 200_000 : index % 7) },
    })) as JournalChange[];
    const { id } = await writeSnapshot(folder, ABOUT, many);
    expect(await readSnapshotRows(folder, id)).toEqual(many);
  });

  it('is the array that earlier versions read as a whole', async () => {
    const folder = temporaryFolder();
    const { id, sha256, bytes } = await writeSnapshot(folder, ABOUT, rows);
    const content = readFileSync(pathOf(folder, id));
    const body = bodyOf(content);
    expect(JSON.parse(gunzipSync(body).toString())).toEqual(rows);
    expect(createHash('sha256').update(body).digest('hex')).toBe(sha256);
    expect(body).toHaveLength(bytes);
    expect(JSON.parse(content.toString('utf8', 0, content.indexOf(0x0a)))).toEqual({
      ...ABOUT,
      id,
      format: 1,
      sha256,
      bytes,
    });
  });

  it('is read as earlier versions wrote it: the array in one line behind a short head', async () => {
    const folder = temporaryFolder();
    const id = randomUUID();
    const body = gzipSync(JSON.stringify(rows));
    const sha256 = createHash('sha256').update(body).digest('hex');
    const head = JSON.stringify({ ...ABOUT, id, format: 1, sha256, bytes: body.length });
    writeFileSync(pathOf(folder, id), Buffer.concat([Buffer.from(`${head}\n`), body]));
    expect(await listSnapshots(folder)).toMatchObject([{ id, sequence: 7, bytes: body.length }]);
    expect(await readSnapshotRows(folder, id)).toEqual(rows);
  });

  it('gives no rows at all where a byte of it changed', async () => {
    const folder = temporaryFolder();
    const { id } = await writeSnapshot(folder, ABOUT, rows);
    const sound = readFileSync(pathOf(folder, id));
    for (let at = sound.indexOf(0x0a) + 1; at < sound.length; at++) {
      const damaged = Buffer.from(sound);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(pathOf(folder, id), damaged);
      const read = await readSnapshotRows(folder, id).catch(() => null);
      expect(read, `byte ${at}`).toBeNull();
    }
  });
});
