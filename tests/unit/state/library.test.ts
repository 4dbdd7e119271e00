import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { rate } from '../../../renderer/model/commands/score-commands';
import { type MapDocument, TABLE_NAMES } from '../../../renderer/model/document';
import { journeyOf, personasOf, scoreOf } from '../../../renderer/model/journey';
import { MAX_TEXT } from '../../../renderer/model/primitives';
import { referenceProblems } from '../../../renderer/model/reference-problems';
import {
  closeMap,
  createMap,
  DamagedMapError,
  deleteMap,
  duplicateMap,
  isStored,
  loadDocument,
  openMap,
  renameMap,
  replaceMap,
  restoreMap,
  StorageError,
} from '../../../renderer/state/library';
import { blankDocument } from '../../../renderer/state/new-map';
import { flushEdits, openDocument, redoLast, run, undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { DEFAULT_SETTINGS } from '../../../renderer/model/default-settings';
import { loadSettings, updateSettings, useSettings } from '../../../renderer/state/settings';
import { startWorkbook } from '../../../renderer/state/startup';
import { openWorkbook } from '../../../renderer/state/workbook';
import { TouchlineDatabase } from '../../../renderer/storage/database';
import { sampleDocument } from '../../fixtures/sample-document';
import type { FakeBackup } from '../storage/fake-backup';
import { crash, freshProfile } from './fresh-profile';

const CAT = sampleDocument('cat-fountain.en.csv');

let backup: FakeBackup;

beforeEach(async () => {
  backup = freshProfile();
  await startWorkbook();
});

afterEach(crash);

const summary = (id: string) => openWorkbook().database.summaries.get(id);

describe('the library', () => {
  it('stores a new map, shows it, and sums it up by its main persona', async () => {
    await createMap(CAT);
    expect(openDocument()).toEqual(CAT);
    expect(await loadDocument('m')).toEqual(CAT);
    // Figures worked out by hand in the sample's own sheet: 26 of 26 rated, balance −11.62.
    expect(await summary('m')).toMatchObject({ touchpoints: 26, rated: 26, deletedAt: null });
    expect((await summary('m'))?.balance).toBeCloseTo(-11.62, 2);
    expect((await summary('m'))?.emotions).toEqual(CAT_EMOTIONS);
    expect(backup.maps).toBe(1);
  });

  it('renames a map in the store and leaves the open one open, with its undo', async () => {
    await createMap(CAT);
    const other = blankDocument('en', DEFAULT_SETTINGS);
    await createMap(other);
    run(editMap({ client: 'Somebody' }));
    await renameMap('m', 'Another title');
    expect((await loadDocument('m'))?.map.title).toBe('Another title');
    expect((await summary('m'))?.title).toBe('Another title');
    expect(openDocument().map.id).toBe(other.map.id);
    expect(useOpenMap.getState().history.past).toHaveLength(1);
  });

  it('renames the open map as an edit that undo takes back', async () => {
    await createMap(CAT);
    await renameMap('m', 'Another title');
    expect(openDocument().map.title).toBe('Another title');
    undoLast();
    await flushEdits();
    expect((await loadDocument('m'))?.map.title).toBe(CAT.map.title);
  });

  it('sums up a map without personas', async () => {
    const blank = blankDocument('pl', DEFAULT_SETTINGS);
    await createMap(blank);
    expect(await summary(blank.map.id)).toMatchObject({ touchpoints: 0, rated: 0, balance: null, emotions: [] });
  });

  it('keeps a map that is there when the same one is stored again', async () => {
    await createMap(CAT);
    run(editMap({ title: 'Mine' }));
    expect(await isStored('m')).toBe(true);
    await createMap(CAT);
    expect(openDocument().map.id).not.toBe('m');
    expect((await loadDocument('m'))?.map.title).toBe('Mine');
    expect(backup.maps).toBe(2);
  });

  it('writes edits, undo and redo, and follows them with the summary when the map is closed', async () => {
    await createMap(CAT);
    run(rate({ touchpointId: 't1', personaId: 'p0' }, -2));
    run(editMap({ title: 'One' }));
    run(editMap({ title: 'Two' }));
    undoLast();
    undoLast();
    redoLast();
    const { document } = useOpenMap.getState();
    await closeMap();
    expect(useOpenMap.getState().document).toBeNull();
    expect(await loadDocument('m')).toEqual(document);
    expect(await summary('m')).toMatchObject({ title: 'One', emotions: [-2, ...CAT_EMOTIONS.slice(1)] });
  });

  it('opens a map with a history of its own', async () => {
    await createMap(CAT);
    run(editMap({ title: 'One' }));
    await createMap(blankDocument('en', DEFAULT_SETTINGS));
    await openMap('m');
    expect(openDocument().map.title).toBe('One');
    expect(undoLast()).toBe(false);
  });

  it('duplicates a map under new ids throughout', async () => {
    await createMap(CAT);
    const id = await duplicateMap('m', 'Second round');
    const copy = id === null ? null : await loadDocument(id);
    if (!copy) throw new Error('No copy');
    expect(copy.map).toMatchObject({ title: 'Second round', scenario: CAT.map.scenario });
    expect(referenceProblems(copy)).toEqual([]);
    for (const table of TABLE_NAMES) {
      expect(Object.keys(copy[table])).toHaveLength(Object.keys(CAT[table]).length);
      expect(Object.keys(copy[table]).filter((key) => key in CAT[table])).toEqual([]);
    }
    expect(shape(copy)).toEqual(shape(CAT));
    expect(await loadDocument('m')).toEqual(CAT);
    expect(await duplicateMap('none', 'x')).toBeNull();
  });

  it('puts a map into the bin and takes it back', async () => {
    await createMap(CAT);
    await deleteMap('m');
    expect(useOpenMap.getState().document).toBeNull();
    expect((await summary('m'))?.deletedAt).not.toBeNull();
    expect(backup.rowsOf('summaries')[0]?.row).toMatchObject({ id: 'm', deletedAt: expect.any(String) });
    await restoreMap('m');
    expect((await summary('m'))?.deletedAt).toBeNull();
    expect(await loadDocument('m')).toEqual(CAT);
  });

  it('does not half-open a map that makes no sense', async () => {
    await createMap(CAT);
    await createMap(blankDocument('en', DEFAULT_SETTINGS));
    const open = openDocument();
    await openWorkbook()
      .database.table('touchpoints')
      .put({ mapId: 'm', id: 't1', row: { id: 't1' } });
    await expect(openMap('m')).rejects.toThrow(DamagedMapError);
    await expect(openMap('m')).rejects.toMatchObject({ problems: [{ table: 'touchpoints', id: 't1' }] });
    expect(openDocument()).toBe(open);
  });

  it('keeps the map open and says why when edits cannot be stored', async () => {
    await createMap(CAT);
    backup.problem = 'diskFull';
    run(editMap({ title: 'Unsaved' }));
    await expect(closeMap()).rejects.toThrow(StorageError);
    await expect(closeMap()).rejects.toMatchObject({ problem: 'diskFull' });
    expect(openDocument().map.title).toBe('Unsaved');
    expect(useOpenMap.getState().saving).toEqual({ state: 'failed', problem: 'diskFull' });
    await expect(createMap(blankDocument('en', DEFAULT_SETTINGS))).rejects.toThrow(StorageError);
    backup.problem = null;
    expect(await flushEdits()).toBe(true);
    expect(useOpenMap.getState().saving).toEqual({ state: 'saved' });
    expect(backup.rowsOf('map')[0]?.row).toMatchObject({ title: 'Unsaved' });
  });

  it('does not show a new map that is not on disk', async () => {
    backup.problem = 'noPermission';
    await expect(createMap(CAT)).rejects.toMatchObject({ problem: 'backup' });
    expect(useOpenMap.getState().document).toBeNull();
  });

  it('leaves nothing behind of what was told as not stored, however often it is tried', async () => {
    await createMap(CAT);
    await closeMap();
    const other = blankDocument('en', DEFAULT_SETTINGS);
    const replacement = { ...CAT, map: { ...CAT.map, title: 'From a file' } };
    const acts: (() => Promise<unknown>)[] = [
      () => createMap(other),
      () => duplicateMap('m', 'Twin'),
      () => renameMap('m', 'Renamed'),
      () => replaceMap(replacement),
      () => deleteMap('m'),
    ];
    for (const act of acts) {
      backup.problem = 'noPermission';
      await expect(act()).rejects.toMatchObject({ problem: 'backup' });
      await expect(act()).rejects.toMatchObject({ problem: 'backup' });
      backup.problem = null;
      expect(await openWorkbook().database.summaries.toArray()).toMatchObject([
        { id: 'm', title: CAT.map.title, deletedAt: null },
      ]);
      expect(await loadDocument('m')).toEqual(CAT);
      expect(useOpenMap.getState().document).toBeNull();
    }
    for (const act of acts) await act();
    expect(await openWorkbook().database.summaries.count()).toBe(3);
    expect(backup.maps).toBe(3);
    expect(backup.rowsOf('map').map(({ row }) => row)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'm', title: 'From a file' })]),
    );
  });

  it('takes an act back out of the backup when the database does not take it', async () => {
    await createMap(CAT);
    await closeMap();
    const { generation } = backup;
    const { meta } = openWorkbook().database;
    const put = vi
      .spyOn(TouchlineDatabase.prototype, 'meta', 'get')
      .mockReturnValue(Object.create(meta, { put: { value: () => Promise.reject(new Error('cut')) } }));
    await expect(createMap(blankDocument('en', DEFAULT_SETTINGS))).rejects.toMatchObject({ problem: 'database' });
    put.mockRestore();
    expect(backup.maps).toBe(1);
    expect(backup.generation).toBe(generation);
    await createMap(blankDocument('en', DEFAULT_SETTINGS));
    expect(backup.maps).toBe(2);
    crash();
    expect(await startWorkbook()).toEqual({ kind: 'ready' });
    expect(await openWorkbook().database.summaries.count()).toBe(2);
  });

  it('gives the open map its old title back when the new one cannot be stored', async () => {
    await createMap(CAT);
    backup.problem = 'diskFull';
    await expect(renameMap('m', 'Another title')).rejects.toThrow(StorageError);
    expect(openDocument().map.title).toBe(CAT.map.title);
    backup.problem = null;
    await closeMap();
    expect((await loadDocument('m'))?.map.title).toBe(CAT.map.title);
  });

  it('stores no map that could not be read again', async () => {
    await createMap(CAT);
    await closeMap();
    const endless = 'x'.repeat(MAX_TEXT + 1);
    await expect(renameMap('m', endless)).rejects.toThrow(DamagedMapError);
    await expect(duplicateMap('m', endless)).rejects.toThrow(DamagedMapError);
    expect(await loadDocument('m')).toEqual(CAT);
    expect(await openWorkbook().database.summaries.count()).toBe(1);
  });
});

describe('settings', () => {
  it('apply at once and are stored', async () => {
    expect(await updateSettings({ language: 'pl', brandName: 'Studio' })).toMatchObject({ ok: true });
    expect(backup.settings).toEqual({ ...DEFAULT_SETTINGS, language: 'pl', brandName: 'Studio' });
    useSettings.setState(DEFAULT_SETTINGS, true);
    expect(await loadSettings()).toMatchObject({ language: 'pl' });
    expect(useSettings.getState().brandName).toBe('Studio');
  });
});

/** The first-time cat owner's ratings, from the sample's table. */
const CAT_EMOTIONS = [1, 2, -1, -1, 1, 0, -2, 0, -1, 1, -2, -2, 1, 2, -2, -1, 2, -1, 2, 1, -2, 0, -2, 0, 2, -1];

/** The map's contents without its ids. */
function shape(document: MapDocument) {
  return journeyOf(document).touchpoints.map(({ touchpoint, stage }) => ({
    stage: stage.name,
    name: touchpoint.name,
    pains: touchpoint.pains,
    scores: personasOf(document).map((persona) => {
      const score = scoreOf(document, touchpoint.id, persona.id);
      return score ? [persona.name, score.emotion, score.importance] : null;
    }),
  }));
}
