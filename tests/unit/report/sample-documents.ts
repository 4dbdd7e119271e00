import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { type MapDocument, emptyDocument } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { newPersona } from '../../../renderer/model/persona';
import type { Language } from '../../../renderer/model/primitives';
import { newScore } from '../../../renderer/model/score';
import { ordersAtEnd } from '../../../renderer/model/sequence';
import { newStage } from '../../../renderer/model/stage';
import { newTouchpoint, type TouchpointKind } from '../../../renderer/model/touchpoint';

/** The three sample tables as maps: only what the tables hold, with a title so that the report has one. */
export const SAMPLES = {
  fountain: {
    file: 'cat-fountain.en.csv',
    language: 'en',
    title: 'From a thirsty kitten to a friend’s referral',
    client: 'The Cat Fountain Shop',
  },
  clinic: {
    file: 'przychodnia.pl.csv',
    language: 'pl',
    title: 'Pierwsza wizyta w przychodni',
    client: 'Przychodnia (przykład)',
  },
  bank: {
    file: 'bank-300.ru.tsv',
    language: 'ru',
    title: 'Клиент и банк: от первого вопроса до рекомендации',
    client: 'Банк (пример)',
  },
} as const;
export type SampleName = keyof typeof SAMPLES;

const KIND_WORDS: Record<string, TouchpointKind> = {
  digital: 'digital',
  human: 'human',
  physical: 'physical',
  sensory: 'sensory',
  cyfrowy: 'digital',
  ludzki: 'human',
  fizyczny: 'physical',
  zmysłowy: 'sensory',
  цифровой: 'digital',
  человеческий: 'human',
  физический: 'physical',
  чувственный: 'sensory',
};

export function sampleDocument(name: SampleName): MapDocument {
  const { file, language, title, client } = SAMPLES[name];
  const text = readFileSync(new URL(`../../../assets/samples/${file}`, import.meta.url), 'utf8');
  const [head = [], ...rows] = Papa.parse<string[]>(text.trim()).data;
  return tableDocument(head, rows, { language, title, client });
}

export function tableDocument(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  about: { language: Language; title: string; client: string },
): MapDocument {
  const personaColumns = head.flatMap((column, index) => {
    const [, persona] = column.match(/^(?:Emotion|Emocja|Эмоция): (.*)$/) ?? [];
    return persona === undefined ? [] : [{ persona, emotion: index, importance: index + 1 }];
  });
  const map = newJourneyMap({
    id: 'map',
    createdAt: '2026-11-18T09:00:00.000Z',
    reportLanguage: about.language,
    title: about.title,
    client: about.client,
    workshopDate: '2026-11-18',
    participants: 'Anna Participantówna',
  });
  const personas = personaColumns.map(({ persona }, index) =>
    newPersona({
      id: `p${index}`,
      order: ordersAtEnd([], personaColumns.length)[index] ?? 'a0',
      name: persona,
      look: index + 1,
    }),
  );
  const stageNames = [...new Set(rows.map((row) => row[0] ?? ''))];
  const stages = stageNames.map((stage, index) =>
    newStage({ id: `s${index}`, order: ordersAtEnd([], stageNames.length)[index] ?? 'a0', name: stage }),
  );
  const orders = ordersAtEnd([], rows.length);
  const number = (cell: string | undefined) => (cell === undefined || cell.trim() === '' ? null : Number(cell));
  const touchpoints = rows.map((row, index) => {
    const [
      stage = '',
      name = '',
      channel = '',
      kind = '',
      department = '',
      behind = '',
      wait,
      pains = '',
      delights = '',
    ] = row;
    return newTouchpoint({
      id: `t${index + 1}`,
      stageId: `s${stageNames.indexOf(stage)}`,
      order: orders[index] ?? 'a0',
      name,
      channels: channel === '' ? [] : [channel],
      kind: KIND_WORDS[kind] ?? null,
      department,
      backstageSystem: behind,
      waitingMinutes: number(wait),
      pains,
      delights,
      internalNote: row[head.length - 1] ?? '',
    });
  });
  const scores = touchpoints.flatMap((touchpoint, index) =>
    personaColumns.map(({ emotion, importance }, persona) =>
      newScore({
        touchpointId: touchpoint.id,
        personaId: `p${persona}`,
        emotion: number(rows[index]?.[emotion]),
        importance: number(rows[index]?.[importance]),
      }),
    ),
  );
  const table = <Row extends { id: string }>(list: readonly Row[]) =>
    Object.fromEntries(list.map((row) => [row.id, row]));
  return {
    ...emptyDocument(map),
    personas: table(personas),
    stages: table(stages),
    touchpoints: table(touchpoints),
    scores: table(scores),
  };
}
