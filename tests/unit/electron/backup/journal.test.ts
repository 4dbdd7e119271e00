import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeJournal, encodeEntry, type JournalEntry, JournalFile } from '../../../../electron/backup/journal';
import { temporaryFolder } from '../temporary-folder';

const entry = (generation: number, text = 'Zażółć гжегжолка'): JournalEntry => ({
  workbookId: 'w',
  generation,
  at: '2026-11-25T10:00:00.000Z',
  changes: [{ mapId: 'm', table: 'touchpoints', id: `t${generation}`, row: { name: text } }],
});
const lineOf = async (each: JournalEntry) => Buffer.concat(await encodeEntry(each));
const lines = await Promise.all([entry(1), entry(2, 'two\nlines'), entry(3)].map(lineOf));
const picture = (id: string) => ({ mapId: 'm', table: 'pictures', id, row: { data: 'ż'.repeat(700_000) } });
const whole = Buffer.concat(lines);
const generations = (content: Buffer) => decodeJournal(content).entries.map(({ generation }) => generation);

describe('a journal', () => {
  it('gives back what was written', () => {
    expect(decodeJournal(whole)).toEqual({
      entries: [entry(1), entry(2, 'two\nlines'), entry(3)],
      soundBytes: whole.length,
      damaged: false,
    });
  });

  it('gives back a line of many pieces, as if it had been written in one', async () => {
    const large = { ...entry(1), changes: Array.from({ length: 5 }, (_, at) => picture(`p${at}`)) };
    const pieces = await encodeEntry(large);
    expect(pieces.length).toBeGreaterThan(4);
    expect(Buffer.concat(pieces).toString().slice(17, -1)).toBe(JSON.stringify(large));
    expect(decodeJournal(Buffer.concat([...pieces, ...lines])).entries).toEqual([
      large,
      entry(1),
      entry(2, 'two\nlines'),
      entry(3),
    ]);
  });

  it('torn at any byte holds every whole line before it', () => {
    const ends = [0, 1, 2, 3].map((count) => lines.slice(0, count).reduce((sum, line) => sum + line.length, 0));
    for (let length = 0; length <= whole.length; length++) {
      const { entries, soundBytes, damaged } = decodeJournal(whole.subarray(0, length));
      const wholeLines = ends.filter((end) => end > 0 && end <= length).length;
      expect(entries).toHaveLength(wholeLines);
      expect(soundBytes).toBe(ends[wholeLines]);
      expect(damaged).toBe(false);
    }
  });

  it('with any one bit turned never takes the damaged line, nor anything behind it', () => {
    const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = lines;
    for (let byte = first.length; byte < first.length + second.length; byte++) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = Buffer.from(whole);
        flipped[byte] = (flipped[byte] ?? 0) ^ (1 << bit);
        expect(generations(flipped)).toEqual([1]);
      }
    }
  });

  it('says that something is lost when sound lines follow the damage, not when the end is torn', () => {
    const middle = Buffer.from(whole);
    middle[(lines[0]?.length ?? 0) + 30] = 0;
    expect(decodeJournal(middle).damaged).toBe(true);
    const end = Buffer.from(whole);
    end[whole.length - 5] = 0;
    expect(decodeJournal(end).damaged).toBe(false);
  });

  it('holds nothing of a file that is something else', () => {
    expect(generations(Buffer.from('{"a":1}\n\n\0\0\0\n'))).toEqual([]);
    expect(generations(Buffer.alloc(4096))).toEqual([]);
  });
});

describe('an open journal', () => {
  it('is on disk when an append has settled, behind what is cut off', async () => {
    const path = join(temporaryFolder(), '1.journal');
    const first = await JournalFile.open(path, 0);
    await first.append(entry(1));
    await first.close();
    const again = await JournalFile.open(path, lines[0]?.length ?? 0);
    await again.append(entry(2));
    expect(generations(readFileSync(path))).toEqual([1, 2]);
    await again.close();
  });

  it('takes a failed append back, at the latest before the next', async () => {
    const path = join(temporaryFolder(), '1.journal');
    const journal = await JournalFile.open(path, 0);
    await journal.append(entry(1));
    const { file } = journal as unknown as {
      file: {
        datasync: () => Promise<void>;
        truncate: (size: number) => Promise<void>;
        appendFile: (piece: Buffer) => Promise<void>;
      };
    };
    const { datasync, truncate } = file;
    file.datasync = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    file.truncate = () => Promise.reject(new Error('not now'));
    await expect(journal.append(entry(2, 'lost'))).rejects.toThrow('full');
    Object.assign(file, { datasync, truncate });
    // The disk is full in the middle of a large one.
    const { appendFile } = file;
    let room = 1;
    file.appendFile = async (piece) => {
      if (room-- === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      await Reflect.apply(appendFile, file, [piece]);
    };
    const large = { ...entry(2), changes: [picture('a'), picture('b'), picture('c')] };
    await expect(journal.append(large)).rejects.toThrow('full');
    expect(decodeJournal(readFileSync(path))).toMatchObject({ entries: [entry(1)], damaged: false });
    file.appendFile = appendFile;
    await journal.append(entry(2, 'kept'));
    await journal.close();
    expect(decodeJournal(readFileSync(path)).entries).toEqual([entry(1), entry(2, 'kept')]);
  });
});
