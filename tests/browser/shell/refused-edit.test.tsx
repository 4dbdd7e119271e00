import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { addStages, editStage } from '../../../renderer/model/commands/stage-commands';
import { emptyDocument } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { openMap } from '../../../renderer/state/library';
import { openDocument, run } from '../../../renderer/state/open-map';
import { startWindow } from '../start-window';

test('an edit that is not taken is told in the strip, and the map goes on', async () => {
  const spa = emptyDocument(
    newJourneyMap({ id: 'spa', title: 'Spa', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }),
  );
  await startWindow({ maps: [spa] });
  await openMap('spa');
  location.hash = '#/guide/stages';
  await expect.element(page.getByRole('heading', { name: 'Spa', level: 1 })).toBeVisible();
  run(addStages([{ id: 's', name: 'Arrival' }]));
  expect(run(editStage('s', { customersEntering: 1e17 }))).toBe(false);
  await expect.element(page.getByText(/^That was not taken over/)).toBeVisible();
  expect(openDocument().stages['s']?.customersEntering).toBeNull();
  expect(run(editStage('s', { customersEntering: 1200 }))).toBe(true);
  await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
});
