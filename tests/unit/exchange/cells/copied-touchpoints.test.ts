import { describe, expect, test } from 'vitest';
import {
  copyTouchpoints,
  fitTouchpoints,
  readCopiedTouchpoints,
} from '../../../../renderer/exchange/cells/copied-touchpoints';
import { emptyDocument, type MapDocument } from '../../../../renderer/model/document';
import { newJourneyMap } from '../../../../renderer/model/journey-map';
import { newLane } from '../../../../renderer/model/lane';
import { newPersona } from '../../../../renderer/model/persona';
import { newScore } from '../../../../renderer/model/score';
import { newStage } from '../../../../renderer/model/stage';
import { newTouchpoint } from '../../../../renderer/model/touchpoint';

function mapOf(id: string, prefix: string, people: readonly string[], lanes: readonly string[]): MapDocument {
  const persona = (name: string, at: number) =>
    newPersona({ id: `${prefix}-p${at}`, order: `a${at}`, name, look: at + 1 });
  const lane = (title: string, at: number) => newLane({ id: `${prefix}-l${at}`, order: `a${at}`, title });
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    Object.fromEntries(rows.map((row) => [row.id, row]));
  return {
    ...emptyDocument(newJourneyMap({ id, title: '', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' })),
    stages: { s: newStage({ id: 's', order: 'a0' }) },
    personas: byId(people.map(persona)),
    lanes: byId(lanes.map(lane)),
  };
}

const from: MapDocument = {
  ...mapOf('one', 'a', ['Anna', 'Bob'], ['Ideas', 'Risks']),
  touchpoints: {
    t: newTouchpoint({
      id: 't',
      stageId: 's',
      order: 'a0',
      name: 'Calls',
      pictureIds: ['photo'],
      laneTexts: { 'a-l0': 'a lamp', 'a-l1': 'rain' },
    }),
  },
  scores: Object.fromEntries(
    ['a-p0', 'a-p1'].map((personaId, at) => {
      const score = newScore({ touchpointId: 't', personaId, emotion: at });
      return [score.id, score];
    }),
  ),
};

describe('touchpoints copied from one map', () => {
  const copied = copyTouchpoints(from, new Set(['t']));

  test('find the personas and own lanes of another by their names, and say what has no place there', () => {
    const to = mapOf('two', 'b', ['Someone', 'ANNA'], ['ideas']);
    const fitted = fitTouchpoints(to, copied, () => 'new');
    expect(fitted.touchpoints).toEqual([
      {
        touchpoint: expect.objectContaining({
          id: 'new',
          name: 'Calls',
          pictureIds: [],
          laneTexts: { 'b-l0': 'a lamp' },
        }) as unknown,
        scores: [expect.objectContaining({ personaId: 'b-p1', emotion: 0 })],
      },
    ]);
    expect(fitted).toMatchObject({ personas: ['Bob'], lanes: ['Risks'], pictures: 1 });
  });

  test('keep all of it in their own map', () => {
    const fitted = fitTouchpoints(
      { ...from, pictures: { photo: { id: 'photo' } as MapDocument['pictures'][string] } },
      copied,
      () => 'new',
    );
    expect(fitted.touchpoints[0]?.touchpoint).toMatchObject({
      pictureIds: ['photo'],
      laneTexts: { 'a-l0': 'a lamp', 'a-l1': 'rain' },
    });
    expect(fitted).toMatchObject({ personas: [], lanes: [], pictures: 0 });
  });

  test('are not read where something in them is not what it should be', () => {
    const json = JSON.stringify(copied);
    expect(readCopiedTouchpoints(json)).toEqual(copied);
    expect(readCopiedTouchpoints(json.replace('"version":1', '"version":2'))).toBeNull();
    expect(readCopiedTouchpoints(json.replace('"emotion":1', '"emotion":9'))).toBeNull();
    expect(readCopiedTouchpoints(json.replace('"kind":null', '"kind":null,"__proto__":{}'))).toBeNull();
    expect(readCopiedTouchpoints(json.slice(0, -1))).toBeNull();
    expect(readCopiedTouchpoints('')).toBeNull();
  });
});
