import { z } from 'zod/mini';
import type { PastedTouchpoint } from '../../model/commands/cell-commands';
import type { MapDocument } from '../../model/document';
import { journeyOf, personasOf, scoreOf } from '../../model/journey';
import { type Id, idSchema, textSchema } from '../../model/primitives';
import { type Score, scoreSchema } from '../../model/score';
import { touchpointSchema } from '../../model/touchpoint';
import { parseJson } from '../journey/json';
import { LIMITS } from '../limits';
import { nameKey } from '../table/fold';

/** Under this type the clipboard holds whole touchpoints, beside the table that other programs read. */
export const TOUCHPOINTS_TYPE = 'application/x-touchline+json';

const named = z.array(z.strictObject({ id: idSchema, name: textSchema })).check(z.maxLength(LIMITS.tableColumns));

const copiedSchema = z.strictObject({
  format: z.literal('touchline.touchpoints'),
  version: z.literal(1),
  mapId: idSchema,
  /** Names this cut, when they were cut out and not copied: the window that did it moves them. */
  cut: z.nullable(idSchema),
  /** Who and what the ids below stand for, so that another map can find its own. */
  personas: named,
  lanes: named,
  touchpoints: z
    .array(
      z.strictObject({
        touchpoint: touchpointSchema,
        scores: z.array(scoreSchema).check(z.maxLength(LIMITS.tableColumns)),
      }),
    )
    .check(z.minLength(1), z.maxLength(LIMITS.tableRows)),
});
export type CopiedTouchpoints = z.infer<typeof copiedSchema>;

/** Whole touchpoints with their scores, in journey order. */
export function copyTouchpoints(document: MapDocument, ids: ReadonlySet<Id>, cut: Id | null = null): CopiedTouchpoints {
  const personas = personasOf(document);
  return {
    format: 'touchline.touchpoints',
    version: 1,
    mapId: document.map.id,
    cut,
    personas: personas.map(({ id, name }) => ({ id, name })),
    lanes: Object.values(document.lanes).map(({ id, title }) => ({ id, name: title })),
    touchpoints: journeyOf(document)
      .touchpoints.filter(({ touchpoint }) => ids.has(touchpoint.id))
      .map(({ touchpoint }) => ({
        touchpoint,
        scores: personas.flatMap(({ id }) => scoreOf(document, touchpoint.id, id) ?? []),
      })),
  };
}

/** What was laid on the clipboard, by this program or one that pretends to be it; null for what cannot be it. */
export function readCopiedTouchpoints(json: string): CopiedTouchpoints | null {
  if (json.length === 0 || json.length > LIMITS.documentBytes) return null;
  const read = copiedSchema.safeParse(parseJson(new TextEncoder().encode(json)));
  return read.success ? read.data : null;
}

/** Touchpoints for this map, under new ids, and what of them has no place in it. */
export interface FittedTouchpoints {
  readonly touchpoints: readonly PastedTouchpoint[];
  /** Names of personas and own lanes that the map has not, where something was scored or written for them. */
  readonly personas: readonly string[];
  readonly lanes: readonly string[];
  readonly pictures: number;
}

/** Fits copied touchpoints into a map: its personas and own lanes by id, else by name; the pictures that it has. */
export function fitTouchpoints(document: MapDocument, copied: CopiedTouchpoints, newId: () => Id): FittedTouchpoints {
  const personaOf = finder(
    copied.personas,
    personasOf(document).map(({ id, name }) => ({ id, name })),
  );
  const laneOf = finder(
    copied.lanes,
    Object.values(document.lanes).map(({ id, title }) => ({ id, name: title })),
  );
  const lostPersonas = new Set<string>();
  const lostLanes = new Set<string>();
  let pictures = 0;
  const touchpoints = copied.touchpoints.map(({ touchpoint, scores }): PastedTouchpoint => {
    const { stageId: _stage, order: _order, laneTexts, pictureIds, ...fields } = touchpoint;
    const kept = pictureIds.filter((id) => Object.hasOwn(document.pictures, id));
    pictures += pictureIds.length - kept.length;
    const texts = new Map<Id, string>();
    for (const [laneId, text] of Object.entries(laneTexts)) {
      const own = laneOf(laneId);
      if (own.found === null) lostLanes.add(own.name);
      else texts.set(own.found, [texts.get(own.found) ?? [], text].flat().join('\n'));
    }
    const fitted = new Map<Id, Omit<Score, 'id' | 'touchpointId'>>();
    for (const { id: _id, touchpointId: _of, personaId, ...score } of scores) {
      const persona = personaOf(personaId);
      if (persona.found === null) lostPersonas.add(persona.name);
      else if (!fitted.has(persona.found)) fitted.set(persona.found, { ...score, personaId: persona.found });
    }
    return {
      touchpoint: { ...fields, id: newId(), pictureIds: kept, laneTexts: Object.fromEntries(texts) },
      scores: [...fitted.values()],
    };
  });
  return { touchpoints, personas: [...lostPersonas], lanes: [...lostLanes], pictures };
}

interface Named {
  readonly id: Id;
  readonly name: string;
}

/** Finds what an id of one map is in another. */
function finder(theirs: readonly Named[], ours: readonly Named[]) {
  const nameById = new Map(theirs.map(({ id, name }) => [id, name]));
  const ourIds = new Set(ours.map(({ id }) => id));
  const byName = new Map(ours.toReversed().map(({ id, name }) => [nameKey(name), id]));
  return (id: Id): { readonly found: Id | null; readonly name: string } => {
    const name = nameById.get(id) ?? '';
    if (ourIds.has(id)) return { found: id, name };
    return { found: (name.trim() !== '' && byName.get(nameKey(name))) || null, name };
  };
}
