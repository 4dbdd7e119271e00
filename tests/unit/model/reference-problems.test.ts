import { expect, it } from 'vitest';
import { newAction } from '../../../renderer/model/action';
import { newMoment } from '../../../renderer/model/moment';
import { referenceProblems } from '../../../renderer/model/reference-problems';
import { newScore } from '../../../renderer/model/score';
import { newTouchpoint } from '../../../renderer/model/touchpoint';
import { sampleDocument } from '../../fixtures/sample-document';

const CAT = sampleDocument('cat-fountain.en.csv');

it('finds none in a sound map', () => {
  expect(referenceProblems(CAT)).toEqual([]);
});

it('finds every reference that leads nowhere, with its place', () => {
  const persona = CAT.personas['p0'];
  if (!persona) throw new Error('The sample has a persona p0');
  const broken = {
    ...CAT,
    map: { ...CAT.map, branding: { ...CAT.map.branding, logoPictureId: 'none' } },
    personas: { ...CAT.personas, p0: { ...persona, pictureId: 'none' } },
    touchpoints: {
      ...CAT.touchpoints,
      x: newTouchpoint({ id: 'x', stageId: 'none', order: 'a0', pictureIds: ['none'], laneTexts: { none: '' } }),
      misfiled: newTouchpoint({ id: 'y', stageId: 's0', order: 'a1' }),
    },
    scores: {
      ...CAT.scores,
      'none:nobody': newScore({ touchpointId: 'none', personaId: 'nobody' }),
      odd: { ...newScore({ touchpointId: 't1', personaId: 'p0' }), id: 'odd' },
    },
    moments: { m: newMoment({ id: 'm', touchpointId: 'none', kind: 'pain', personaIds: ['p0', 'nobody'] }) },
    actions: { a: newAction({ id: 'a', order: 'a0', touchpointIds: ['t1', 'none'] }) },
  };
  expect(
    referenceProblems(broken).map(({ table, id, field, missing }) => `${table} ${id} ${field} ${missing}`),
  ).toEqual([
    'map m branding.logoPictureId none',
    'personas p0 pictureId none',
    'touchpoints x stageId none',
    'touchpoints x pictureIds none',
    'touchpoints x laneTexts none',
    'scores none:nobody touchpointId none',
    'scores none:nobody personaId nobody',
    'scores odd id t1:p0',
    'moments m touchpointId none',
    'moments m personaIds nobody',
    'actions a touchpointIds none',
    'touchpoints misfiled id y',
  ]);
});

it('does not take what every object inherits for a row', () => {
  const moment = newMoment({ id: 'm', touchpointId: 'constructor', kind: 'pain' });
  expect(referenceProblems({ ...CAT, moments: { m: moment } })).toHaveLength(1);
});
