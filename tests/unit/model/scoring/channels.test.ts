import { expect, it } from 'vitest';
import type { MapDocument } from '../../../../renderer/model/document';
import { newPersona } from '../../../../renderer/model/persona';
import { newScore, scoreId } from '../../../../renderer/model/score';
import { balanceByChannel } from '../../../../renderer/model/scoring/balance';
import { newStage } from '../../../../renderer/model/stage';
import { newTouchpoint } from '../../../../renderer/model/touchpoint';
import { sampleDocument } from '../../../fixtures/sample-document';

const base = sampleDocument('cat-fountain.en.csv');

it('a touchpoint with several channels counts in each, one without in a group of its own', () => {
  const stage = newStage({ id: 's', order: 'a0' });
  const persona = newPersona({ id: 'p', order: 'a0' });
  const touchpoints = [
    newTouchpoint({ id: 't1', stageId: 's', order: 'a1', channels: ['Website', 'Phone', 'Phone'] }),
    newTouchpoint({ id: 't2', stageId: 's', order: 'a2', channels: ['Phone'] }),
    newTouchpoint({ id: 't3', stageId: 's', order: 'a3' }),
  ];
  const scores = [
    newScore({ touchpointId: 't1', personaId: 'p', emotion: 2, importance: 3 }),
    newScore({ touchpointId: 't2', personaId: 'p', emotion: -1, importance: 3 }),
  ];
  const document: MapDocument = {
    ...base,
    stages: { s: stage },
    personas: { p: persona },
    touchpoints: Object.fromEntries(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint])),
    scores: Object.fromEntries(scores.map((score) => [scoreId(score.touchpointId, score.personaId), score])),
  };
  const balances = balanceByChannel(document).map(({ name, balance }) => [name, balance.value]);
  // Phone: 100 × (3·2 − 3·1) ÷ (2·3 + 2·3) = 25.
  expect(balances).toEqual([
    ['Website', 100],
    ['Phone', 25],
    ['', null],
  ]);
});
