import { beforeEach, expect, it, vi } from 'vitest';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { MAX_TEXT } from '../../../renderer/model/primitives';
import { connectSaver, openDocument, run, showDocument, useOpenMap } from '../../../renderer/state/open-map';
import { sampleDocument } from '../../fixtures/sample-document';

const CAT = sampleDocument('cat-fountain.en.csv');
const save = vi.fn();

beforeEach(() => {
  save.mockReset();
  connectSaver({
    save,
    flush: () => Promise.resolve(true),
    retry: vi.fn(),
    hold: () => Promise.resolve(),
    forget: vi.fn(),
    release: vi.fn(),
  });
  showDocument(CAT);
});

it('an edit is taken, saved and may be undone', () => {
  expect(run(editMap({ title: 'x'.repeat(MAX_TEXT) }))).toBe(true);
  expect(save).toHaveBeenCalledOnce();
  expect(useOpenMap.getState().history.past).toHaveLength(1);
  expect(useOpenMap.getState().refused).toBeNull();
});

it('an edit that could not be read again changes nothing, reaches no disk, and says where', () => {
  expect(run(editMap({ title: 'x'.repeat(MAX_TEXT + 1) }))).toBe(false);
  expect(openDocument()).toBe(CAT);
  expect(save).not.toHaveBeenCalled();
  expect(useOpenMap.getState().history.past).toHaveLength(0);
  expect(useOpenMap.getState().refused).toMatchObject({ table: 'map', id: 'm', field: 'title' });
  run(editMap({ title: 'Short' }));
  expect(useOpenMap.getState().refused).toBeNull();
});
