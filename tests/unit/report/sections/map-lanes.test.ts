import { expect, test } from 'vitest';
import { type Action, newAction } from '../../../../renderer/model/action';
import type { LaneView } from '../../../../renderer/model/journey-map';
import { newLane } from '../../../../renderer/model/lane';
import type { Touchpoint } from '../../../../renderer/model/touchpoint';
import type { PictureShape, Shape } from '../../../../renderer/report/drawing/shapes';
import { EMPTY_STAGES, hardMap, HIDDEN_LANE_TEXT } from '../hard-map';
import { textOf } from '../pdf-checks';
import { placedTexts } from '../placed-texts';
import { pagesOf, pdfOf, reportOf } from '../report-tools';
import { sampleDocument } from '../sample-documents';

const view = (id: string, hidden = false): LaneView => ({ id, hidden, collapsed: false, height: null });

async function lanesOf(laneViews: readonly LaneView[], fields: Partial<Touchpoint> = {}) {
  const sample = sampleDocument('fountain');
  const first = sample.touchpoints['t1'] as Touchpoint;
  const own = newLane({ id: 'own', order: 'a0', title: 'Smell' });
  const t1 = { ...first, does: 'Looks', laneTexts: { own: 'Lavender' }, person: 'Ann', ...fields };
  const { sections } = await reportOf(
    {
      ...sample,
      map: { ...sample.map, laneViews: [...laneViews] },
      lanes: { own },
      touchpoints: { ...sample.touchpoints, t1 },
    },
    'en',
    { sections: ['map'] },
  );
  const [map] = sections;
  return map?.id === 'map' ? map.lanes : [];
}
const labels = (lanes: readonly { readonly label: string }[]) => lanes.map(({ label }) => label);

test('the printed map has the lanes of the screen, those of one kind in one row', async () => {
  expect(labels(await lanesOf([]))).toEqual([
    'Channel',
    'Does',
    'Pains',
    'Delights',
    'Who meets the customer',
    'Smell',
    'Behind the scenes',
    'Waiting',
  ]);
});

test('hidden lanes are left out, the others stand in the order of the screen', async () => {
  const lanes = await lanesOf([
    view('own'),
    view('delights'),
    view('pains'),
    view('channels', true),
    view('does', true),
    view('person', true),
    view('department'),
  ]);
  expect(labels(lanes)).toEqual([
    'Smell',
    'Delights',
    'Pains',
    'Who meets the customer',
    'Behind the scenes',
    'Waiting',
  ]);
  expect(lanes[3]?.texts[0]).toBe('Marketing');
});

test('an own lane that is hidden stands nowhere in the client’s copy, and in the appendix of the full one', async () => {
  const printed = async (copy: 'client' | 'full', section: 'map' | 'touchpoints') =>
    textOf(await pdfOf(hardMap('en', { touchpoints: 30 }), 'en', { sections: [section], copy }));
  const onMap = await printed('client', 'map');
  expect(onMap).not.toContain(HIDDEN_LANE_TEXT);
  for (const index of EMPTY_STAGES) expect(onMap).toContain(`consideration ${index + 1}\n`);
  expect(await printed('client', 'touchpoints')).not.toContain(HIDDEN_LANE_TEXT);
  expect(await printed('full', 'touchpoints')).toContain(HIDDEN_LANE_TEXT);
});

test('a wait that would be acceptable is printed where nobody has measured one', async () => {
  const lanes = await lanesOf([], { waitingMinutes: null, expectedWaitingMinutes: 5 });
  expect(lanes.find(({ label }) => label === 'Waiting')?.texts[0]).toBe('acceptable: 5 min');
});

test('actions stand at the touchpoints they serve by their numbers, without the stopped ones', async () => {
  const sample = sampleDocument('fountain');
  const action = (id: string, title: string, fields: Partial<Action> = {}) =>
    newAction({ id, order: id, title, touchpointIds: ['t1', 't3'], ...fields });
  const actions = [
    action('a', 'Answer within a day'),
    action('b', 'Stopped', { status: 'stopped' }),
    action('c', 'Say the price before anybody has to ask'),
  ];
  const document = { ...sample, actions: Object.fromEntries(actions.map((one) => [one.id, one])) };
  const { sections } = await reportOf(document, 'en', { sections: ['map'] });
  const [map] = sections;
  const lane = map?.id === 'map' ? map.lanes.find(({ label }) => label === 'Actions') : undefined;
  const served = '1  Answer within a day\n3  Say the price before anybody has to ask';
  expect(lane?.texts.slice(0, 4)).toEqual([served, '', served, '']);
  const { pages } = await pagesOf(document, 'en', { sections: ['map'] });
  const printed = pages.flatMap((page) => placedTexts(page).map(({ text }) => text));
  expect(printed.filter((text) => /^3 {2}Say the price.*…$/.test(text))).toHaveLength(2);
});

test('pictures stand at their touchpoints: one whole, of more the first ones and how many are left over', async () => {
  const document = hardMap('en', { touchpoints: 26 });
  const withPictures = (id: string, count: number) => ({
    ...(document.touchpoints[id] as Touchpoint),
    pictureIds: Array.from({ length: count }, () => 'pic'),
  });
  const touchpoints = {
    ...document.touchpoints,
    t0: withPictures('t0', 1),
    t1: withPictures('t1', 2),
    t2: withPictures('t2', 5),
  };
  const { pages } = await pagesOf({ ...document, touchpoints }, 'en', { sections: ['map'] });
  const drawn = (shapes: readonly Shape[]): PictureShape[] =>
    shapes.flatMap((shape) => (shape.kind === 'clip' ? drawn(shape.shapes) : shape.kind === 'picture' ? [shape] : []));
  const shown = pages.flatMap((page) => drawn(page.shapes));
  // Once at the fourth touchpoint, as the map has it, then 1 + 2 + 1.
  expect(shown).toHaveLength(5);
  expect(pages.flatMap((page) => placedTexts(page).map(({ text }) => text))).toContain('+4');
  for (const { width, height } of shown) expect(width / height).toBeCloseTo(60 / 36, 3);
});
