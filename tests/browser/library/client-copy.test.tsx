import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { parseJourney } from '../../../renderer/exchange/journey/parse';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { aMap } from '../guide/a-map';
import { startWindow } from '../start-window';

test('the client’s copy is saved from the row’s menu, as a map of its own', async () => {
  const bridge = await startWindow({
    maps: [aMap(editMap({ title: 'Weekend', participants: 'Anna Keller' }))],
    prepare: (prepared) => Object.assign(prepared, { target: 'client.journey' }),
  });
  await page.getByRole('button', { name: 'More for “Weekend”' }).click();
  await page.getByRole('menuitem', { name: 'Save the client’s copy…' }).click();
  await expect.element(page.getByText('“client.journey” was written.')).toBeVisible();
  expect(bridge.payloadsOf('files.chooseTarget')).toEqual([
    { kind: 'journey', suggestedName: 'Weekend (client’s copy).journey' },
  ]);
  const parsed = await parseJourney(bridge.written[0]?.bytes ?? new Uint8Array());
  if (parsed.kind !== 'ok') throw new Error(parsed.kind);
  expect(parsed.document.map).toMatchObject({ title: 'Weekend', participants: '' });
  expect(parsed.document.map.id).not.toBe('map');
});
