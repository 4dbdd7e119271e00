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

/** Every reference of a document that leads nowhere. A sound document gives an empty list. */
export function referenceProblems(document: MapDocument): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const { map, personas, stages, touchpoints, scores, moments, actions, lanes, pictures, captures } = document;

  const check = (
    place: Omit<ReferenceProblem, 'missing'>,
    target: Readonly<Record<Id, unknown>>,
    ids: readonly (Id | null)[],
  ): void => {
    for (const id of ids) if (id !== null && !Object.hasOwn(target, id)) problems.push({ ...place, missing: id });
  };

  check({ table: 'map', id: map.id, field: 'branding.logoPictureId' }, pictures, [map.branding.logoPictureId]);
  for (const { id, pictureId } of Object.values(personas)) {
    check({ table: 'personas', id, field: 'pictureId' }, pictures, [pictureId]);
  }
  for (const { id, stageId, pictureIds, laneTexts } of Object.values(touchpoints)) {
    check({ table: 'touchpoints', id, field: 'stageId' }, stages, [stageId]);
    check({ table: 'touchpoints', id, field: 'pictureIds' }, pictures, pictureIds);
    check({ table: 'touchpoints', id, field: 'laneTexts' }, lanes, Object.keys(laneTexts));
  }
  for (const score of Object.values(scores)) {
    const { id, touchpointId, personaId } = score;
    check({ table: 'scores', id, field: 'touchpointId' }, touchpoints, [touchpointId]);
    check({ table: 'scores', id, field: 'personaId' }, personas, [personaId]);
    const ownId = scoreId(touchpointId, personaId);
    if (id !== ownId) problems.push({ table: 'scores', id, field: 'id', missing: ownId });
  }
  for (const { id, touchpointId, personaIds } of Object.values(moments)) {
    check({ table: 'moments', id, field: 'touchpointId' }, touchpoints, [touchpointId]);
    check({ table: 'moments', id, field: 'personaIds' }, personas, personaIds);
  }
  for (const { id, touchpointIds } of Object.values(actions)) {
    check({ table: 'actions', id, field: 'touchpointIds' }, touchpoints, touchpointIds);
  }
  for (const { id, touchpointId } of Object.values(captures)) {
    check({ table: 'captures', id, field: 'touchpointId' }, touchpoints, [touchpointId]);
  }
  for (const table of TABLE_NAMES) {
    for (const [key, row] of Object.entries(document[table])) {
      if (row.id !== key) problems.push({ table, id: key, field: 'id', missing: row.id });
    }
  }
  return problems;
}
