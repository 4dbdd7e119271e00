import '../../../renderer/ui/base.css';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addLane } from '../../../renderer/model/commands/lane-commands';
import { flushEdits, run, undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { OwnAction } from '../../../renderer/ui/guide/actions/OwnAction';
import { TouchpointsStep } from '../../../renderer/ui/guide/touchpoints/TouchpointsStep';
import { clearCursor } from '../../../renderer/ui/map/cursor';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { startRenaming, useMapView } from '../../../renderer/ui/map/map-view';
import { TagsField } from '../../../renderer/ui/parts/fields/TagsField';
import { bigMap } from '../curve/big-map';
import { openMap, showMap } from '../curve/show-map';
import { aMap, fiveStages, namesIn } from '../guide/a-map';
import { show } from '../guide/show-step';

const steps = () => useOpenMap.getState().history.past.length;

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

/** Each shows one field with words typed into it that nobody has confirmed, and tells where they belong. */
const FIELDS = {
  'the name of a stage on the map': async () => {
    const { unmount } = await showMap(<MapScreen />, bigMap(20));
    const [id = ''] = Object.keys(openMap().stages);
    startRenaming('stage', id);
    await expect.element(page.getByRole('textbox', { name: 'Name of the stage' })).toHaveFocus();
    return { unmount, stored: () => openMap().stages[id]?.name };
  },
  'the name of a lane on the map': async () => {
    const { unmount } = await showMap(<MapScreen />, bigMap(20));
    run(addLane('own', { title: 'Before' }));
    startRenaming('lane', 'own');
    await expect.element(page.getByRole('textbox', { name: 'Name of the lane' })).toHaveFocus();
    return { unmount, stored: () => openMap().lanes['own']?.title };
  },
  'the name of a touchpoint in the guide': async () => {
    const { unmount } = await show(<TouchpointsStep />, aMap(fiveStages));
    await userEvent.keyboard('Before{Enter}{ArrowUp}{F2}');
    await expect.element(page.getByRole('textbox', { name: /Before/ })).toHaveFocus();
    return { unmount, stored: () => namesIn(openMap(), 'awareness').join() };
  },
  'a new touchpoint in the guide': async () => {
    const { unmount } = await show(<TouchpointsStep />, aMap(fiveStages));
    await expect.element(page.getByRole('textbox', { name: /New touchpoint/ })).toHaveFocus();
    return { unmount, stored: () => namesIn(openMap(), 'awareness').join() };
  },
  'an action in the guide': async () => {
    const { unmount } = await show(<OwnAction touchpointId={null} />, aMap(fiveStages));
    await page.getByRole('textbox').click();
    return {
      unmount,
      stored: () =>
        Object.values(openMap().actions)
          .map(({ title }) => title)
          .join(),
    };
  },
  'one of several short names': async () => {
    let values: readonly string[] = [];
    const { unmount } = await show(
      <TagsField label="Channels" values={[]} suggestions={[]} onChange={(next) => (values = next)} />,
      aMap(fiveStages),
    );
    await page.getByRole('combobox').click();
    return { unmount, stored: () => values.join() };
  },
};

describe.each(Object.entries(FIELDS))('%s', (what, begin) => {
  test('is kept when its screen is left', async () => {
    const { unmount, stored } = await begin();
    await userEvent.keyboard('{Control>}a{/Control}Half a word');
    expect(stored()).not.toBe('Half a word');
    const before = steps();
    await unmount();
    expect(stored()).toBe('Half a word');
    expect(steps()).toBe(before + (what === 'one of several short names' ? 0 : 1));
  });

  test('is kept when the window closes, and is not written twice', async () => {
    const { unmount, stored } = await begin();
    await userEvent.keyboard('{Control>}a{/Control}Half a word');
    await flushEdits();
    expect(stored()).toBe('Half a word');
    const after = steps();
    await unmount();
    expect(stored()).toBe('Half a word');
    expect(steps()).toBe(after);
  });
});

test('a name that Escape gave up is not kept', async () => {
  const { unmount } = await showMap(<MapScreen />, bigMap(20));
  const [id = ''] = Object.keys(openMap().stages);
  const name = openMap().stages[id]?.name;
  startRenaming('stage', id);
  await expect.element(page.getByRole('textbox', { name: 'Name of the stage' })).toHaveFocus();
  await userEvent.keyboard('Half a word{Escape}');
  await unmount();
  expect(openMap().stages[id]?.name).toBe(name);
  expect(steps()).toBe(0);
});

test('a lane that was added and half named is one step to undo', async () => {
  const { unmount } = await showMap(<MapScreen />, bigMap(20));
  await page.getByRole('button', { name: 'Lanes' }).click();
  await page.getByRole('button', { name: 'Add lane' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Name of the lane' })).toHaveFocus();
  await userEvent.keyboard('Smell');
  await unmount();
  expect(Object.values(openMap().lanes).map(({ title }) => title)).toEqual(['Smell']);
  undoLast();
  expect(openMap().lanes).toEqual({});
});
