import { beforeEach, expect, test } from 'vitest';
import { editTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { drawNow, useDrawnMap } from '../../../renderer/state/drawn-map';
import { run, showDocument, undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { sampleDocument } from '../../fixtures/sample-document';

beforeEach(() => showDocument(sampleDocument('cat-fountain.en.csv')));

const name = (text: string) => editTouchpoints(['t1'], { name: text });
const drawn = () => useDrawnMap.getState().document?.touchpoints['t1']?.name;
const real = () => useOpenMap.getState().document?.touchpoints['t1']?.name;

test('follows the map at once', () => {
  run(name('One'));
  expect(drawn()).toBe('One');
  undoLast();
  expect(drawn()).toBe(real());
  showDocument(null);
  expect(useDrawnMap.getState().document).toBeNull();
});

test('what waits is drawn when it is told to, and with the next edit that does not wait', () => {
  const before = drawn();
  run(name('One'), null, 'later');
  expect(drawn()).toBe(before);
  drawNow();
  expect(drawn()).toBe('One');
  run(name('Two'), null, 'later');
  run(name('Three'));
  expect(drawn()).toBe('Three');
  expect(useDrawnMap.getState().history).toBe(useOpenMap.getState().history);
});
