import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { addPersona } from '../../../renderer/model/commands/persona-commands';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { rate, setVotes } from '../../../renderer/model/commands/score-commands';
import { addTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import type { MapDocument } from '../../../renderer/model/document';
import type { Language } from '../../../renderer/model/primitives';
import { changePile, enterBallotsOf, useBallots } from '../../../renderer/state/ballots';
import { enterRoom, setSeats, useRoom } from '../../../renderer/state/room';
import { newPile } from '../../../renderer/model/ballot-pile';
import { seatsFor } from '../../../renderer/model/voting';
import { useNotice } from '../../../renderer/state/notices';
import { undoLast } from '../../../renderer/state/open-map';
import { useProblem } from '../../../renderer/state/problems';
import { BallotsView } from '../../../renderer/ui/room/ballots/BallotsView';
import { installBridge, type FakeBridge } from '../fake-bridge';
import { aMap, fiveStages } from '../guide/a-map';
import { expectAccessible } from '../guide/accessible';
import { openMap, show } from '../guide/show-step';
import type { ThemeName } from '../../../renderer/ui/theme';

const about = (touchpointId: string) => ({ touchpointId, personaId: 'anna' });
const journey = aMap(
  editMap({ title: 'A parcel', participants: 'Jan Kowalski\nOla Nowak' }),
  fiveStages,
  addPersona('anna', { name: 'Anna' }),
  addPersona('ben', { name: 'Ben' }),
  addTouchpoints('purchase', [
    { id: 'till', name: 'Till' },
    { id: 'door', name: 'Courier at the door' },
  ]),
  addTouchpoints('retention', [{ id: 'call', name: 'Call to the shop' }]),
  rate(about('till'), 1),
);

let bridge: FakeBridge;
beforeEach(() => {
  bridge = installBridge();
  useRoom.setState(useRoom.getInitialState(), true);
  useBallots.setState({ pile: null, waiting: {} });
  enterBallotsOf('elsewhere', '');
  useProblem.setState({ problem: null });
  useNotice.setState({ notice: null });
});

async function open(document: MapDocument = journey, language: Language = 'en', theme: ThemeName = 'light') {
  await cleanup();
  const onClose = vi.fn();
  await show(
    <div style={{ height: '100%', background: 'var(--tl-paper)' }}>
      <BallotsView onClose={onClose} />
    </div>,
    document,
    { language, theme },
  );
  return onClose;
}

/** Opens the table for a pile of three anonymous sheets. */
async function openPile(document?: MapDocument) {
  await open(document);
  await userEvent.fill(page.getByRole('textbox', { name: 'Number of people' }), '3');
  await userEvent.click(page.getByRole('tab', { name: 'Enter the pile' }));
  await userEvent.click(page.getByRole('button', { name: 'Enter these sheets' }));
  await expect.element(cell(1, 'Till', 'emotion')).toHaveFocus();
}

const grid = () => page.getByRole('grid', { name: 'Ballots for Anna' });
function cell(sheet: number, touchpoint: string, question: 'emotion' | 'importance') {
  return grid().getByRole('gridcell', { name: new RegExp(`^Sheet ${sheet}, \\d ${touchpoint}, ${question}:`) });
}
const entries = () => useBallots.getState().pile?.sheets.map((sheet) => sheet.entries);
const votes = (id: string) => openMap().scores[`${id}:anna`]?.votes.map(({ emotion }) => emotion);
const weights = (id: string) => openMap().scores[`${id}:anna`]?.importanceVotes.map(({ importance }) => importance);
const foot = (name: string) =>
  grid()
    .getByRole('row', { name: new RegExp(`^${name}`) })
    .element()
    .textContent?.slice(name.length);

describe('printing', () => {
  test('begins with the persona in hand and as many people as vote', async () => {
    enterRoom('map');
    useRoom.setState({ personaId: 'ben' });
    setSeats(seatsFor(5));
    await open();
    await expect.element(page.getByRole('combobox', { name: 'Persona' })).toHaveValue('ben');
    await expect.element(page.getByRole('textbox', { name: 'Number of people' })).toHaveValue('5');
  });

  test('the choices come to sheets and touchpoints, and a PDF is written where a person said', async () => {
    bridge.target = 'ballots.pdf';
    const onClose = await open();
    await expect.element(page.getByText('8 ballots, 3 touchpoints')).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Touchpoints' }), 'Only those not rated yet');
    await userEvent.click(page.getByRole('radio', { name: 'A name' }));
    await expect.element(page.getByRole('textbox', { name: /Names/ })).toHaveValue('Jan Kowalski\nOla Nowak');
    await expect.element(page.getByText('2 ballots, 2 touchpoints')).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'First page of the first sheet' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Make the PDF' }));
    await expect.poll(() => useNotice.getState().notice?.message).toBe('Exported “ballots.pdf”');
    expect(bridge.payloadsOf('files.chooseTarget')).toEqual([{ kind: 'pdf', suggestedName: 'Ballots  A parcel.pdf' }]);
    expect(new TextDecoder('latin1').decode(bridge.written[0]?.bytes.slice(0, 5))).toBe('%PDF-');
    await userEvent.click(page.getByRole('button', { name: 'Back to the curve' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('one stage, or by hand; without touchpoints or people it says so', async () => {
    await open();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Touchpoints' }), 'Those of one stage');
    await expect.element(page.getByText('No touchpoint fits this choice.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Make the PDF' })).toBeDisabled();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Stage' }), 'Purchase');
    await expect.element(page.getByText('8 ballots, 2 touchpoints')).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Touchpoints' }), 'Chosen by hand');
    await userEvent.click(page.getByRole('checkbox', { name: '3 Call to the shop' }));
    await expect.element(page.getByText('8 ballots, 1 touchpoint')).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'A name' }));
    await userEvent.fill(page.getByRole('textbox', { name: /Names/ }), '');
    await expect.element(page.getByText(/There is nobody to vote/)).toBeVisible();
  });

  test('a file that cannot be written is told, with its name', async () => {
    bridge.target = 'ballots.pdf';
    bridge.writing = { ok: false, problem: 'diskFull', detail: '' };
    await open();
    await userEvent.click(page.getByRole('button', { name: 'Make the PDF' }));
    await expect.poll(() => useProblem.getState().problem?.message).toContain('ballots.pdf');
  });

  test('without a persona there is nothing to ask', async () => {
    await open(aMap(fiveStages));
    await expect.element(page.getByText(/The map has no persona yet/)).toBeVisible();
  });
});

describe('the pile', () => {
  test('is keyed without looking up: two keys a touchpoint, Enter for the next sheet; the figures run along', async () => {
    await openPile();
    await userEvent.keyboard('142333{Enter}');
    await expect.element(cell(2, 'Till', 'emotion')).toHaveFocus();
    await userEvent.keyboard('55-2{ArrowRight}+1{Enter}');
    expect(entries()).toEqual([
      [-2, 4, -1, 3, 0, 3],
      [2, 5, -2, null, 1, null],
      [null, null, null, null, null, null],
    ]);
    expect(foot('Mean')).toBe('0.04.5−1.53.0+0.53.0');
    expect(foot('Spread')).toBe('411010');
    await expect.element(page.getByText('2 of 3 sheets keyed')).toBeVisible();
  });

  test('arrows, Tab, Home and End move; 0, Delete and Backspace clear; Ctrl+Z takes keys back', async () => {
    await openPile();
    await userEvent.keyboard('1{ArrowLeft}0{End}5{ArrowDown}4{Home}{Shift>}{Tab}{/Shift}');
    expect(entries()).toEqual([
      [null, null, null, null, null, 5],
      [null, null, null, null, null, 4],
      [null, null, null, null, null, null],
    ]);
    await expect.element(cell(1, 'Call to the shop', 'importance')).toHaveFocus();
    await userEvent.keyboard('{Delete}{Tab}{Control>}{End}{/Control}');
    await expect.element(cell(3, 'Call to the shop', 'importance')).toHaveFocus();
    await userEvent.keyboard('{Control>}{Home}{/Control}44{Backspace}{Backspace}');
    expect(entries()?.[0]).toEqual([null, null, null, null, null, null]);
    // Wherever one is by then, what is taken back is gone to.
    await userEvent.keyboard('{Control>}{End}zz{/Control}');
    expect(entries()?.[0]).toEqual([1, 4, null, null, null, null]);
    await expect.element(cell(1, 'Till', 'importance')).toHaveFocus();
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(entries()?.[0]).toEqual([1, null, null, null, null, null]);
  });

  test('a sheet more than was thought is added, and takes the keys', async () => {
    await openPile();
    await userEvent.click(page.getByRole('button', { name: 'One more sheet' }));
    await expect.element(cell(4, 'Till', 'emotion')).toHaveFocus();
    await expect.element(page.getByText(/has changed since this pile was begun/)).not.toBeInTheDocument();
    await userEvent.keyboard('5');
    expect(entries()?.[3]).toEqual([2, null, null, null, null, null]);
  });

  test('of a hundred sheets draws those in sight and the one in hand, and the keys reach all of them', async () => {
    await openPile();
    const pile = useBallots.getState().pile;
    if (!pile) throw new Error('no pile');
    changePile(
      newPile(
        pile,
        Array.from({ length: 100 }, () => ''),
      ),
    );
    await expect.poll(() => grid().element().getAttribute('aria-rowcount')).toBe('104');
    const drawn = () => grid().element().querySelectorAll('tr[aria-rowindex]').length;
    await expect.poll(drawn).toBeLessThan(60);
    const foot = () => grid().element().querySelector('tfoot')?.getBoundingClientRect().top ?? 0;
    const head = () => grid().element().querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
    const inHand = () => document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    const seen = { lowest: -Infinity, highest: Infinity };
    grid()
      .element()
      .addEventListener('focusin', () => {
        seen.lowest = Math.max(seen.lowest, inHand().bottom - foot());
        seen.highest = Math.min(seen.highest, inHand().top - head());
      });
    await userEvent.keyboard(`{Control>}{Home}{/Control}${'{Enter}'.repeat(30)}${'{ArrowUp}'.repeat(25)}`);
    // The names of the touchpoints, mean and spread lie over no place in hand.
    expect(seen.lowest).toBeLessThanOrEqual(1);
    expect(seen.highest).toBeGreaterThanOrEqual(-1);
    await userEvent.keyboard('{Control>}{End}{/Control}2');
    await expect.element(cell(100, 'Call to the shop', 'importance')).toHaveFocus();
    await expect.element(grid().getByRole('row', { name: /^100/ })).toHaveAttribute('aria-rowindex', '102');
    expect(entries()?.[99]?.at(-1)).toBe(2);
    expect(drawn()).toBeLessThan(60);
    await userEvent.keyboard('{Control>}{Home}{/Control}5');
    await expect.element(cell(1, 'Till', 'importance')).toHaveFocus();
    expect(entries()?.[0]?.[0]).toBe(2);
  });

  test('what is no answer is said at once, and letters do not leave the table', async () => {
    await openPile();
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    await userEvent.keyboard('7');
    await expect.element(page.getByText(/Emotion takes 1 to 5/)).toBeVisible();
    await userEvent.keyboard('d{ArrowRight}9');
    await expect.element(page.getByText('Importance takes 1 to 5.')).toBeVisible();
    window.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
    expect(entries()?.[0]).toEqual([null, null, null, null, null, null]);
  });

  test('cells of a spreadsheet are pasted; a mistake is shown, must be mended, and can be found', async () => {
    await openPile();
    pasteText('-2\t4\t+1\t3\n0\t8\t1\t2\n');
    expect(entries()?.slice(0, 2)).toEqual([
      [-2, 4, 1, 3, null, null],
      [0, '8', 1, 2, null, null],
    ]);
    await expect.element(page.getByText('Pasted; emotions were read as −2…+2. 1 cell holds no answer.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Store as votes' })).toBeDisabled();
    await userEvent.click(page.getByRole('button', { name: 'Go to the first one' }));
    await expect.element(cell(2, 'Till', 'importance')).toHaveFocus();
    await userEvent.keyboard('5');
    await expect.element(page.getByRole('button', { name: 'Store as votes' })).toBeEnabled();
  });

  test('becomes votes in one undoable act, and stays until another is begun', async () => {
    await openPile();
    await userEvent.keyboard('14{Enter}55{Enter}33');
    await userEvent.click(page.getByRole('button', { name: 'Store as votes' }));
    expect(votes('till')).toEqual([-2, 0, 2]);
    expect(weights('till')).toEqual([3, 4, 5]);
    expect(votes('door')).toBeUndefined();
    await expect.element(page.getByRole('status').getByText(/3 sheets are stored as votes/)).toHaveFocus();
    undoLast();
    expect(openMap()).toEqual(journey);
    expect(entries()?.[0]).toEqual([-2, 4, null, null, null, null]);
    await userEvent.click(page.getByRole('button', { name: 'Store as votes' }));
    expect(votes('till')).toEqual([-2, 0, 2]);
    await userEvent.click(page.getByRole('button', { name: 'Begin another pile' }));
    expect(entries()?.[0]).toEqual([null, null, null, null, null, null]);
  });

  test('asks what becomes of votes there are: a second round keeps the first', async () => {
    const voted = aMap(
      fiveStages,
      addPersona('anna', { name: 'Anna' }),
      addTouchpoints('purchase', [{ id: 'till', name: 'Till' }]),
      setVotes(about('till'), [{ id: 'v', voter: 'Jan', emotion: 2 }]),
    );
    await openPile(voted);
    await userEvent.keyboard('14');
    await expect
      .element(page.getByText('1 of these touchpoints has votes already. What shall become of them?'))
      .toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Store as votes' }));
    expect(openMap().scores['till:anna']).toMatchObject({
      votes: [{ emotion: -2 }],
      earlierRounds: [{ votes: [{ voter: 'Jan', emotion: 2 }] }],
    });
    undoLast();
    await userEvent.click(page.getByRole('radio', { name: 'Add these sheets to them' }));
    await userEvent.click(page.getByRole('button', { name: 'Store as votes' }));
    expect(votes('till')).toEqual([2, -2]);
  });

  test('that is stored is kept in an order that says nothing of how the sheets lay', async () => {
    await openPile();
    await userEvent.keyboard('55{Enter}14{Enter}33');
    const kept = () =>
      [...(localStorage.getItem('ballots') ?? '').matchAll(/"entries":\[(-?\d)/g)].map(([, first]) => first);
    expect(kept()).toEqual(['2', '-2', '0']);
    await userEvent.click(page.getByRole('button', { name: 'Store as votes' }));
    await expect.element(page.getByRole('status').getByText(/3 sheets are stored as votes/)).toHaveFocus();
    expect(kept().filter((first) => first !== undefined)).toEqual(['-2', '0', '2']);
    undoLast();
    // As long as the window is open, a mistake is found where its sheet lies.
    expect(entries()?.[0]).toEqual([2, 5, null, null, null, null]);
  });

  test('is kept on the computer, and waits while another map has its own', async () => {
    await openPile();
    await userEvent.keyboard('14');
    const kept = localStorage.getItem('ballots');
    expect(kept).toContain('"entries":[-2,4,');
    enterBallotsOf('another', '');
    expect(entries()).toBeUndefined();
    await open();
    await expect.element(cell(1, 'Till', 'importance')).toHaveTextContent('Sheet 1, 1 Till, importance: 4');
  });

  test('an unfinished pile waits while one is elsewhere, and says when the choice has changed since', async () => {
    await openPile();
    await userEvent.keyboard('14');
    await open();
    await expect.element(cell(1, 'Till', 'importance')).toHaveTextContent('Sheet 1, 1 Till, importance: 4');
    await userEvent.click(page.getByRole('tab', { name: 'Print the sheets' }));
    await userEvent.click(page.getByRole('radio', { name: 'The number of a seat' }));
    await userEvent.click(page.getByRole('tab', { name: 'Enter the pile' }));
    await expect.element(page.getByText(/has changed since this pile was begun/)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Begin another pile' }));
    await expect.element(grid().getByRole('rowheader', { name: '3 Seat 3' })).toBeVisible();
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
  await open(journey, language, theme);
  await expect.element(page.getByRole('img')).toBeVisible();
  await expectAccessible();
  await userEvent.click(page.getByRole('tab').nth(1));
  await expectAccessible();
  await userEvent.click(page.getByRole('button').nth(1));
  await expect.element(page.getByRole('grid')).toBeVisible();
  await userEvent.keyboard('1{ArrowLeft}');
  pasteText('9\t4');
  await expectAccessible();
});

function pasteText(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}
