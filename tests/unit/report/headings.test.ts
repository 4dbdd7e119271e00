import { describe, expect, test } from 'vitest';
import { newAction } from '../../../renderer/model/action';
import { emptyDocument, type MapDocument } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { newMoment } from '../../../renderer/model/moment';
import { newPersona } from '../../../renderer/model/persona';
import { ordersAtEnd } from '../../../renderer/model/sequence';
import { newStage } from '../../../renderer/model/stage';
import { newTouchpoint } from '../../../renderer/model/touchpoint';
import { placedTexts } from './placed-texts';
import { pagesOf } from './report-tools';

describe('a heading is on one page with the first two of its entries', () => {
  const STAGES = 30;
  /** A map in which headings come to stand at all places of a page: the heights of entries differ. */
  const document = ((): MapDocument => {
    const orders = ordersAtEnd([], STAGES * 4);
    const stages = orders.slice(0, STAGES).map((order, index) => newStage({ id: `s${index}`, order, name: 'Stage' }));
    const touchpoints = orders.map((order, index) =>
      newTouchpoint({
        id: `t${index}`,
        order,
        stageId: `s${Math.floor(index / 4)}`,
        name: `T${index} ${'with a longer name '.repeat((index * 3) % 10)}`,
        pains: 'Nobody answers. '.repeat((index * 5) % 9),
      }),
    );
    const table = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
      Object.fromEntries(rows.map((row) => [row.id, row]));
    const map = newJourneyMap({ id: 'map', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' });
    return {
      ...emptyDocument(map),
      personas: { p: newPersona({ id: 'p', order: 'a0', name: 'Persona' }) },
      stages: table(stages),
      touchpoints: table(touchpoints),
    };
  })();
  const pageOf = (pages: readonly (readonly string[])[], beginning: string) =>
    pages.findIndex((texts) => texts.some((text) => text.startsWith(`${beginning} `)));
  const textsOf = async (map: MapDocument, section: 'scorecards' | 'touchpoints' | 'moments' | 'actions') =>
    (await pagesOf(map, 'en', { sections: [section] })).pages.map((page) =>
      placedTexts(page).map(({ text }) => `${text} `),
    );

  test.each(['scorecards', 'touchpoints'] as const)('of the stages, in the %s', async (section) => {
    const pages = await textsOf(document, section);
    expect(pages.length).toBeGreaterThan(4);
    for (let stage = 0; stage < STAGES; stage++)
      expect(pageOf(pages, `T${stage * 4}`), `stage ${stage}`).toBe(pageOf(pages, `T${stage * 4 + 1}`));
  });

  test('of the strengths, and of the second table of actions', async () => {
    for (let before = 1; before <= 14; before++) {
      const moments = Object.fromEntries(
        Array.from({ length: before + 3 }, (_, index) => [
          `m${index}`,
          newMoment({
            id: `m${index}`,
            touchpointId: `t${index}`,
            kind: index < before ? 'pain' : 'strength',
            decision: 'accepted',
            reason: 'Because they told us so. '.repeat(1 + ((index * 7 + before) % 23)),
          }),
        ]),
      );
      const actions = Object.fromEntries(
        Array.from({ length: before * 2 + 3 }, (_, index) => [
          `a${index}`,
          newAction({
            id: `a${index}`,
            order: `a${String(index).padStart(2, '0')}`,
            title: `A${index} ${'and so on '.repeat((index * 3) % 11)}`,
            kind: index < before * 2 ? 'quickWin' : 'strategic',
            touchpointIds: ['t0'],
          }),
        ]),
      );
      const entries = await textsOf({ ...document, moments }, 'moments');
      expect(pageOf(entries, `T${before}`), `${before} pains`).toBe(pageOf(entries, `T${before + 1}`));
      const rows = await textsOf({ ...document, actions }, 'actions');
      expect(pageOf(rows, `A${before * 2}`), `${before * 2} actions`).toBe(pageOf(rows, `A${before * 2 + 1}`));
    }
  });
});
