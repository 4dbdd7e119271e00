import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallName } from '../../../electron/bridge';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { editTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { DEFAULT_SETTINGS } from '../../../renderer/model/default-settings';
import {
  closeMap,
  createMap,
  deleteMap,
  loadDocument,
  openMap,
  renameMap,
  replaceMap,
  restoreMap,
} from '../../../renderer/state/library';
import { blankDocument } from '../../../renderer/state/new-map';
import { flushEdits, holdTyping, run, useOpenMap } from '../../../renderer/state/open-map';
import { startWorkbook, tidyWorkbook } from '../../../renderer/state/startup';
import { openWorkbook } from '../../../renderer/state/workbook';
import { sampleDocument } from '../../fixtures/sample-document';
import type { FakeBackup } from '../storage/fake-backup';
import { crash, freshProfile, saved, standStill } from './fresh-profile';

const CAT = sampleDocument('cat-fountain.en.csv');
const REPLACEMENT = { ...CAT, map: { ...CAT.map, title: 'From the file' } };

let backup: FakeBackup;

beforeEach(async () => {
  backup = freshProfile();
  await startWorkbook();
});

afterEach(() => {
  crash();
  vi.useRealTimers();
});

/** Holds the backup's answers back; what is written meanwhile waits. */
function holdBackup(): () => void {
  let open = () => {};
  backup.gate = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}

const appends = () => backup.calls.filter((name) => name === 'backup.append').length;

describe('what is typed while another map comes', () => {
  it('goes into the map it was typed in', async () => {
    const other = blankDocument('en', DEFAULT_SETTINGS);
    await createMap(other);
    await createMap(CAT);
    let typed = '';
    const release = holdTyping(() => {
      if (typed !== '') run(editMap({ client: typed }));
      typed = '';
    });
    const opened = openMap(other.map.id);
    typed = 'Typed at the last moment';
    await opened;
    release();
    expect(useOpenMap.getState().document?.map).toMatchObject({ id: other.map.id, client: other.map.client });
    await flushEdits();
    expect((await loadDocument('m'))?.map.client).toBe('Typed at the last moment');
  });
});

describe('an edit of a map while a file takes its place', () => {
  it('goes with the map that was replaced: what is shown is what is stored', async () => {
    await createMap(CAT);
    const open = holdBackup();
    const replaced = replaceMap(REPLACEMENT);
    await expect.poll(appends).toBe(2);
    run(editTouchpoints(['t1'], { name: 'Too late' }));
    open();
    await replaced;
    expect(await flushEdits()).toBe(true);
    expect(useOpenMap.getState().document).toEqual(REPLACEMENT);
    expect(await loadDocument('m')).toEqual(REPLACEMENT);
    run(editMap({ client: 'And on' }));
    expect(await flushEdits()).toBe(true);
    expect(await loadDocument('m')).toEqual(useOpenMap.getState().document);
  });

  it('is stored when the file could not take it', async () => {
    await createMap(CAT);
    const open = holdBackup();
    const replaced = replaceMap(REPLACEMENT);
    await expect.poll(appends).toBe(2);
    run(editTouchpoints(['t1'], { name: 'Just in time' }));
    backup.problem = 'noPermission';
    open();
    await expect(replaced).rejects.toThrow('Not stored');
    backup.problem = null;
    expect(await flushEdits()).toBe(true);
    expect((await loadDocument('m'))?.touchpoints['t1']?.name).toBe('Just in time');
    expect((await loadDocument('m'))?.map.title).toBe(CAT.map.title);
  });
});

describe('acts on whole maps that overlap', () => {
  it('a map that is opened while it gets its title has the title, and keeps it', async () => {
    await createMap(CAT);
    await closeMap();
    const open = holdBackup();
    const renamed = renameMap('m', 'Renamed');
    const opened = openMap('m');
    open();
    await Promise.all([renamed, opened]);
    expect(useOpenMap.getState().document?.map.title).toBe('Renamed');
    run(editMap({ client: 'Of the renamed one' }));
    await flushEdits();
    expect((await loadDocument('m'))?.map).toMatchObject({ title: 'Renamed', client: 'Of the renamed one' });
  });

  it('two files of the same map become two maps, never one of both', async () => {
    const { t1: _, ...touchpoints } = CAT.touchpoints;
    const scores = Object.fromEntries(
      Object.entries(CAT.scores).filter(([, { touchpointId }]) => touchpointId !== 't1'),
    );
    const moments = Object.fromEntries(
      Object.entries(CAT.moments).filter(([, { touchpointId }]) => touchpointId !== 't1'),
    );
    const other = { ...CAT, map: { ...CAT.map, title: 'Another edition' }, touchpoints, scores, moments };
    await Promise.all([createMap(CAT), createMap(other)]);
    expect(await loadDocument('m')).toEqual(CAT);
    expect(useOpenMap.getState().document?.map).toMatchObject({ title: 'Another edition' });
    expect(await openWorkbook().database.rowsOf('map').count()).toBe(2);
  });
});

describe('while the workbook is tidied', () => {
  it('a map taken out of the bin stays', async () => {
    await createMap(CAT);
    await deleteMap('m');
    vi.useFakeTimers({ now: Date.now() + 31 * 86_400_000, toFake: ['Date'] });
    const { call } = backup;
    vi.stubGlobal('window', {
      touchline: {
        call: async (name: CallName, payload: never) => {
          if (name === 'backup.takeSnapshot') await restoreMap('m');
          return call(name, payload);
        },
      },
    });
    await tidyWorkbook();
    expect(await loadDocument('m')).toEqual(CAT);
  });

  it('the map that is edited is still known to lack its summary', async () => {
    await createMap(CAT);
    const other = blankDocument('en', DEFAULT_SETTINGS);
    await createMap(other);
    await openWorkbook().database.summaries.delete('m');
    const { database } = openWorkbook();
    standStill();
    const tidied = tidyWorkbook();
    run(editMap({ title: 'Edited meanwhile' }));
    await tidied;
    await saved();
    expect(await database.summaries.get('m')).toMatchObject({ title: CAT.map.title });
    expect((await database.meta.get('workbook'))?.staleSummaryOf).toBe(other.map.id);
  });
});
