import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { journeyOf } from '../../../renderer/model/journey';
import { showImport, useDialogs } from '../../../renderer/state/dialogs';
import { undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { setLiveStage } from '../../../renderer/ui/guide/guide-state';
import { TouchpointsStep } from '../../../renderer/ui/guide/touchpoints/TouchpointsStep';
import { aMap, fiveStages, namesIn } from './a-map';
import { openMap, show } from './show-step';

const STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];

test('forty touchpoints by keyboard alone: eight a stage, Enter and Tab', async () => {
  await show(<TouchpointsStep />, aMap(fiveStages));
  await expect.element(page.getByRole('textbox', { name: /Awareness/ })).toHaveFocus();
  for (const [at, stage] of STAGES.entries()) {
    for (let number = 1; number <= 8; number++) await userEvent.keyboard(`${stage[0]}${number}{Enter}`);
    if (at < STAGES.length - 1) await userEvent.keyboard('{Tab}');
  }
  for (const stage of STAGES)
    expect(namesIn(openMap(), stage)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `${stage[0]}${number}`));
  expect(useOpenMap.getState().history.past).toHaveLength(40);
});

test('Ctrl+Z in the entry line takes back the unfinished word, then the map; redo invents nothing', async () => {
  await show(<TouchpointsStep />, aMap(fiveStages));
  const line = page.getByRole('textbox', { name: /New touchpoint/ });
  await userEvent.keyboard('One{Enter}Two{Enter}');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(namesIn(openMap(), 'awareness')).toEqual(['One']);
  await userEvent.keyboard('Unfini{Control>}z{/Control}');
  await expect.element(line).toHaveValue('');
  expect(namesIn(openMap(), 'awareness')).toEqual(['One']);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(namesIn(openMap(), 'awareness')).toEqual([]);
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}y{/Control}');
  expect(namesIn(openMap(), 'awareness')).toEqual(['One', 'Two']);
  await expect.element(line).toHaveValue('');
  await userEvent.keyboard('{Control>}y{/Control}');
  await expect.element(line).toHaveValue('Unfini');
  await expect.element(line).toHaveFocus();
});

test('a pasted column leaves its name out, and a row of a spreadsheet is one touchpoint', async () => {
  await show(<TouchpointsStep />, aMap(fiveStages));
  await expect.element(page.getByRole('textbox', { name: /Awareness/ })).toHaveFocus();
  paste('Touchpoint\r\nSees an advert\r\nAsks a friend\r\n');
  paste('Calls\tPhone\tService');
  expect(namesIn(openMap(), 'awareness')).toEqual(['Sees an advert', 'Asks a friend', 'Calls']);
  const [, , calls] = journeyOf(openMap()).touchpoints;
  expect(calls?.touchpoint).toMatchObject({ channels: ['Phone'], department: 'Service' });
});

test('a pasted table with named columns is shown before anything is stored', async () => {
  await show(<TouchpointsStep />, aMap(fiveStages));
  await expect.element(page.getByRole('textbox', { name: /Awareness/ })).toHaveFocus();
  const text = 'Stage\tTouchpoint\tPains\nPurchase\tPays\tslow\n';
  paste(text);
  expect(useDialogs.getState().importing).toEqual({ kind: 'pasted', text, into: 'openMap' });
  expect(journeyOf(openMap()).touchpoints).toEqual([]);
  showImport(null);
});

test('a pasted list of eighty lines becomes eighty touchpoints and one undo', async () => {
  await show(<TouchpointsStep />, aMap(fiveStages));
  const lines = Array.from({ length: 80 }, (_, index) => `Touchpoint ${index + 1}`);
  paste(lines.join('\r\n'));
  await expect.element(page.getByRole('button', { name: 'Touchpoint 80' })).toBeInTheDocument();
  expect(namesIn(openMap(), 'awareness')).toEqual(lines);
  undoLast();
  expect(Object.keys(openMap().touchpoints)).toHaveLength(0);
});

const LONG = 'Waits for news of the parcel that was promised for the evening of the day before yesterday, number';

test.each([
  ['en', ','],
  ['pl', ''],
  ['ru', '\u00a0'],
] as const)(
  'a thousand are numbered in %s as everywhere, with room for it, and the last one is in sight',
  async (language, mark) => {
    const map = aMap(
      fiveStages,
      addTouchpoints(
        'awareness',
        Array.from({ length: 1000 }, (_, at) => ({ id: `t${at + 1}`, name: `${LONG} ${at + 1}` })),
      ),
      addTouchpoints('consideration', [{ id: 'next', name: 'Next' }]),
    );
    await show(<TouchpointsStep />, map, { language });
    setLiveStage('awareness');
    await expect.element(page.getByRole('textbox', { name: /Awareness/ })).toBeInTheDocument();
    const row = (name: string) =>
      page.getByRole('button', { name, exact: true }).element().closest('li') as HTMLElement;
    const numberOf = (name: string) => getComputedStyle(row(name), '::before').content;
    const grouped = `counter(thousands) "${mark}" counter(rest, three-digits)`;
    expect(numberOf(`${LONG} 1000`)).toContain(grouped);
    expect(numberOf('Next')).toContain(grouped);
    expect(numberOf(`${LONG} 999`)).not.toContain('thousands');
    const line = page.getByRole('textbox', { name: /Awareness/ }).element();
    const ordinal = line.previousElementSibling as HTMLElement;
    expect(ordinal.textContent).toBe(`1${mark}001`);
    const words = document.createRange();
    words.selectNodeContents(ordinal);
    expect(line.getBoundingClientRect().left - words.getBoundingClientRect().right).toBeGreaterThanOrEqual(6);
    const last = row(`${LONG} 1000`);
    const list = last.parentElement as HTMLElement;
    await expect
      .poll(() => last.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom)
      .toBeLessThanOrEqual(1);
  },
);

test('what stands in the line when Tab leaves it is kept, and Shift+Tab goes back', async () => {
  await show(<TouchpointsStep />, aMap(fiveStages));
  await userEvent.keyboard('Sees an advert{Tab}Opens the shop{Enter}');
  await expect.element(page.getByRole('textbox', { name: /Consideration/ })).toHaveFocus();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expect.element(page.getByRole('textbox', { name: /Awareness/ })).toHaveFocus();
  expect(namesIn(openMap(), 'awareness')).toEqual(['Sees an advert']);
  expect(namesIn(openMap(), 'consideration')).toEqual(['Opens the shop']);
});

test('past the last stage Tab leaves the board', async () => {
  await show(<TouchpointsStep />, aMap(fiveStages));
  await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}');
  const last = page.getByRole('textbox', { name: /Advocacy/ });
  await expect.element(last).toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await expect.element(last).not.toHaveFocus();
});

test('arrows reach earlier ones: renamed in place, moved within and across stages, deleted', async () => {
  await show(<TouchpointsStep />, withThree());
  await userEvent.keyboard('{Tab}{Tab}');
  await expect.element(page.getByRole('textbox', { name: /Purchase/ })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(page.getByRole('button', { name: 'Waits' })).toHaveFocus();

  await userEvent.keyboard('{F2}Waits for the parcel{Enter}');
  expect(namesIn(openMap(), 'purchase')).toEqual(['Pays', 'Unpacks', 'Waits for the parcel']);

  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(namesIn(openMap(), 'purchase')).toEqual(['Pays', 'Waits for the parcel', 'Unpacks']);
  await expect.element(page.getByRole('button', { name: 'Waits for the parcel' })).toHaveFocus();

  await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
  expect(namesIn(openMap(), 'retention')).toEqual(['Waits for the parcel']);
  await expect.element(page.getByRole('button', { name: 'Waits for the parcel' })).toHaveFocus();

  await userEvent.keyboard('{Delete}');
  expect(namesIn(openMap(), 'retention')).toEqual([]);
  await expect.element(page.getByRole('textbox', { name: /Retention/ })).toHaveFocus();
  undoLast();
  expect(namesIn(openMap(), 'retention')).toEqual(['Waits for the parcel']);
});

test('Escape leaves a name as it was', async () => {
  await show(<TouchpointsStep />, withThree());
  await userEvent.keyboard('{Tab}{Tab}{ArrowUp}{Enter}Something else{Escape}');
  expect(namesIn(openMap(), 'purchase')).toEqual(['Pays', 'Unpacks', 'Waits']);
  await expect.element(page.getByRole('button', { name: 'Waits' })).toHaveFocus();
});

test('Ctrl+Enter opens the details, a stay in a field is one undo, Ctrl+Enter goes on typing', async () => {
  await show(<TouchpointsStep />, withThree());
  await userEvent.keyboard('{Tab}{Tab}{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('textbox', { name: 'Pains' })).toHaveFocus();
  await userEvent.keyboard('Two days of silence');
  await userEvent.click(page.getByRole('radio', { name: 'digital' }));
  await userEvent.click(page.getByRole('combobox', { name: 'Channels' }));
  await userEvent.keyboard('E-mail{Enter}');
  const waits = () => journeyOf(openMap()).touchpoints[2]?.touchpoint;
  expect(waits()).toMatchObject({ pains: 'Two days of silence', kind: 'digital', channels: ['E-mail'] });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('textbox', { name: /Purchase/ })).toHaveFocus();
  undoLast();
  undoLast();
  undoLast();
  expect(waits()).toMatchObject({ pains: '', kind: null, channels: [] });
});

test('fifty channels are as many as a touchpoint may have', async () => {
  await show(<TouchpointsStep />, withThree());
  await userEvent.keyboard('{Tab}{Tab}{Control>}{Enter}{/Control}');
  const field = page.getByRole('combobox', { name: 'Channels' });
  await userEvent.fill(field, Array.from({ length: 60 }, (_, index) => `c${index}`).join(','));
  await expect.element(page.getByText('No more than 50 fit here.')).toBeVisible();
  expect(openMap().touchpoints['waits']?.channels).toHaveLength(50);
});

test('what is missing leads to the touchpoint and its field, or to the stage', async () => {
  await show(<TouchpointsStep />, withThree());
  await userEvent.click(page.getByRole('button', { name: '3 touchpoints have no owner' }));
  await expect.element(page.getByRole('combobox', { name: /department/ })).toHaveFocus();
  await userEvent.click(page.getByRole('button', { name: '3 touchpoints have no channel' }));
  await expect.element(page.getByRole('combobox', { name: 'Channels' })).toHaveFocus();
  await userEvent.click(page.getByRole('button', { name: '4 stages have no touchpoint yet' }));
  await expect.element(page.getByRole('textbox', { name: /Awareness/ })).toHaveFocus();
});

test('a forgotten thing of the live stage is added with one press and not offered again', async () => {
  await show(<TouchpointsStep />, aMap(fiveStages));
  await userEvent.keyboard('{Tab}{Tab}');
  await userEvent.click(page.getByRole('button', { name: 'Add “A smile at the desk” to Purchase' }));
  expect(namesIn(openMap(), 'purchase')).toEqual(['A smile at the desk']);
  await expect
    .element(page.getByRole('button', { name: 'Add “A smile at the desk” to Purchase' }))
    .not.toBeInTheDocument();
});

test('typing with three hundred touchpoints redraws nothing but the line', async () => {
  const many = STAGES.map((stage) =>
    addTouchpoints(
      stage,
      Array.from({ length: 60 }, (_, index) => ({ id: `${stage}-${index}`, name: `${stage} ${index}` })),
    ),
  );
  await show(<TouchpointsStep />, aMap(fiveStages, ...many));
  let changes = 0;
  const line = page.getByRole('textbox', { name: /New touchpoint/ }).element();
  const watcher = new MutationObserver((records) => {
    changes += records.filter((record) => record.target !== line).length;
  });
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  await userEvent.keyboard('The courier at the door');
  watcher.disconnect();
  expect(changes).toBe(0);
});

function withThree() {
  return aMap(
    fiveStages,
    addTouchpoints('purchase', [
      { id: 'pays', name: 'Pays' },
      { id: 'unpacks', name: 'Unpacks' },
      { id: 'waits', name: 'Waits' },
    ]),
  );
}

function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}
