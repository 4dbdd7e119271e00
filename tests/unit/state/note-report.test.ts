import { afterEach, beforeEach, expect, it } from 'vitest';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { createMap, loadDocument, noteReport } from '../../../renderer/state/library';
import { blankDocument } from '../../../renderer/state/new-map';
import { flushEdits, openDocument, redoLast, run, undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { DEFAULT_SETTINGS } from '../../../renderer/model/default-settings';
import { startWorkbook } from '../../../renderer/state/startup';
import { sampleDocument } from '../../fixtures/sample-document';
import { crash, freshProfile } from './fresh-profile';

const CAT = sampleDocument('cat-fountain.en.csv');
const REPORTED_AT = '2026-11-25T10:00:00.000Z';

beforeEach(async () => {
  freshProfile();
  await startWorkbook();
});

afterEach(crash);

const lastStep = () => useOpenMap.getState().history.past.at(-1) ?? null;

it('notes the export of the open map on disk, beside undo and redo', async () => {
  await createMap(CAT);
  run(editMap({ client: 'One' }));
  run(editMap({ client: 'Two' }));
  undoLast();
  const { history } = useOpenMap.getState();
  await noteReport('m', REPORTED_AT, lastStep());
  expect(useOpenMap.getState().history).toBe(history);
  redoLast();
  await flushEdits();
  expect((await loadDocument('m'))?.map).toMatchObject({ client: 'Two', reportedAt: REPORTED_AT });
  undoLast();
  undoLast();
  expect(openDocument().map).toMatchObject({ client: CAT.map.client, reportedAt: REPORTED_AT });
});

it('notes the export of a map that was closed meanwhile, and nothing in the one that is open now', async () => {
  await createMap(CAT);
  const other = blankDocument('en', DEFAULT_SETTINGS);
  await createMap(other);
  await noteReport('m', REPORTED_AT, null);
  expect(openDocument().map.reportedAt).toBeNull();
  expect(useOpenMap.getState().reported).toBeUndefined();
  expect((await loadDocument('m'))?.map.reportedAt).toBe(REPORTED_AT);
});
