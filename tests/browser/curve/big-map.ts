import { emptyDocument, type MapDocument } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { newPersona } from '../../../renderer/model/persona';
import { newScore } from '../../../renderer/model/score';
import { ordersAtEnd } from '../../../renderer/model/sequence';
import { newStage } from '../../../renderer/model/stage';
import { newTouchpoint } from '../../../renderer/model/touchpoint';

const STAGES = 6;
const DEPARTMENTS = ['Sales', 'Sales', 'Service', 'IT', 'Logistics'];

/** A long journey with two personas and filled lanes: touchpoints `t1`…, personas `p1`, `p2`, every 10th unrated. */
export function bigMap(count: number): MapDocument {
  const perStage = Math.ceil(count / STAGES);
  const orders = ordersAtEnd([], count);
  const stages = Array.from({ length: STAGES }, (_, index) =>
    newStage({ id: `s${index}`, order: `a${index}`, name: `Stage ${index + 1}` }),
  );
  const touchpoints = Array.from({ length: count }, (_, index) =>
    newTouchpoint({
      id: `t${index + 1}`,
      stageId: `s${Math.floor(index / perStage)}`,
      order: orders[index] ?? 'a0',
      name: `Touchpoint number ${index + 1}`,
      channels: [index % 3 === 0 ? 'E-mail' : 'Website'],
      does: 'Reads what is there and decides',
      thinks: index % 4 === 0 ? 'Is this really for me, or for somebody else?' : '',
      pains: index % 5 === 0 ? 'It takes too long and nobody says why' : '',
      delights: index % 7 === 0 ? 'A kind word' : '',
      department: DEPARTMENTS[index % DEPARTMENTS.length] ?? '',
      backstageProcess: 'Order system',
      waitingMinutes: index % 6 === 0 ? index % 50 : null,
    }),
  );
  const personas = [
    newPersona({ id: 'p1', order: 'a0', name: 'First-time buyer', look: 1, share: 60 }),
    newPersona({ id: 'p2', order: 'a1', name: 'Regular', look: 2, share: 40 }),
  ];
  const scores = touchpoints.flatMap((touchpoint, index) =>
    personas.map((persona, at) =>
      newScore({
        touchpointId: touchpoint.id,
        personaId: persona.id,
        emotion: index % 10 === 9 ? null : ((index * 7 + at * 3) % 5) - 2,
        importance: (index % 5) + 1,
      }),
    ),
  );
  const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
    Object.fromEntries(rows.map((row) => [row.id, row]));
  return {
    ...emptyDocument(
      newJourneyMap({
        id: 'big',
        title: 'A long journey',
        createdAt: '2026-11-18T09:00:00.000Z',
        reportLanguage: 'en',
      }),
    ),
    stages: byId(stages),
    touchpoints: byId(touchpoints),
    personas: byId(personas),
    scores: byId(scores),
  };
}
