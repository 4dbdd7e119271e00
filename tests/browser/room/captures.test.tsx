import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addCapture, turnCapture } from '../../../renderer/model/commands/capture-commands';
import { installBridge } from '../fake-bridge';
import { setAgenda } from '../../../renderer/model/commands/map-commands';
import { addTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { seatsFor } from '../../../renderer/model/voting';
import { useAnnouncement } from '../../../renderer/state/announcements';
import { run, undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { useDrafts } from '../../../renderer/state/drafts';
import { enterRoom, setSeats, showView, takeInHand, useRoom } from '../../../renderer/state/room';
import { CaptureLine } from '../../../renderer/ui/room/captures/CaptureLine';
import { CapturesView } from '../../../renderer/ui/room/captures/CapturesView';
import { aMap, fiveStages, namesIn } from '../guide/a-map';
import { expectAccessible } from '../guide/accessible';
import { openMap, show } from '../guide/show-step';
import { aWorkshop, enter, room } from './enter-room';

const journey = [
  fiveStages,
  addTouchpoints('purchase', [
    { id: 'till', name: 'Till' },
    { id: 'door', name: 'Courier at the door', pains: 'Always late' },
  ]),
  addTouchpoints('retention', [{ id: 'call', name: 'Call to the shop' }]),
];
const remarks = ['Nobody rings', 'He smiled', 'Text me before'].map((text, at) =>
  addCapture({
    id: `r${at}`,
    text,
    saidAt: new Date(2026, 10, 25, 11, 5 + at).toISOString(),
    touchpointId: at === 1 ? null : 'door',
  }),
);
const said = () => Object.values(openMap().captures).map(({ text, touchpointId }) => ({ text, touchpointId }));
const uses = () => ['r0', 'r1', 'r2'].map((id) => openMap().captures[id]?.usedAs);
const told = () => useAnnouncement.getState().text;

beforeEach(() => {
  installBridge();
  useRoom.setState(useRoom.getInitialState(), true);
  enterRoom('map');
  useDrafts.setState({ drafts: {} });
});

describe('the line', () => {
  test('C leads to it, Enter takes down what was said with the touchpoint in hand, Escape goes back to the keys', async () => {
    takeInHand('door', null);
    await show(<CaptureLine />, aMap(...journey));
    await userEvent.keyboard('c');
    const line = page.getByRole('textbox', { name: 'What somebody said at 2 Courier at the door' });
    await expect.element(line).toHaveFocus();
    await userEvent.keyboard('  Nobody rings {Enter}');
    await expect.element(line).toHaveValue('');
    await userEvent.keyboard('He smiled{Enter}{Enter}');
    expect(said()).toEqual([
      { text: 'Nobody rings', touchpointId: 'door' },
      { text: 'He smiled', touchpointId: 'door' },
    ]);
    expect(told()).toBe('Taken down: He smiled');
    await userEvent.keyboard('unfinished{Escape}');
    await expect.element(line).not.toHaveFocus();
    await userEvent.keyboard('cc');
    await expect.element(line).toHaveValue('unfinishedc');
    await userEvent.click(page.getByRole('button', { name: '2 remarks' }));
    expect(useRoom.getState().view).toBe('captures');
  });

  test('Ctrl+Z in it takes back the words first, then the remark', async () => {
    await show(<CaptureLine />, aMap(...journey));
    await userEvent.keyboard('cNobody rings{Enter}half');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(said()).toHaveLength(1);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(said()).toEqual([]);
  });

  test('a touchpoint that was deleted meanwhile is not named', async () => {
    takeInHand('gone', null);
    await show(<CaptureLine />, aMap(...journey));
    await userEvent.keyboard('cHello{Enter}');
    expect(said()).toEqual([{ text: 'Hello', touchpointId: null }]);
  });
});

describe('half a remark', () => {
  test('is still in the line after a look at another screen or map, and is nobody else’s', async () => {
    await enter(aMap(...journey));
    await userEvent.keyboard('cNobody ri');
    location.hash = '#/guide/frame';
    await expect.element(room()).not.toBeInTheDocument();
    useRoom.setState(useRoom.getInitialState(), true);
    location.hash = '#/room';
    const line = page.getByRole('textbox', { name: /^What somebody said/ });
    await expect.element(line).toHaveValue('Nobody ri');
    await userEvent.keyboard('cngs{Enter}');
    expect(said().map(({ text }) => text)).toEqual(['Nobody rings']);
    await expect.element(line).toHaveValue('');
  });
});

test('a remark stays with the touchpoint it was begun at, and says which', async () => {
  await enter(aWorkshop());
  takeInHand('till', null);
  await userEvent.keyboard('cNobody rings{Escape}');
  await expect.element(page.getByRole('textbox', { name: /^What somebody said at 1 Queue/ })).toBeVisible();
  await userEvent.keyboard('{ArrowRight}c{Enter}');
  expect(said()).toEqual([{ text: 'Nobody rings', touchpointId: 'till' }]);
  await expect.element(page.getByRole('textbox', { name: /^What somebody said at 2/ })).toBeVisible();
});

test('the room has the focus again when the line, a list or a form in it is left', async () => {
  await enter(aWorkshop(...remarks, setAgenda([{ id: 'a', title: 'Rate it', minutes: 25, step: null }])));
  const wall = () => document.activeElement?.contains(room().element()) && document.activeElement !== document.body;
  await expect.poll(wall).toBe(true);
  // What was pressed by the mouse is not pressed again by the space bar of a presenter's remote.
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await page.getByRole('button', { name: '5 minutes more' }).click();
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('heading', { level: 2, name: 'Courier at the door' })).toBeVisible();
  expect(openMap().map.agenda[0]?.minutes).toBe(30);
  await userEvent.keyboard('cabc{Escape}');
  await expect.poll(wall).toBe(true);
  await userEvent.click(page.getByRole('button', { name: '3 remarks' }));
  await expect.element(page.getByRole('listbox', { name: 'Remarks' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(wall).toBe(true);
  await userEvent.keyboard('v');
  await page.getByRole('button', { name: /^Begin with/ }).click();
  await expect.poll(wall).toBe(true);
});

test('the room has the focus when another view comes: one Escape leaves the agenda, and Enter is the vote’s', async () => {
  await enter(aWorkshop(setAgenda([{ id: 'a', title: 'Rate it', minutes: 25, step: null }])));
  setSeats(seatsFor(1));
  const view = () => useRoom.getState().view;
  const edit = page.getByRole('button', { name: 'Edit the agenda' });
  while (document.activeElement !== edit.element()) await userEvent.tab();
  await expect.element(page.getByRole('tooltip')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(view).toBe('agenda');
  await userEvent.keyboard('{Escape}');
  await expect.poll(view).toBe('curve');
  edit.element().focus();
  await userEvent.keyboard('v4{Enter}');
  await expect.poll(() => openMap().scores['till:cat']?.votes).toHaveLength(1);
  expect(view()).toBe('vote');
});

test('the room’s bar shows and takes only keys that work over a list', async () => {
  await enter(aMap(...journey, ...remarks));
  await userEvent.click(page.getByRole('button', { name: '3 remarks' }));
  await expect.element(page.getByRole('listbox', { name: 'Remarks' })).toHaveFocus();
  await expect.element(room().getByRole('button', { name: 'curve' })).toBeVisible();
  await expect.element(room().getByRole('button', { name: 'vote' })).not.toBeInTheDocument();
  await expect.element(room().getByRole('button', { name: 'dots' })).not.toBeInTheDocument();
  page.getByRole('button', { name: 'Back to the curve' }).element().focus();
  await userEvent.keyboard('dvb');
  expect(useRoom.getState().view).toBe('captures');
  // The mouse may have stood on a button of the plan: its tooltip would take the key.
  await expect.element(page.getByRole('tooltip')).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => useRoom.getState().view).toBe('curve');
});

describe('the list', () => {
  test('what is used is not used again by a key, and after the last one the choice stays', async () => {
    await show(<CapturesView />, aMap(...journey, ...remarks));
    await userEvent.keyboard('i{Home}');
    const steps = useOpenMap.getState().history.past.length;
    await userEvent.keyboard('p');
    expect(uses()).toEqual(['idea', null, null]);
    expect(useOpenMap.getState().history.past).toHaveLength(steps);
    expect(told()).toBe('This remark became an idea already. It can still be edited or deleted.');
    await expect.element(page.getByRole('button', { name: 'Delight' })).toBeDisabled();
    await userEvent.keyboard('{End}ii');
    expect(uses()).toEqual(['idea', 'idea', 'idea']);
    await expect.element(page.getByRole('option', { name: /He smiled/, selected: true })).toBeVisible();
    await userEvent.keyboard('iii');
    expect(Object.keys(openMap().actions)).toHaveLength(3);
    await userEvent.keyboard('x');
    expect(Object.keys(openMap().captures)).toEqual(['r0', 'r2']);
  });

  test('can be opened when all is used', async () => {
    await show(<CaptureLine />, aMap(...journey, ...remarks.slice(0, 2)));
    run(turnCapture('r0', 'idea', null, 'a1'));
    await expect.element(page.getByRole('button', { name: '1 remark' })).toBeVisible();
    run(turnCapture('r1', 'idea', null, 'a2'));
    await userEvent.click(page.getByRole('button', { name: '2 remarks, all used' }));
    expect(useRoom.getState().view).toBe('captures');
  });

  test('one key makes a touchpoint, a pain, an idea; each is one undo and stays, marked', async () => {
    await show(<CapturesView />, aMap(...journey, ...remarks));
    await expect.element(page.getByRole('listbox', { name: 'Remarks' })).toHaveFocus();
    expect(
      page
        .getByRole('option')
        .elements()
        .map((option) => option.querySelector('time')?.textContent),
    ).toEqual(['11:05', '11:06', '11:07']);
    await userEvent.keyboard('p');
    expect(openMap().touchpoints['door']?.pains).toBe('Always late\nNobody rings');
    expect(told()).toBe('Now a pain of Courier at the door: Nobody rings');
    await expect.element(page.getByRole('option', { name: /Nobody rings .*became a pain$/ })).toBeVisible();
    await expect.element(page.getByRole('option', { name: /He smiled/, selected: true })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}t');
    expect(namesIn(openMap(), 'purchase')).toEqual(['Till', 'Courier at the door', 'Text me before']);
    await userEvent.keyboard('i');
    expect(Object.values(openMap().actions)).toMatchObject([{ title: 'He smiled', status: 'idea', touchpointIds: [] }]);
    expect(uses()).toEqual(['pain', 'idea', 'touchpoint']);
    undoLast();
    undoLast();
    undoLast();
    expect(uses()).toEqual([null, null, null]);
    expect(namesIn(openMap(), 'purchase')).toEqual(['Till', 'Courier at the door']);
  });

  test('a remark about no touchpoint asks for one: a few letters and Enter', async () => {
    await show(<CapturesView />, aMap(...journey, ...remarks));
    await userEvent.keyboard('{ArrowDown}d');
    const chooser = page.getByRole('combobox', { name: 'A delight of which touchpoint?' });
    await expect.element(chooser).toHaveFocus();
    await userEvent.keyboard('shop{Enter}');
    expect(openMap().touchpoints['call']?.delights).toBe('He smiled');
    await expect.element(page.getByRole('listbox', { name: 'Remarks' })).toHaveFocus();
  });

  test('Escape leaves the question, and nothing is made', async () => {
    await show(<CapturesView />, aMap(...journey, ...remarks));
    await userEvent.keyboard('{ArrowDown}t');
    await expect.element(page.getByRole('combobox', { name: 'After which touchpoint?' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('listbox', { name: 'Remarks' })).toHaveFocus();
    expect(uses()).toEqual([null, null, null]);
  });

  test('Escape goes back to the curve from the list', async () => {
    showView('captures');
    await show(<CapturesView />, aMap(...journey, ...remarks));
    await expect.element(page.getByRole('listbox', { name: 'Remarks' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(useRoom.getState().view).toBe('curve');
    expect(uses()).toEqual([null, null, null]);
  });

  test('E edits the text, X deletes, the mouse does the same', async () => {
    await show(<CapturesView />, aMap(...journey, ...remarks));
    await userEvent.keyboard('e');
    const field = page.getByRole('textbox', { name: 'Text of the remark' });
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('Nobody knocks{Enter}');
    expect(openMap().captures['r0']?.text).toBe('Nobody knocks');
    await userEvent.keyboard('x');
    expect(Object.keys(openMap().captures)).toEqual(['r1', 'r2']);
    undoLast();
    await userEvent.click(page.getByRole('option', { name: /Text me before/ }));
    await userEvent.click(page.getByRole('button', { name: 'Pain' }));
    expect(uses()).toEqual([null, null, 'pain']);
  });

  test('an edit that is left with its screen is stored; one that is given up is not', async () => {
    await show(<CapturesView />, aMap(...journey, ...remarks));
    await userEvent.keyboard('e');
    await userEvent.fill(page.getByRole('textbox', { name: 'Text of the remark' }), 'Nobody knocks');
    await userEvent.keyboard('{Escape}');
    expect(openMap().captures['r0']?.text).toBe('Nobody rings');
    await userEvent.keyboard('e');
    await userEvent.fill(page.getByRole('textbox', { name: 'Text of the remark' }), 'Nobody knocks');
    await userEvent.click(page.getByRole('option', { name: /Text me before/ }));
    expect(openMap().captures['r0']?.text).toBe('Nobody knocks');
    undoLast();
    expect(openMap().captures['r0']?.text).toBe('Nobody rings');
  });

  test('those used can be hidden', async () => {
    await show(<CapturesView />, aMap(...journey, ...remarks));
    await userEvent.click(page.getByRole('switch', { name: 'Hide those used' }));
    await userEvent.click(page.getByRole('option', { name: /Nobody rings/ }));
    await userEvent.keyboard('pi');
    await expect.element(page.getByRole('option', { name: /Nobody rings/ })).not.toBeInTheDocument();
    expect(uses()).toEqual(['pain', 'idea', null]);
    await userEvent.keyboard('i');
    await expect.element(page.getByText('Everything that was said has been used.')).toBeVisible();
  });

  test('without remarks it says how they come', async () => {
    await show(<CapturesView />, aMap(...journey));
    await expect.element(page.getByText('Nothing taken down yet')).toBeVisible();
    showView('captures');
    await userEvent.click(page.getByRole('button', { name: 'Back to the curve' }));
    expect(useRoom.getState().view).toBe('curve');
  });
});

test.each([
  ['en', 'light'],
  ['en', 'dark'],
  ['pl', 'light'],
  ['pl', 'dark'],
  ['ru', 'light'],
  ['ru', 'dark'],
] as const)('axe finds nothing in %s, %s', async (language, theme) => {
  await show(
    <div style={{ background: 'var(--tl-paper)' }}>
      <CapturesView />
      <CaptureLine />
    </div>,
    aMap(...journey, ...remarks),
    { language, theme },
  );
  await userEvent.keyboard('p');
  await expectAccessible();
  await userEvent.keyboard('p');
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await expectAccessible();
});
