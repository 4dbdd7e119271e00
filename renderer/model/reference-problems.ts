import { type MapDocument, TABLE_NAMES, type TableName } from './document';
import type { Id } from './primitives';
import { scoreId } from './score';

/** A row that names another row which is not there, or is filed under a name not its own. */
export interface ReferenceProblem {
  readonly table: TableName | 'map';
  readonly id: Id;
  /** The field that holds the reference. */
  readonly field: string;
  readonly missing: Id;
}

type Table = ReferenceProblem['table'];
type Rows = Readonly<Record<Id, unknown>>;

/** Every reference of a document that leads nowhere. A sound document gives an empty list. */
export function referenceProblems(document: MapDocument): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const { map, personas, stages, touchpoints, scores, moments, actions, lanes, pictures, captures } = document;

  // Nothing is made for a reference that leads somewhere: a map of a thousand touchpoints has some thirteen thousand, and
  // they are looked at before it is shown.
  const check = (table: Table, id: Id, field: string, target: Rows, named: Id | null): void => {
    if (named !== null && !Object.hasOwn(target, named)) problems.push({ table, id, field, missing: named });
  };
  const checkEach = (table: Table, id: Id, field: string, target: Rows, named: readonly Id[]): void => {
    for (const other of named) check(table, id, field, target, other);
  };

  check('map', map.id, 'branding.logoPictureId', pictures, map.branding.logoPictureId);
  for (const { id, pictureId } of Object.values(personas)) check('personas', id, 'pictureId', pictures, pictureId);
  for (const { id, stageId, pictureIds, laneTexts } of Object.values(touchpoints)) {
    check('touchpoints', id, 'stageId', stages, stageId);
    checkEach('touchpoints', id, 'pictureIds', pictures, pictureIds);
    checkEach('touchpoints', id, 'laneTexts', lanes, Object.keys(laneTexts));
  }
  for (const { id, touchpointId, personaId } of Object.values(scores)) {
    check('scores', id, 'touchpointId', touchpoints, touchpointId);
    check('scores', id, 'personaId', personas, personaId);
    const ownId = scoreId(touchpointId, personaId);
    if (id !== ownId) problems.push({ table: 'scores', id, field: 'id', missing: ownId });
  }
  for (const { id, touchpointId, personaIds } of Object.values(moments)) {
    check('moments', id, 'touchpointId', touchpoints, touchpointId);
    checkEach('moments', id, 'personaIds', personas, personaIds);
  }
  for (const { id, touchpointIds } of Object.values(actions)) {
    checkEach('actions', id, 'touchpointIds', touchpoints, touchpointIds);
  }
  for (const { id, touchpointId } of Object.values(captures)) {
    check('captures', id, 'touchpointId', touchpoints, touchpointId);
  }
  for (const table of TABLE_NAMES) {
    const rows: Readonly<Record<Id, { readonly id: Id }>> = document[table];
    for (const key of Object.keys(rows)) {
      const id = rows[key]?.id ?? key;
      if (id !== key) problems.push({ table, id: key, field: 'id', missing: id });
    }
  }
  return problems;
}
