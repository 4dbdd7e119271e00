import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changedRows } from '../../../renderer/model/changes';
import { editTouchpoints, removeTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import type { Command } from '../../../renderer/model/commands/command';
import type { MapDocument } from '../../../renderer/model/document';
import { EMPTY_HISTORY, execute } from '../../../renderer/model/history';
import { createSaver, type Saver, type Saving } from '../../../renderer/storage/saver';
import type { WorkbookChange, WriteResult } from '../../../renderer/storage/workbook';
import { sampleDocument } from '../../fixtures/sample-document';

const CAT = sampleDocument('cat-fountain.en.csv');

/** A workbook whose writes end when the test says so. */
class SlowWorkbook {
  readonly writes: { changes: readonly WorkbookChange[]; stale: string | null | undefined }[] = [];
  private finish: ((result: WriteResult) => void)[] = [];

  write(changes: readonly WorkbookChange[], stale?: string | null): Promise<WriteResult> {
    this.writes.push({ changes, stale });
    return new Promise((resolve) => this.finish.push(resolve));
  }

  resyncs = 0;

  resync(): Promise<WriteResult> {
    this.resyncs++;
    return new Promise((resolve) => this.finish.push(resolve));
  }

  async end(result: WriteResult = { ok: true }): Promise<void> {
    this.finish.shift()?.(result);
    await vi.advanceTimersByTimeAsync(0);
  }
}

let workbook: SlowWorkbook;
let saver: Saver;
let states: Saving[];
let document: MapDocument;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T10:00:00Z') });
  workbook = new SlowWorkbook();
  states = [];
  document = CAT;
  saver = saverOf({ backedUp: true });
  states.length = 0;
});

function saverOf({ backedUp }: { backedUp: boolean }): Saver {
  return createSaver(workbook, {
    onSaving: (saving) => states.push(saving),
    now: () => new Date().toISOString(),
    backedUp,
  });
}

afterEach(() => {
  vi.useRealTimers();
});

function edit(command: Command): void {
  const step = execute(document, EMPTY_HISTORY, command);
  if (!step) throw new Error('The command changed nothing');
  document = step.document;
  saver.save(document, changedRows(document, step.patches));
}

const name = (text: string, id = 't1') => editTouchpoints([id], { name: text });
const SAVED = { state: 'saved' };
const SAVING = { state: 'saving', since: Date.parse('2026-11-25T10:00:00Z') };

describe('saving edits', () => {
  it('writes the first at once, and the summary not yet', () => {
    edit(name('a'));
    expect(workbook.writes).toHaveLength(1);
    expect(workbook.writes[0]?.changes).toEqual([
      { mapId: 'm', table: 'touchpoints', id: 't1', row: { ...CAT.touchpoints['t1'], name: 'a' } },
    ]);
    expect(workbook.writes[0]?.stale).toBe('m');
  });

  it('gathers what is edited during a write, each row once with its last value', async () => {
    edit(name('a'));
    edit(name('ab'));
    edit(name('x', 't2'));
    edit(name('abc'));
    edit(removeTouchpoints(['t2']));
    expect(workbook.writes).toHaveLength(1);
    await workbook.end();
    expect(workbook.writes).toHaveLength(2);
    const written = workbook.writes[1]?.changes ?? [];
    expect(new Set(written.map(({ table, id }) => `${table} ${id}`)).size).toBe(written.length);
    expect(written.find(({ id }) => id === 't1')?.row).toMatchObject({ name: 'abc' });
    expect(written.find(({ id }) => id === 't2')?.row).toBeNull();
  });

  it('says saved only when nothing waits any more', async () => {
    edit(name('a'));
    edit(name('ab'));
    expect(states).toEqual([SAVING]);
    await workbook.end();
    expect(states).not.toContainEqual(SAVED);
    await workbook.end();
    expect(states.at(-1)).toEqual(SAVED);
  });

  it('writes the summary a second after the first edit it lacks, without a word', async () => {
    edit(name('a'));
    await workbook.end();
    await vi.advanceTimersByTimeAsync(600);
    edit(name('ab'));
    await workbook.end();
    await vi.advanceTimersByTimeAsync(399);
    expect(workbook.writes).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(workbook.writes[2]?.changes).toMatchObject([{ table: 'summaries', id: 'm', row: { touchpoints: 26 } }]);
    expect(workbook.writes[2]?.stale).toBeNull();
    await workbook.end();
    expect(states).toEqual(
      [SAVING, SAVED, SAVING, SAVED].map((state, at) => (at === 2 ? { ...SAVING, since: SAVING.since + 600 } : state)),
    );
  });

  it('keeps what could not be written, says why, and tries again on demand with the newest values', async () => {
    edit(name('a'));
    edit(name('x', 't2'));
    await workbook.end({ ok: false, problem: 'diskFull' });
    expect(states.at(-1)).toEqual({ state: 'failed', problem: 'diskFull' });
    edit(name('ab'));
    expect(workbook.writes).toHaveLength(1);
    saver.retry();
    expect(states.at(-1)).toEqual(SAVING);
    expect(workbook.writes[1]?.changes.map(({ id, row }) => [id, row && 'name' in row && row.name])).toEqual([
      ['t2', 'x'],
      ['t1', 'ab'],
    ]);
    await workbook.end();
    expect(states.at(-1)).toEqual(SAVED);
  });

  it('goes by the oldest edit that waits, not by the first of a run', async () => {
    edit(name('a'));
    await vi.advanceTimersByTimeAsync(100);
    edit(name('ab'));
    await vi.advanceTimersByTimeAsync(100);
    edit(name('abc'));
    await workbook.end();
    expect(states).toEqual([SAVING, { ...SAVING, since: SAVING.since + 100 }]);
    await workbook.end();
    expect(states.at(-1)).toEqual(SAVED);
  });

  it('says saved when the edits are, though a summary is still on its way', async () => {
    edit(name('a'));
    await vi.advanceTimersByTimeAsync(1000);
    await workbook.end();
    expect(workbook.writes[1]?.changes).toMatchObject([{ table: 'summaries' }]);
    expect(states).toEqual([SAVING, SAVED]);
  });

  it('stays told as failed while an edit waits for the next try after a summary that failed', async () => {
    edit(name('a'));
    await workbook.end();
    await vi.advanceTimersByTimeAsync(1000);
    await workbook.end({ ok: false, problem: 'diskFull' });
    const failed = { state: 'failed', problem: 'diskFull' };
    edit(name('ab'));
    expect(states.at(-1)).toEqual(failed);
    await vi.advanceTimersByTimeAsync(4999);
    expect(workbook.writes).toHaveLength(2);
    expect(states.at(-1)).toEqual(failed);
    await vi.advanceTimersByTimeAsync(1);
    expect(workbook.writes).toHaveLength(3);
    await workbook.end();
    expect(states.at(-1)).toEqual(SAVED);
  });

  it('says since when what was edited during a try that helped has waited', async () => {
    edit(name('a'));
    await workbook.end({ ok: false, problem: 'backup' });
    await vi.advanceTimersByTimeAsync(5000);
    edit(name('ab'));
    await workbook.end();
    expect(states.at(-1)).toEqual({ ...SAVING, since: SAVING.since + 5000 });
  });

  it('tries again by itself after five seconds', async () => {
    edit(name('a'));
    await workbook.end({ ok: false, problem: 'backup' });
    await vi.advanceTimersByTimeAsync(4999);
    expect(workbook.writes).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(workbook.writes).toHaveLength(2);
    await workbook.end();
    expect(states.at(-1)).toEqual(SAVED);
  });

  it('says saved again when the summary alone had failed and went through at last', async () => {
    edit(name('a'));
    await workbook.end();
    await vi.advanceTimersByTimeAsync(1000);
    await workbook.end({ ok: false, problem: 'diskFull' });
    expect(states.at(-1)).toEqual({ state: 'failed', problem: 'diskFull' });
    await vi.advanceTimersByTimeAsync(5000);
    await workbook.end();
    expect(states.at(-1)).toEqual(SAVED);
  });

  it('writes nothing while it is held, and all that waits when it is released', async () => {
    edit(name('a'));
    edit(name('x', 't2'));
    const held = saver.hold();
    await workbook.end({ ok: false, problem: 'backup' });
    await held;
    edit(name('ab'));
    saver.retry();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workbook.writes).toHaveLength(1);
    saver.release();
    expect(workbook.writes[1]?.changes.map(({ table, id }) => `${table} ${id}`)).toEqual([
      'touchpoints t2',
      'touchpoints t1',
      'summaries m',
    ]);
  });

  it('writes the next edit at once when what had failed was given up', async () => {
    edit(name('a'));
    const held = saver.hold();
    await workbook.end({ ok: false, problem: 'diskFull' });
    await held;
    saver.forget('m');
    saver.release();
    expect(states.at(-1)).toEqual(SAVED);
    // The time of the next try has passed with nothing to try.
    await vi.advanceTimersByTimeAsync(60_000);
    edit(name('b'));
    expect(workbook.writes).toHaveLength(2);
  });

  it('flushes everything, the summary too', async () => {
    edit(name('a'));
    const flushed = saver.flush();
    await workbook.end();
    expect(workbook.writes[1]?.changes).toMatchObject([{ table: 'summaries' }]);
    await workbook.end();
    expect(await flushed).toBe(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(workbook.writes).toHaveLength(2);
  });

  it('reports a flush that failed', async () => {
    edit(name('a'));
    const flushed = saver.flush();
    await workbook.end({ ok: false, problem: 'database' });
    expect(await flushed).toBe(false);
  });

  it('finishes the summary of one map before it takes edits of another', async () => {
    edit(name('a'));
    document = { ...CAT, map: { ...CAT.map, id: 'other' } };
    edit(name('b'));
    await workbook.end();
    expect(workbook.writes[1]?.changes.map(({ mapId, table }) => `${mapId} ${table}`)).toEqual([
      'm summaries',
      'other touchpoints',
    ]);
  });
});

describe('a backup that lacks what the database holds', () => {
  const REFUSED = { ok: false, problem: 'backup' } as const;

  it('is brought in line when edits are waited for, and nothing is told as saved before', async () => {
    const lagging = saverOf({ backedUp: false });
    const flushed = lagging.flush();
    await workbook.end(REFUSED);
    // No edit waits.
    expect(await flushed).toBe(true);
    expect(states).toEqual([SAVING, { state: 'failed', problem: 'backup' }]);
    lagging.retry();
    await workbook.end();
    expect(states.at(-1)).toEqual(SAVED);
    expect([workbook.resyncs, workbook.writes]).toEqual([2, []]);
    await lagging.flush();
    expect(workbook.resyncs).toBe(2);
  });

  it('is tried again by itself, and by the next edit, which brings all of it', async () => {
    saver = saverOf({ backedUp: false });
    void saver.flush();
    await workbook.end(REFUSED);
    await vi.advanceTimersByTimeAsync(5000);
    await workbook.end(REFUSED);
    expect(workbook.resyncs).toBe(2);
    edit(name('a'));
    saver.retry();
    await workbook.end();
    expect(workbook.writes).toHaveLength(1);
    expect(states.at(-1)).toEqual(SAVED);
  });

  it('stays told when what waited of another map is given up', async () => {
    saver = saverOf({ backedUp: false });
    void saver.flush();
    await workbook.end(REFUSED);
    edit(name('a'));
    saver.forget('m');
    expect(states.at(-1)).toEqual({ state: 'failed', problem: 'backup' });
  });
});
