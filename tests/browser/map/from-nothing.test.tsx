import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { journeyOf } from '../../../renderer/model/journey';
import { redoLast, undoLast } from '../../../renderer/state/open-map';
import { clearCursor } from '../../../renderer/ui/map/cursor';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { useMapView } from '../../../renderer/ui/map/map-view';
import { expectAccessible } from '../guide/accessible';
import { bigMap } from '../curve/big-map';
import { openMap, settled, showMap } from '../curve/show-map';

const told = () =>
  journeyOf(openMap())
    .stages.map(({ touchpoints }) => touchpoints.map(({ touchpoint }) => touchpoint.name).join(', '))
    .join(' | ');

/** Six stages, and nothing in them. */
const empty = () => ({ ...bigMap(6), touchpoints: {}, scores: {} });

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

describe('a map with stages and no touchpoint', () => {
  test('is typed into at once, from stage to stage', async () => {
    await showMap(<MapScreen />, empty());
    await userEvent.keyboard('{Control>}{Enter}{/Control}Sees the ad{Control>}{Enter}{/Control}Opens the shop{Escape}');
    await expect.poll(told).toBe('Sees the ad, Opens the shop |  |  |  |  | ');
    await userEvent.keyboard('{Control>}{Enter}{/Control}Pays{Escape}{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(told).toBe('Sees the ad, Opens the shop | Pays |  |  |  | ');
    await userEvent.keyboard('{Control>}{Enter}{/Control}Waits{Escape}');
    await expect.poll(told).toBe('Sees the ad, Opens the shop | Pays, Waits |  |  |  | ');
  });

  test('begins by Enter as well, and again after everything was undone', async () => {
    await showMap(<MapScreen />, empty());
    await userEvent.keyboard('{Enter}Calls{Escape}');
    await expect.poll(told).toBe('Calls |  |  |  |  | ');
    undoLast();
    await userEvent.keyboard('{Enter}Writes{Escape}');
    await expect.poll(told).toBe('Writes |  |  |  |  | ');
  });

  test('a touchpoint that was begun and left without a name leaves no trace: what was undone can be done again', async () => {
    await showMap(<MapScreen />, empty());
    await userEvent.keyboard('{Enter}Calls{Enter}Waits{Escape}');
    await expect.poll(told).toBe('Calls, Waits |  |  |  |  | ');
    undoLast();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('grid').getByRole('textbox')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(told).toBe('Calls |  |  |  |  | ');
    redoLast();
    expect(told()).toBe('Calls, Waits |  |  |  |  | ');
    expect(redoLast()).toBe(false);
  });

  test.each(['en', 'pl', 'ru'] as const)(
    'says in %s how to begin, without a fault that axe knows',
    async (language) => {
      await showMap(<MapScreen />, empty(), { language });
      await expect.element(page.getByRole('gridcell', { name: /Enter/ })).toBeVisible();
      await settled();
      await expectAccessible();
    },
  );
});

test('without a stage the way to the stages is shown', async () => {
  await showMap(<MapScreen />, { ...empty(), stages: {} });
  await expect.element(page.getByText('The map begins with its stages.')).toBeVisible();
});

test('a map that has no persona yet is drawn as well, empty or not', async () => {
  await showMap(<MapScreen />, { ...empty(), personas: {} });
  await userEvent.keyboard('{Enter}Calls{Escape}');
  await expect.poll(told).toBe('Calls |  |  |  |  | ');
  await expect.element(page.getByText('Calls', { exact: true })).toBeVisible();
});
