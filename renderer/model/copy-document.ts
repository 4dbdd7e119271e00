import type { MapDocument, Table } from './document';
import type { Id, Instant } from './primitives';
import { scoreId } from './score';

interface Fresh {
  /** Gives a new id at each call. */
  readonly newId: () => Id;
  readonly createdAt: Instant;
  /** Title of the copy; default: as before. */
  readonly title?: string;
}

/** The same map once more under new ids, so that both can live in one workbook. */
export function copyDocument(
  document: MapDocument,
  { newId, createdAt, title = document.map.title }: Fresh,
): MapDocument {
  const ids = new Map<Id, Id>();
  const renamed = (id: Id): Id => {
    const known = ids.get(id);
    if (known !== undefined) return known;
    const fresh = newId();
    ids.set(id, fresh);
    return fresh;
  };
  const optional = (id: Id | null): Id | null => (id === null ? null : renamed(id));
  const copy = <Row extends { readonly id: Id }>(table: Table<Row>, change: (row: Row) => Partial<Row>): Table<Row> =>
    Object.fromEntries(
      Object.values(table).map((row) => {
        const copied: Row = { ...row, id: renamed(row.id), ...change(row) };
        return [copied.id, copied];
      }),
    );
  const same = () => ({});
  const { map } = document;
  return {
    map: {
      ...map,
      id: renamed(map.id),
      title,
      createdAt,
      laneViews: map.laneViews.map((view) => ({ ...view, id: document.lanes[view.id] ? renamed(view.id) : view.id })),
      branding: { ...map.branding, logoPictureId: optional(map.branding.logoPictureId) },
    },
    personas: copy(document.personas, ({ pictureId }) => ({ pictureId: optional(pictureId) })),
    stages: copy(document.stages, same),
    touchpoints: copy(document.touchpoints, ({ stageId, pictureIds, laneTexts }) => ({
      stageId: renamed(stageId),
      pictureIds: pictureIds.map(renamed),
      laneTexts: Object.fromEntries(Object.entries(laneTexts).map(([laneId, text]) => [renamed(laneId), text])),
    })),
    scores: copy(document.scores, (score) => {
      const touchpointId = renamed(score.touchpointId);
      const personaId = renamed(score.personaId);
      return { id: scoreId(touchpointId, personaId), touchpointId, personaId };
    }),
    moments: copy(document.moments, ({ touchpointId, personaIds }) => ({
      touchpointId: renamed(touchpointId),
      personaIds: personaIds.map(renamed),
    })),
    actions: copy(document.actions, ({ touchpointIds }) => ({ touchpointIds: touchpointIds.map(renamed) })),
    lanes: copy(document.lanes, same),
    pictures: copy(document.pictures, same),
    captures: copy(document.captures, ({ touchpointId }) => ({ touchpointId: optional(touchpointId) })),
  };
}
