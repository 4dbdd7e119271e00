import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addPictures } from '../../../renderer/model/commands/picture-commands';
import { removeTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { pictureSchema } from '../../../renderer/model/picture';
import { useAnnouncement } from '../../../renderer/state/announcements';
import { redoLast, run, undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { clearProblem, useProblem } from '../../../renderer/state/problems';
import { openPanel } from '../../../renderer/ui/map/map-view';
import { PicturesCell } from '../../../renderer/ui/map/PicturesCell';
import { useTakingPictures } from '../../../renderer/ui/map/use-take-pictures';
import { bigMap } from '../curve/big-map';
import { openMap, settled, showMap } from '../curve/show-map';
import { expectAccessible } from '../guide/accessible';
import { showPanel } from '../map/show-panel';
import { BOMB, HEIC, photographed, quartered, SVG } from './picture-bytes';
import { drag, jpeg, paste, transfer } from './hand-over';

const panel = () => page.getByRole('complementary');
const section = () => panel().getByRole('region', { name: /^Pictures/ });
const picture = (name: string) => section().getByRole('button', { name });
const idsOf = (id: string) => openMap().touchpoints[id]?.pictureIds ?? [];
const captions = (id: string) => idsOf(id).map((pictureId) => openMap().pictures[pictureId]?.name);
const problem = () => useProblem.getState().problem?.message;

const withThree = () => hang(['Door', 'Counter', 'Receipt']);

/** Pictures with these captions, already there. */
async function hang(names: readonly string[]): Promise<void> {
  const data = btoa(String.fromCharCode(...(await quartered('image/jpeg', 60, 40))));
  run(
    addPictures(
      't1',
      names.map((name) =>
        pictureSchema.parse({
          id: name.toLowerCase().replace(' ', '-'),
          name,
          mediaType: 'image/jpeg',
          width: 60,
          height: 40,
          data,
        }),
      ),
    ),
  );
}

beforeEach(async () => {
  await page.viewport(1280, 1400);
  clearProblem();
});

test('pictures are chosen, several at once; one step takes them all back', async () => {
  await showPanel(bigMap(3), 't1');
  const input = section().element().querySelector('input[type="file"]') as HTMLInputElement;
  await userEvent.upload(input, [await jpeg('The door.jpg'), await jpeg('The parcel.jpg')]);
  await expect.element(picture('Picture 2 of 2: The parcel')).toBeVisible();
  expect(captions('t1')).toEqual(['The door', 'The parcel']);
  await expect.element(panel().getByRole('button', { name: 'Pictures 2' })).toBeVisible();
  undoLast();
  await expect.element(picture('Picture 1 of 2: The door')).not.toBeInTheDocument();
  expect(openMap().pictures).toEqual({});
  redoLast();
  await expect.element(picture('Picture 1 of 2: The door')).toBeVisible();
});

test('a pasted picture is taken, wherever in the panel the focus is, and has no caption yet', async () => {
  await showPanel(bigMap(3), 't1');
  await expect.element(panel()).toBeVisible();
  const file = new File([photographed(await quartered('image/jpeg', 90, 60))], 'image.png', { type: 'image/png' });
  expect(paste(panel().getByRole('textbox', { name: 'Metrics' }).element(), transfer([file]))).toBe(false);
  await expect.element(picture('Picture 1 of 1')).toBeVisible();
  expect(captions('t1')).toEqual(['']);
});

test('pictures of a touchpoint that went while they were read are not said to be added', async () => {
  await showPanel(bigMap(3), 't1');
  const told: string[] = [];
  const stop = useAnnouncement.subscribe(({ text }) => told.push(text));
  const read = new Promise<void>((resolve) => {
    const forget = useTakingPictures.subscribe(({ taking }) => {
      if (taking) return void run(removeTouchpoints(['t1']));
      forget();
      resolve();
    });
  });
  paste(panel().element(), transfer([await jpeg('The door.jpg')]));
  await read;
  await settled();
  stop();
  expect(openMap().pictures).toEqual({});
  expect(told).toEqual([]);
});

test('where an office program pastes a picture of its text, the text is meant', async () => {
  await showPanel(bigMap(3), 't1');
  const data = transfer([await jpeg('image.png')], { 'text/plain': 'Cells', 'text/html': '<b>Cells</b>' });
  expect(paste(panel().getByRole('textbox', { name: 'Metrics' }).element(), data)).toBe(true);
});

test('dropped pictures are taken; a map dropped there is left to the window', async () => {
  await showPanel(bigMap(3), 't1');
  const window = panel().element();
  const pictures = transfer([await jpeg('The door.jpg')]);
  expect(drag('dragover', window, pictures)).toBe(false);
  await expect.element(panel()).toHaveAttribute('data-over');
  expect(drag('drop', window, pictures)).toBe(false);
  await expect.element(picture('Picture 1 of 1: The door')).toBeVisible();
  await expect.element(panel()).not.toHaveAttribute('data-over');
  const map = transfer([new File(['x'], 'a.journey')]);
  expect(drag('dragover', window, map)).toBe(true);
  expect(drag('drop', window, map)).toBe(true);
});

test('what could not be taken is told in one sentence, the others are added', async () => {
  await showPanel(bigMap(3), 't1');
  const files = [
    new File([SVG], 'logo.svg', { type: 'image/svg+xml' }),
    await jpeg('The door.jpg'),
    new File([HEIC], 'phone.heic', { type: 'image/heic' }),
    new File([BOMB], 'huge.png', { type: 'image/png' }),
    new File([], 'empty.png', { type: 'image/png' }),
  ];
  drag('drop', panel().element(), transfer(files));
  await expect.element(picture('Picture 1 of 1: The door')).toBeVisible();
  await expect
    .poll(problem)
    .toBe(
      'Not added to “Touchpoint number 1”: logo.svg, phone.heic and empty.png are no pictures that can be read here (JPEG, PNG, WebP or GIF); huge.png has more than 40 megapixels.',
    );
});

test('a touchpoint has no more than 50 pictures', async () => {
  await showPanel(bigMap(3), 't1');
  await hang(Array.from({ length: 48 }, (_, at) => `Counter ${at}`));
  const door = await jpeg('The door.jpg');
  drag('drop', panel().element(), transfer([door, door, door, door]));
  await expect
    .poll(problem)
    .toBe('Not added to “Touchpoint number 1”: 2 pictures are more than the 50 a touchpoint may have.');
  expect(idsOf('t1')).toHaveLength(50);
  await panel().getByRole('button', { name: 'Show all 50' }).click();
  await expect.element(picture('Picture 50 of 50: The door')).toBeInTheDocument();
});

test('the panel that is opened for pictures is at the first of them', async () => {
  await showPanel(bigMap(3), 't1');
  await withThree();
  await expect.element(picture('Picture 1 of 3: Door')).toBeVisible();
  openPanel('pictures');
  await expect.element(picture('Picture 1 of 3: Door')).toHaveFocus();
});

test('captions are typed, pictures moved and deleted by keys and by menu', async () => {
  await showPanel(bigMap(3), 't1');
  await withThree();
  await section().getByRole('textbox', { name: 'Caption of picture 2' }).fill('The counter');
  await expect.element(picture('Picture 2 of 3: The counter')).toBeVisible();
  (picture('Picture 3 of 3: Receipt').element() as HTMLElement).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.element(picture('Picture 2 of 3: Receipt')).toHaveFocus();
  await userEvent.keyboard('{Delete}');
  await expect.element(picture('Picture 2 of 2: The counter')).toHaveFocus();
  undoLast();
  await expect.poll(() => captions('t1')).toEqual(['Door', 'Receipt', 'The counter']);
  await section().getByRole('button', { name: 'More for picture 1' }).click();
  await page.getByRole('menuitem', { name: /Move down/ }).click();
  await expect.poll(() => captions('t1')).toEqual(['Receipt', 'Door', 'The counter']);
});

test('a picture is enlarged, arrows go on, Escape leads back', async () => {
  await showPanel(bigMap(3), 't1');
  await withThree();
  (picture('Picture 1 of 3: Door').element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  const view = page.getByRole('dialog', { name: 'Pictures of Touchpoint number 1' });
  await expect.element(view.getByRole('img', { name: 'Picture 1 of 3: Door' })).toBeVisible();
  await settled();
  await expectAccessible();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(view.getByRole('img', { name: 'Picture 2 of 3: Counter' })).toBeVisible();
  await view.getByRole('button', { name: 'Next picture' }).click();
  await expect.element(view.getByRole('img', { name: 'Picture 3 of 3: Receipt' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(view).not.toBeInTheDocument();
  await expect.element(picture('Picture 3 of 3: Receipt')).toHaveFocus();
  await expect.element(panel()).toBeVisible();
});

test('on the map as many are drawn as fit, small, and all are counted', async () => {
  function Cell() {
    const document = useOpenMap((state) => state.document);
    const touchpoint = document?.touchpoints['t1'];
    return document && touchpoint && <PicturesCell touchpoint={touchpoint} pictures={document.pictures} room={95} />;
  }
  await showMap(<Cell />, bigMap(3));
  await withThree();
  const cell = page.getByRole('img', { name: '3 pictures: Door, Counter and Receipt' });
  await expect.element(cell).toHaveTextContent('+1');
  await expect.poll(() => cell.element().querySelectorAll('img[src^="blob:"]').length).toBe(2);
});
