import { expect, test } from 'vitest';
import type { LaneView } from '../../../../renderer/model/journey-map';
import { newLane } from '../../../../renderer/model/lane';
import type { Touchpoint } from '../../../../renderer/model/touchpoint';
import { EMPTY_STAGES, hardMap, HIDDEN_LANE_TEXT } from '../hard-map';
import { textOf } from '../pdf-checks';
import { pdfOf, reportOf } from '../report-tools';
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

test('what is hidden on the map of a client stands on no sheet of it', async () => {
  const text = textOf(await pdfOf(hardMap('en'), 'en', { sections: ['map'] }));
  expect(text).not.toContain(HIDDEN_LANE_TEXT);
  for (const index of EMPTY_STAGES) expect(text).toContain(`Stage of long consideration ${index + 1}`);
});

test('a wait that would be acceptable is printed where nobody has measured one', async () => {
  const lanes = await lanesOf([], { waitingMinutes: null, expectedWaitingMinutes: 5 });
  expect(lanes.find(({ label }) => label === 'Waiting')?.texts[0]).toBe('acceptable: 5 min');
});
