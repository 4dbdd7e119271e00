import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  copyTouchpoints,
  fitTouchpoints,
  readCopiedTouchpoints,
} from '../../../renderer/exchange/cells/copied-touchpoints';
import { pasteTouchpoints } from '../../../renderer/model/commands/cell-commands';
import type { MapDocument } from '../../../renderer/model/document';
import { EMPTY_HISTORY, execute } from '../../../renderer/model/history';
import { journeyOf, personasOf, scoreOf } from '../../../renderer/model/journey';
import { mapDocument } from '../arbitraries/map-document';

/** Everything but what is new in a copy: ids, and the place in the journey. */
function told(document: MapDocument) {
  return journeyOf(document).touchpoints.map(({ touchpoint }) => {
    const { id, stageId: _stage, order: _order, ...fields } = touchpoint;
    const scores = personasOf(document).flatMap((persona) => {
      const score = scoreOf(document, id, persona.id);
      return score ? [{ ...score, id: '', touchpointId: '' }] : [];
    });
    return { fields, scores };
  });
}

describe('copied touchpoints', () => {
  test('pasted into the same map without touchpoints are all there, with every field and score', () => {
    fc.assert(
      fc.property(mapDocument, (document) => {
        const journey = journeyOf(document);
        const [stage] = journey.stages;
        fc.pre(stage !== undefined && journey.touchpoints.length > 0);
        const all = new Set(journey.touchpoints.map(({ touchpoint }) => touchpoint.id));
        const copied = readCopiedTouchpoints(JSON.stringify(copyTouchpoints(document, all)));
        if (!copied || !stage) throw new Error('What was copied cannot be read');
        const empty: MapDocument = {
          ...document,
          touchpoints: {},
          scores: {},
          moments: {},
          captures: {},
          actions: {},
        };
        let count = 0;
        const fitted = fitTouchpoints(empty, copied, () => `new${count++}`);
        const step = execute(empty, EMPTY_HISTORY, pasteTouchpoints(stage.stage.id, 0, fitted.touchpoints));
        expect(step && told(step.document)).toEqual(told(document));
        expect(fitted).toMatchObject({ personas: [], lanes: [], pictures: 0 });
      }),
    );
  });

  test('are nothing when they are not what was copied', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readCopiedTouchpoints(text)).toBeNull();
      }),
    );
  });
});
