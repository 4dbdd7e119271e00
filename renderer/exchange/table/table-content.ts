import type { MapDocument } from '../../model/document';
import { newPersona, PERSONA_LOOKS, type Persona } from '../../model/persona';
import type { Id, Language } from '../../model/primitives';
import { newScore, type Score } from '../../model/score';
import { inOrder, ordersAtEnd } from '../../model/sequence';
import { newStage, type Stage } from '../../model/stage';
import { newTouchpoint, type Touchpoint } from '../../model/touchpoint';
import { stageKindNamed } from './column-names';
import { nameKey } from './fold';
import type { ImportField } from './table';

/** What a table says, before it has ids. Names are distinct when folded. */
export interface TableContent {
  readonly language: Language | null;
  /** Names in the order of their first appearance. */
  readonly stages: readonly string[];
  readonly personas: readonly string[];
  readonly touchpoints: readonly TableTouchpoint[];
}

export interface TableTouchpoint {
  /** Row of the table, as a spreadsheet counts. */
  readonly row: number;
  /** Index in `stages`; null when the table has no stages. */
  readonly stage: number | null;
  readonly fields: Partial<Pick<Touchpoint, ImportField>>;
  readonly scores: readonly TableScore[];
}

export type TableScore = Pick<Score, 'emotion' | 'importance' | 'evidence' | 'notApplicable'> & {
  /** Index in `personas`. */
  readonly persona: number;
};

/** What the making of records needs from outside. */
export interface Making {
  /** Gives a new id at each call. */
  readonly newId: () => Id;
  /** Names for what the table leaves unnamed, in the language of the map. */
  readonly unnamedStage: string;
  readonly unnamedPersona: string;
}

/**
 * The records of a table, to be added to `document` by the command `addContent`. Stages and personas that the map
 * has under the same name are used; all others are new and follow behind. Touchpoints follow behind those of
 * their stage.
 */
export function contentFromTable(
  { stages: stageNames, personas: personaNames, touchpoints: rows }: TableContent,
  document: MapDocument,
  { newId, unnamedStage, unnamedPersona }: Making,
): Omit<MapDocument, 'map'> {
  const needsUnnamed = rows.some(({ stage }) => stage === null);
  const stages = matched(
    needsUnnamed ? [...stageNames, unnamedStage] : stageNames,
    inOrder(document.stages),
    (name, order): Stage => newStage({ id: newId(), order, name, kind: stageKindNamed(name) }),
  );
  const known = Object.keys(document.personas).length;
  const personas = matched(
    personaNames.map((name) => (name === '' ? unnamedPersona : name)),
    inOrder(document.personas),
    (name, order, index): Persona =>
      newPersona({ id: newId(), order, name, look: ((known + index) % PERSONA_LOOKS) + 1 }),
  );

  const rowsOf = grouped(rows, ({ stage }) => stages.all[stage ?? stageNames.length]?.id);
  const siblingsOf = grouped(Object.values(document.touchpoints), ({ stageId }) => stageId);
  const touchpoints: Touchpoint[] = [];
  const scores: Score[] = [];
  for (const [stageId, ofStage] of rowsOf) {
    const orders = ordersAtEnd(siblingsOf.get(stageId) ?? [], ofStage.length);
    ofStage.forEach((row, position) => {
      const touchpoint = newTouchpoint({ id: newId(), stageId, order: orders[position] ?? 'a0', ...row.fields });
      touchpoints.push(touchpoint);
      for (const { persona, ...score } of row.scores) {
        const personaId = personas.all[persona]?.id;
        if (personaId !== undefined) scores.push(newScore({ touchpointId: touchpoint.id, personaId, ...score }));
      }
    });
  }
  return {
    stages: byId(stages.fresh),
    personas: byId(personas.fresh),
    touchpoints: byId(touchpoints),
    scores: byId(scores),
    moments: {},
    actions: {},
    lanes: {},
    pictures: {},
    captures: {},
  };
}

/**
 * A new map from a table: `blank`, which brings the map's own record and branding, filled. The title comes from the
 * file's name, the language of the report from the table's column names.
 */
export function documentFromTable(
  content: TableContent,
  blank: MapDocument,
  fileName: string,
  making: Making,
): MapDocument {
  return {
    ...blank,
    ...contentFromTable(content, blank, making),
    pictures: blank.pictures,
    map: {
      ...blank.map,
      title: titleFromFileName(fileName),
      reportLanguage: content.language ?? blank.map.reportLanguage,
    },
  };
}

/** `cat-fountain.en.csv` → `Cat fountain`. */
export function titleFromFileName(fileName: string): string {
  const plain = fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/\.(?:en|pl|ru)$/i, '')
    .replace(/[_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** For each name the existing row of that name, or a new one. `all` runs parallel to `names`. */
function matched<Row extends { readonly id: Id; readonly name: string; readonly order: string }>(
  names: readonly string[],
  existing: readonly Row[],
  make: (name: string, order: string, index: number) => Row,
): { all: readonly Row[]; fresh: readonly Row[] } {
  const byName = new Map(existing.toReversed().map((row) => [nameKey(row.name), row]));
  const orders = ordersAtEnd(existing, names.length);
  const fresh: Row[] = [];
  const all = names.map((name) => {
    const known = byName.get(nameKey(name));
    if (known) return known;
    const row = make(name, orders[fresh.length] ?? 'a0', fresh.length);
    byName.set(nameKey(name), row);
    fresh.push(row);
    return row;
  });
  return { all, fresh };
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => Id | undefined): ReadonlyMap<Id, readonly Row[]> {
  const groups = new Map<Id, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function byId<Row extends { readonly id: Id }>(rows: readonly Row[]): Readonly<Record<Id, Row>> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}
