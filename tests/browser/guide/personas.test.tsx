import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addPersona } from '../../../renderer/model/commands/persona-commands';
import { personasOf } from '../../../renderer/model/journey';
import { undoLast } from '../../../renderer/state/open-map';
import { PersonasStep } from '../../../renderer/ui/guide/personas/PersonasStep';
import { aMap } from './a-map';
import { expectAccessible } from './accessible';
import { openMap, show } from './show-step';

const twoPersonas = () => aMap(addPersona('owner', { name: 'Cat owner' }), addPersona('guest', { name: 'Guest' }));
const names = () => personasOf(openMap()).map((persona) => persona.name);

test('the first persona is added, named and described', async () => {
  await show(<PersonasStep />, aMap());
  await userEvent.click(page.getByRole('button', { name: 'Add a persona' }));
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await userEvent.keyboard('Cat owner{Tab}New owners{Tab}62,5{Tab}A cat that drinks');
  await userEvent.click(page.getByRole('radio', { name: 'Colour, dash and marker 3' }));
  expect(personasOf(openMap())[0]).toMatchObject({
    name: 'Cat owner',
    segment: 'New owners',
    share: 62.5,
    goals: 'A cat that drinks',
    look: 3,
  });
});

test('Alt+arrows reorder, Delete removes without a question, undo brings back', async () => {
  await show(<PersonasStep />, twoPersonas());
  await userEvent.click(page.getByRole('button', { name: 'Cat owner', exact: true }));
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(names()).toEqual(['Guest', 'Cat owner']);
  await expect.element(page.getByRole('button', { name: 'Cat owner', exact: true })).toHaveFocus();
  await userEvent.keyboard('{Delete}');
  expect(names()).toEqual(['Guest']);
  await expect.element(page.getByRole('button', { name: 'Guest', exact: true })).toHaveFocus();
  undoLast();
  expect(names()).toEqual(['Guest', 'Cat owner']);
});

test('the menu does what the keys do, and duplicates', async () => {
  await show(<PersonasStep />, twoPersonas());
  await userEvent.click(page.getByRole('button', { name: 'More for Cat owner' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Duplicate' }));
  expect(names()).toEqual(['Cat owner', 'Guest', 'Cat owner (copy)']);
  expect(new Set(personasOf(openMap()).map((persona) => persona.look)).size).toBe(3);
});

test('shares above 100 % are told', async () => {
  await show(<PersonasStep />, twoPersonas());
  await userEvent.fill(page.getByRole('textbox', { name: /Share/ }), '70');
  await userEvent.click(page.getByRole('button', { name: 'Guest', exact: true }));
  await userEvent.fill(page.getByRole('textbox', { name: /Share/ }), '31');
  await expect.poll(() => page.getByRole('status').element().textContent).toMatch(/The shares add up to 101%/);
  await userEvent.fill(page.getByRole('textbox', { name: /Share/ }), '130');
  expect(openMap().personas['guest']?.share).toBe(31);
});

test('a picture is drawn anew as JPEG of at most 2,000 px, and a text file is refused', async () => {
  await show(<PersonasStep />, twoPersonas());
  const chooser = document.querySelector('input[type="file"]') as HTMLInputElement;
  await userEvent.upload(chooser, await pngOf(3000, 1500));
  await expect.element(page.getByRole('img', { name: 'Picture portrait.png' })).toBeVisible();
  const { pictureId } = openMap().personas['owner'] ?? {};
  expect(openMap().pictures[pictureId ?? '']).toMatchObject({ mediaType: 'image/jpeg', width: 2000, height: 1000 });
  await userEvent.upload(chooser, new File(['no picture'], 'portrait.png', { type: 'image/png' }));
  await expect.poll(() => page.getByRole('alert').element().textContent).toMatch(/This is not a picture/);
  expect(openMap().personas['owner']?.pictureId).toBe(pictureId);
  await userEvent.click(page.getByRole('button', { name: 'Remove', exact: true }));
  expect(Object.keys(openMap().pictures)).toHaveLength(0);
});

test('a picture is dropped or pasted', async () => {
  await show(<PersonasStep />, twoPersonas());
  const field = page.getByRole('group', { name: 'Picture' }).element();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(await pngOf(40, 30));
  field.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await expect.poll(() => Object.values(openMap().pictures).map(({ width }) => width)).toEqual([40]);
  const clipboardData = new DataTransfer();
  clipboardData.items.add(await pngOf(50, 30));
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await expect.poll(() => Object.values(openMap().pictures).map(({ width }) => width)).toEqual([50]);
});

test('what is missing leads to the persona and its field', async () => {
  await show(<PersonasStep />, twoPersonas());
  await userEvent.click(page.getByRole('button', { name: '2 personas have no needs' }));
  await expect.element(page.getByRole('textbox', { name: 'Needs' })).toHaveFocus();
});

test('axe finds nothing', async () => {
  await show(<PersonasStep />, twoPersonas());
  await expectAccessible();
});

async function pngOf(width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width / 2, height);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], 'portrait.png', { type: 'image/png' });
}

test('fields of several lines grow with what is typed, and nothing of a long segment is hidden', async () => {
  const segment =
    'Households with small children that move into their first flat of their own at the edge of a large city, '.repeat(
      2,
    );
  await show(<PersonasStep />, aMap(addPersona('p', { name: 'Anna', segment })));
  const whole = (name: string) => {
    const field = page.getByRole('textbox', { name, exact: true }).element();
    return field.scrollHeight <= field.clientHeight && field.scrollWidth <= field.clientWidth;
  };
  await expect.poll(() => whole('Segment')).toBe(true);
  const goals = page.getByRole('textbox', { name: 'Goals' });
  // Else a bar that came while the field was lower would keep the width it took. Here bars have no width.
  expect(getComputedStyle(goals.element()).scrollbarGutter).toBe('stable');
  const before = goals.element().clientHeight;
  await userEvent.fill(
    goals,
    ['To be told', 'Never twice', 'In time', 'By name', 'Without a queue', 'At home'].join('\n'),
  );
  await expect.poll(() => whole('Goals')).toBe(true);
  expect(goals.element().clientHeight).toBeGreaterThan(before);
  await userEvent.fill(goals, '');
  await expect.poll(() => goals.element().clientHeight).toBe(before);
});

test('a name of nothing but spaces is none: the persona is called what it is', async () => {
  await show(<PersonasStep />, aMap(addPersona('blank', { name: '  ' })));
  await expect.element(page.getByRole('button', { name: 'Unnamed persona', exact: true })).toBeVisible();
});
