import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setVotes } from '../../../renderer/model/commands/score-commands';
import { journeyOf } from '../../../renderer/model/journey';
import { scoreId } from '../../../renderer/model/score';
import { useAnnouncement } from '../../../renderer/state/announcements';
import { useNotice } from '../../../renderer/state/notices';
import { run, undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { clearProblem, useProblem } from '../../../renderer/state/problems';
import { clearCursor, useCursor } from '../../../renderer/ui/map/cursor';
import { forgetCut } from '../../../renderer/ui/map/cut-out';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { NO_FILTER } from '../../../renderer/ui/map/map-filter';
import { changeLook, rollUp, useMapView } from '../../../renderer/ui/map/map-view';
import { bigMap } from '../curve/big-map';
import { emotionIn, openMap, showMap } from '../curve/show-map';
import { quartered } from '../pictures/picture-bytes';

const grid = () => page.getByRole('grid');
const names = () => journeyOf(openMap()).touchpoints.map(({ touchpoint }) => touchpoint.name);
const idsOf = (stageId: string) =>
  journeyOf(openMap())
    .stages.find(({ stage }) => stage.id === stageId)
    ?.touchpoints.map(({ touchpoint }) => touchpoint.id);
const steps = () => useOpenMap.getState().history.past.length;
const problem = () => useProblem.getState().problem?.message;

/** What the keys of the window raise, with a clipboard of its own. */
function raise(type: 'copy' | 'cut' | 'paste', data = new DataTransfer()): DataTransfer {
  document.dispatchEvent(new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }));
  return data;
}

function text(plain: string): DataTransfer {
  const data = new DataTransfer();
  data.setData('text/plain', plain);
  return data;
}

/** Puts the cursor into a cell, with others selected up to `to`. */
function select(lane: string, ids: readonly string[], to = lane): void {
  const [first = ''] = ids;
  const last = ids.at(-1) ?? first;
  useCursor.setState({
    place: { touchpointId: last, lane: to },
    anchor: first === last && lane === to ? null : { touchpointId: first, lane },
    selected: new Set(ids),
  });
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
  clearProblem();
  forgetCut();
  await showMap(<MapScreen />, bigMap(12));
  grid().element().focus();
});

describe('cells', () => {
  test('are copied as they stand on the screen and pasted elsewhere, in one step', async () => {
    select('does', ['t1', 't2'], 'pains');
    const data = raise('copy');
    expect(data.getData('text/plain').split('\r\n')).toHaveLength(4);
    expect(data.getData('text/html')).toContain('<td>Reads what is there and decides</td>');
    expect(useAnnouncement.getState().text).toBe('6 cells copied');
    const before = openMap();
    select('does', ['t4']);
    raise('paste', data);
    await expect.poll(() => openMap().touchpoints['t4']?.pains).toBe(before.touchpoints['t1']?.pains);
    expect(openMap().touchpoints['t5']?.thinks).toBe(before.touchpoints['t2']?.thinks);
    expect([...useCursor.getState().selected]).toEqual(['t4', 't5']);
    undoLast();
    expect(openMap()).toEqual(before);
  });

  test('are what is copied after the mouse was dragged over them, and whatever words are marked beside the map', async () => {
    const cell = (id: string) => page.getByRole('grid').element().querySelector(`#map-cell-does-${id}`) as Element;
    await userEvent.dragAndDrop(cell('t1'), cell('t2'), {
      sourcePosition: { x: 12, y: 14 },
      targetPosition: { x: 60, y: 20 },
    });
    expect([...useCursor.getState().selected]).toEqual(['t1', 't2']);
    expect(getSelection()?.toString()).toBe('');
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Words beside the map' }));
    getSelection()?.selectAllChildren(document.body.lastElementChild as Element);
    raise('copy');
    expect(useAnnouncement.getState().text).toBe('2 cells copied');
    document.body.lastElementChild?.remove();
  });

  test('of one value fill all that is selected, ratings too', async () => {
    select('emotion', ['t1', 't2', 't3']);
    raise('paste', text('-2'));
    await expect
      .poll(() => ['t1', 't2', 't3', 't4'].map((id) => emotionIn(openMap(), id, 'p1')))
      .toEqual([-2, -2, -2, emotionIn(bigMap(12), 't4', 'p1')]);
    expect(steps()).toBe(1);
    select('pains', ['t2', 't4']);
    raise('paste', text('a queue'));
    await expect.poll(() => openMap().touchpoints['t4']?.pains).toBe('a queue');
  });

  test('pasted back change nothing, and it is said so: what the room voted stays', async () => {
    run(
      setVotes({ touchpointId: 't1', personaId: 'p1' }, [
        { id: 'v', voter: 'Ann', emotion: 1 },
        { id: 'w', voter: 'Bob', emotion: 0 },
      ]),
    );
    const before = openMap();
    select('emotion', ['t1', 't2', 't3'], 'pains');
    raise('paste', raise('copy'));
    expect(useAnnouncement.getState().text).toBe('Nothing has changed');
    expect(openMap()).toBe(before);
    select('emotion', ['t4']);
    raise('paste', text('0.5'));
    expect(problem()).toBe(
      'Nothing was pasted: “0.5” for “Touchpoint number 4” could only be a mean of votes; an emotion agreed on is a whole number from −2 to 2.',
    );
    select('name', ['t1']);
    const table = raise('copy').getData('text/plain');
    raise('paste', text(table));
    await expect.poll(() => Object.keys(openMap().touchpoints)).toHaveLength(13);
    expect(useNotice.getState().notice?.message).toContain('1 mean of votes');
  });

  test('that are cut are empty afterwards', async () => {
    select('does', ['t1']);
    const data = raise('cut');
    await expect.poll(() => openMap().touchpoints['t1']?.does).toBe('');
    select('thinks', ['t2']);
    raise('paste', data);
    await expect.poll(() => openMap().touchpoints['t2']?.thinks).toBe('Reads what is there and decides');
  });

  test('that are cut leave the ratings the room voted where they are, and it is said so', async () => {
    const voted = { touchpointId: 't1', personaId: 'p1' };
    run(
      setVotes(voted, [
        { id: 'v', voter: 'Ann', emotion: 1 },
        { id: 'w', voter: 'Bob', emotion: 0 },
      ]),
    );
    const before = openMap();
    select('emotion', ['t1']);
    const alone = raise('cut');
    expect(alone.getData('text/plain')).toBe('0.5');
    expect(openMap()).toBe(before);
    expect(useNotice.getState().notice?.message).toBe(
      '1 rating stays where it is: it comes from votes, which a cut does not take along. Delete takes it away.',
    );
    raise('paste', alone);
    expect(problem()).toBeUndefined();
    expect(openMap()).toBe(before);
    select('emotion', ['t1', 't2']);
    raise('cut');
    expect(useAnnouncement.getState().text).toBe('1 cell cut');
    const votes = () => openMap().scores[scoreId('t1', 'p1')]?.votes;
    expect(votes()).toHaveLength(2);
    expect(emotionIn(openMap(), 't2', 'p1')).toBeNull();
    select('emotion', ['t1']);
    await userEvent.keyboard('{Delete}');
    await expect.poll(votes).toEqual([]);
  });

  test('come from far more rows than there are, and are refused', () => {
    select('pains', ['t1']);
    raise('paste', text('x\n'.repeat(300_000)));
    expect(problem()).toContain('300,000 rows high');
    select('name', ['t1']);
    raise('paste', text('x\ty\n'.repeat(300_000)));
    expect(problem()).toContain('20,000');
    expect(steps()).toBe(0);
  });

  test('that do not fit are refused in a sentence with lane, touchpoint and value, and nothing is changed', () => {
    select('waiting', ['t1']);
    raise('paste', text('5\ta week'));
    expect(problem()).toBe(
      'Nothing was pasted: “a week” is no number of minutes for “Waiting” of “Touchpoint number 2”.',
    );
    select('emotion', ['t1']);
    raise('paste', text('7'));
    expect(problem()).toBe(
      'Nothing was pasted: “7” is no emotion for “Touchpoint number 1”; emotions are whole numbers from −2 to 2.',
    );
    select('pains', ['t11']);
    raise('paste', text('a\tb\tc'));
    expect(problem()).toContain('3 touchpoints wide, and from here on there are 2');
    expect(steps()).toBe(0);
  });

  test('are left to a field while something is typed in it', async () => {
    select('does', ['t1']);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    const data = raise('copy');
    expect(data.getData('text/plain')).toBe('');
  });
});

describe('whole touchpoints', () => {
  test('are copied with all fields and scores, and pasted behind the cursor', async () => {
    select('name', ['t1', 't2']);
    const data = raise('copy');
    expect(data.getData('text/plain')).toMatch(/^Stage\tTouchpoint\tChannel/);
    select('name', ['t4']);
    raise('paste', data);
    await expect
      .poll(() => names().slice(2, 6))
      .toEqual(['Touchpoint number 3', 'Touchpoint number 4', 'Touchpoint number 1', 'Touchpoint number 2']);
    expect(useAnnouncement.getState().text).toBe('2 touchpoints pasted in Stage 2');
    const [, , , , copy] = journeyOf(openMap()).touchpoints;
    const id = copy?.touchpoint.id ?? '';
    expect(openMap().touchpoints[id]).toMatchObject({ pains: openMap().touchpoints['t1']?.pains });
    expect(openMap().scores[scoreId(id, 'p2')]?.emotion).toBe(emotionIn(openMap(), 't1', 'p2'));
    expect(useCursor.getState().selected).toEqual(new Set(idsOf('s1')?.slice(2)));
    expect(steps()).toBe(1);
  });

  test('that are cut are dimmed, and move when they are pasted', async () => {
    select('name', ['t1', 't2']);
    const data = raise('cut');
    const cell = () => document.getElementById('map-cell-name-t1');
    await expect.poll(() => cell()?.dataset['cut']).toBe('true');
    expect(steps()).toBe(0);
    select('name', ['t3']);
    raise('paste', data);
    await expect.poll(() => idsOf('s1')).toEqual(['t3', 't1', 't2', 't4']);
    expect(cell()?.dataset['cut']).toBeUndefined();
    expect(steps()).toBe(1);
    // Once more, and it is a copy.
    raise('paste', data);
    await expect.poll(() => idsOf('s1')).toHaveLength(6);
  });

  test.each([
    ['a filter', () => changeLook({ filter: { ...NO_FILTER, stageIds: ['s1'] } })],
    ['a stage that is rolled up', () => rollUp('s0', true)],
  ])('that were cut and hidden by %s move all the same, once, and are in sight again', async (_by, hide) => {
    select('name', ['t1', 't2']);
    const data = raise('cut');
    hide();
    await expect.poll(() => document.getElementById('map-cell-name-t1')).toBeNull();
    select('name', ['t3']);
    raise('paste', data);
    await expect.poll(() => idsOf('s1')).toEqual(['t3', 't1', 't2', 't4']);
    await expect.poll(() => document.getElementById('map-cell-name-t1')?.dataset['cursor']).toBe('true');
    expect(useAnnouncement.getState().text).toBe('2 touchpoints moved to Stage 2');
    expect(steps()).toBe(1);
  });

  test('that were cut and pasted where they are stay cut, and are not copied there', async () => {
    select('name', ['t1']);
    const data = raise('cut');
    raise('paste', data);
    expect(useAnnouncement.getState().text).toBe('Nothing has changed');
    select('name', ['t3']);
    raise('paste', data);
    await expect.poll(() => idsOf('s1')).toEqual(['t3', 't1', 't4']);
    expect(names()).toHaveLength(12);
  });

  test('that were cut stay where Escape forgets it', async () => {
    select('name', ['t1']);
    const data = raise('cut');
    await userEvent.keyboard('{Escape}');
    expect(useAnnouncement.getState().text).toBe('Nothing is cut any more');
    select('name', ['t3']);
    raise('paste', data);
    await expect.poll(() => idsOf('s1')).toHaveLength(3);
    expect(idsOf('s0')).toEqual(['t1', 't2']);
  });

  test('come from a list, one a line', async () => {
    select('name', ['t1']);
    raise('paste', text('Sees the ad\r\nOpens the shop\r\n'));
    await expect
      .poll(() => names().slice(0, 4))
      .toEqual(['Touchpoint number 1', 'Sees the ad', 'Opens the shop', 'Touchpoint number 2']);
    undoLast();
    expect(names()).toHaveLength(12);
  });

  test('come from a list pasted where the name of a new one would be typed, in one step', async () => {
    select('name', ['t1']);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    const data = text('Sees the ad\r\nOpens the shop\r\n');
    raise('paste', data);
    await expect
      .poll(() => names().slice(0, 4))
      .toEqual(['Touchpoint number 1', 'Sees the ad', 'Opens the shop', 'Touchpoint number 2']);
    expect(steps()).toBe(1);
    await expect.element(grid()).toHaveFocus();
    expect(useAnnouncement.getState().text).toBe('2 touchpoints pasted in Stage 1');
    undoLast();
    expect(names()).toEqual(journeyOf(bigMap(12)).touchpoints.map(({ touchpoint }) => touchpoint.name));
  });

  test('that were copied take the place of a new one without a name; those that were cut move there', async () => {
    select('name', ['t1']);
    const copied = raise('copy');
    select('name', ['t4']);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    raise('paste', copied);
    await expect
      .poll(() => names().slice(3, 6))
      .toEqual(['Touchpoint number 4', 'Touchpoint number 1', 'Touchpoint number 5']);
    undoLast();
    select('name', ['t1']);
    const cut = raise('cut');
    select('name', ['t4']);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    raise('paste', cut);
    await expect.poll(() => idsOf('s1')).toEqual(['t3', 't4', 't1']);
    expect(steps()).toBe(1);
    await expect.element(grid()).toHaveFocus();
    await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
  });

  test('are not made of a single line, nor where something of the name is typed already', async () => {
    select('name', ['t1']);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    const pasted = (plain: string) => {
      const event = new ClipboardEvent('paste', { clipboardData: text(plain), bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(pasted('Sees the ad\r\n')).toBe(false);
    await userEvent.keyboard('Or');
    expect(pasted('Sees the ad\r\nOpens the shop')).toBe(false);
    expect(names()).toHaveLength(13);
  });

  test('of a table that names no columns fill the lanes that are shown, in their order', async () => {
    select('name', ['t12']);
    raise('paste', text('Calls\tphone\tdials the number\tHow long?\r\nWrites\te-mail\r\n'));
    await expect.poll(() => names().slice(12)).toEqual(['Calls', 'Writes']);
    expect(journeyOf(openMap()).touchpoints[12]?.touchpoint).toMatchObject({
      channels: ['phone'],
      does: 'dials the number',
      thinks: 'How long?',
    });
    expect(steps()).toBe(1);
    raise('paste', text(`Calls${'\tx'.repeat(20)}`));
    expect(problem()).toMatch(/^Nothing was pasted: what was copied is 21 columns wide, and the map shows \d+ rows/);
    expect(steps()).toBe(1);
  });

  test('come from a spreadsheet with names of columns, ratings too', async () => {
    select('name', ['t12']);
    raise('paste', text('Touchpoint\tPains\tEmotion: Regular\r\nCalls\tno answer\t-2\r\nWrites\t\t1\r\n'));
    await expect.poll(() => names().slice(12)).toEqual(['Calls', 'Writes']);
    const calls = journeyOf(openMap()).touchpoints[12]?.touchpoint;
    expect(calls?.pains).toBe('no answer');
    expect(emotionIn(openMap(), calls?.id ?? '', 'p2')).toBe(-2);
  });

  test('of a spreadsheet that do not fit are refused with the place', () => {
    select('name', ['t1']);
    raise('paste', text('Touchpoint\tEmotion: Regular\r\nCalls\t9\r\n'));
    expect(problem()).toMatch(/^Nothing was pasted\. .*Row 2.*Emotion: Regular/);
    expect(steps()).toBe(0);
  });

  test('that lie about what they are come as text, or not at all', async () => {
    const data = text('Calls');
    data.setData('application/x-touchline+json', '{"format":"touchline.touchpoints","version":1}');
    select('name', ['t1']);
    raise('paste', data);
    await expect.poll(() => names()[1]).toBe('Calls');
  });
});

test('a picture goes to the touchpoint of the cursor, in whichever row; a table that brings its picture is a table', async () => {
  const bytes = await quartered('image/png', 64, 48);
  const picture = () => new File([bytes], 'image.png', { type: 'image/png' });
  select('pains', ['t2']);
  const data = new DataTransfer();
  data.items.add(picture());
  raise('paste', data);
  await expect.poll(() => openMap().touchpoints['t2']?.pictureIds).toHaveLength(1);
  const table = text('a queue');
  table.setData('text/html', '<table><tr><td>a queue</td></tr></table>');
  table.items.add(picture());
  raise('paste', table);
  await expect.poll(() => openMap().touchpoints['t2']?.pains).toBe('a queue');
  expect(openMap().touchpoints['t2']?.pictureIds).toHaveLength(1);
  // Its lane is below the window: the message is to be seen, with a way to the picture.
  const notice = () => useNotice.getState().notice;
  await expect.poll(() => notice()?.message).toBe('1 picture added to “Touchpoint number 2”');
  notice()?.action?.act();
  await expect.element(page.getByRole('button', { name: 'Picture 1 of 1' })).toBeVisible();
});

test('Ctrl+D duplicates what is selected, behind the last of it', async () => {
  select('name', ['t1', 't3']);
  await userEvent.keyboard('{Control>}d{/Control}');
  await expect
    .poll(() => names().slice(2, 5))
    .toEqual(['Touchpoint number 3', 'Touchpoint number 1', 'Touchpoint number 3']);
  expect(useOpenMap.getState().history.past.at(-1)).toMatchObject({ name: 'duplicateTouchpoints', count: 2 });
});

test('Ctrl+Space keeps a touchpoint selected while the cursor goes on; Escape selects one again', async () => {
  select('name', ['t1']);
  await userEvent.keyboard('{Control>} {/Control}{ArrowRight}{ArrowRight}{Shift>} {/Shift}{ArrowRight}{ArrowRight}');
  await expect.poll(() => [...useCursor.getState().selected].sort()).toEqual(['t1', 't3', 't5']);
  await userEvent.keyboard('4');
  await expect.poll(() => ['t1', 't3', 't5'].map((id) => emotionIn(openMap(), id, 'p1'))).toEqual([1, 1, 1]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => [...useCursor.getState().selected]).toEqual(['t5']);
});
