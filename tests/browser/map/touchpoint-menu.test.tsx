import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { journeyOf } from '../../../renderer/model/journey';
import { commandsNow } from '../../../renderer/state/commands';
import { clearCursor, useCursor } from '../../../renderer/ui/map/cursor';
import { cutOut, forgetCut } from '../../../renderer/ui/map/cut-out';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { useMapView } from '../../../renderer/ui/map/map-view';
import { installBridge } from '../fake-bridge';
import { bigMap } from '../curve/big-map';
import { openMap, settled, showMap } from '../curve/show-map';
import { expectAccessible } from '../guide/accessible';

const grid = () => page.getByRole('grid');
const item = (name: string | RegExp) => page.getByRole('menuitem', { name });
const idsOf = (stageId: string) =>
  journeyOf(openMap())
    .stages.find(({ stage }) => stage.id === stageId)
    ?.touchpoints.map(({ touchpoint }) => touchpoint.id);

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
  await showMap(<MapScreen />, bigMap(12));
});

describe('axe finds nothing', () => {
  test.each(['en', 'pl', 'ru'] as const)('in the open menu in %s, light and dark', async (language) => {
    for (const theme of ['light', 'dark'] as const) {
      await cleanup();
      clearCursor();
      await showMap(<MapScreen />, bigMap(12), { language, theme });
      grid().element().focus();
      await userEvent.keyboard('{ArrowRight}{Shift>}{F10}{/Shift}');
      await expect.element(page.getByRole('menu')).toBeVisible();
      await settled();
      await expectAccessible();
      await userEvent.keyboard('{Escape}');
    }
  });

  test('in touchpoints that are cut out, light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await cleanup();
      clearCursor();
      await showMap(<MapScreen />, bigMap(12), { theme });
      cutOut(new Set(['t1', 't2']));
      await expect.poll(() => document.querySelectorAll('[data-cut]')).toHaveLength(2);
      await settled();
      await expectAccessible();
      forgetCut();
    }
  });
});

describe('the menu of touchpoints', () => {
  test('opens by Shift+F10, moves to the beginning of a stage, and gives the focus back', async () => {
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}{Shift>}{F10}{/Shift}');
    await expect.element(item(/^Add a touchpoint/)).toHaveFocus();
    await item('Move to stage').click();
    await item('Stage 3').click();
    await item('At the beginning').click();
    await expect.poll(() => idsOf('s2')).toEqual(['t1', 't5', 't6']);
    await expect.element(grid()).toHaveFocus();
  });

  test('opens by right click for what is selected, and says how many', async () => {
    useCursor.setState({ place: { touchpointId: 't1', lane: 'name' }, selected: new Set(['t1', 't3']) });
    await page.getByText('Touchpoint number 3', { exact: true }).click({ button: 'right' });
    await item('Delete 2 touchpoints').click();
    await expect.poll(() => [openMap().touchpoints['t1'], openMap().touchpoints['t3']]).toEqual([undefined, undefined]);
  });

  test('opens by right click beside the selection for that one touchpoint', async () => {
    useCursor.setState({ place: { touchpointId: 't1', lane: 'name' }, selected: new Set(['t1', 't3']) });
    await page.getByText('Touchpoint number 4', { exact: true }).click({ button: 'right' });
    await expect.element(item('Delete')).toBeVisible();
    expect([...useCursor.getState().selected]).toEqual(['t4']);
    await userEvent.keyboard('{Escape}');
    await expect.element(grid()).toHaveFocus();
  });

  test('opens by its button, and goes on with the name', async () => {
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await page.getByRole('button', { name: 'More for Touchpoint number 1' }).click();
    await item(/^Rename/).click();
    await expect.element(page.getByRole('textbox', { name: 'New name for Touchpoint number 1' })).toHaveFocus();
  });

  test('copies through the window, as the keys do', async () => {
    const bridge = installBridge();
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}{ContextMenu}');
    await item(/^Copy/).click();
    await expect.poll(() => bridge.payloadsOf('window.edit')).toEqual(['copy']);
  });

  test('is in the palette, with what cannot be done told', async () => {
    const find = (id: string) => commandsNow().find((command) => command.id === id);
    await expect.poll(() => find('touchpoint.delete')?.unavailable).toBe('No touchpoint is selected.');
    grid().element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => find('touchpoint.delete')?.unavailable).toBeUndefined();
    find('touchpoint.toStage.s1')?.run?.();
    await expect.poll(() => idsOf('s1')).toEqual(['t3', 't4', 't1']);
  });
});
