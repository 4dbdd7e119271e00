import { z } from 'zod/mini';
import { create } from 'zustand';
import { BALLOT_SCOPES, BALLOT_VOTERS } from '../model/ballot-choice';
import { type BallotPile, withoutOrder } from '../model/ballot-pile';
import type { MapDocument } from '../model/document';
import { scoreOf } from '../model/journey';
import { type Id, idSchema, textSchema } from '../model/primitives';
import { MAX_SEATS } from '../model/voting';
import { PAPERS } from '../report/drawing/frame';
import { keepOverRestart } from './kept-over-restart';
import { useOpenMap } from './open-map';

const choiceSchema = z.strictObject({
  /** null for the first persona of the map. */
  personaId: z.nullable(idSchema),
  scope: z.enum(BALLOT_SCOPES),
  stageId: z.nullable(idSchema),
  pickedIds: z.readonly(z.array(idSchema)),
  voters: z.enum(BALLOT_VOTERS),
  count: z.int().check(z.minimum(1), z.maximum(MAX_SEATS)),
  /** One a line. */
  names: textSchema,
  withImportance: z.boolean(),
  paper: z.enum(PAPERS),
});
export type BallotChoice = z.infer<typeof choiceSchema>;

const pileSchema = z.strictObject({
  personaId: idSchema,
  touchpointIds: z.readonly(z.array(idSchema)),
  withImportance: z.boolean(),
  sheets: z.readonly(
    z.array(
      z.strictObject({
        voter: textSchema,
        entries: z.readonly(z.array(z.union([z.number(), z.string(), z.null()]))),
      }),
    ),
  ),
});

const ofMapSchema = z.strictObject({
  choice: choiceSchema,
  pile: z.nullable(pileSchema),
  /** One of the votes that the pile as it is was stored as; null before. */
  storedVoteId: z.nullable(idSchema),
});

const keptSchema = z.extend(ofMapSchema, {
  /** The map all of this is about. */
  mapId: z.nullable(idSchema),
  /** Piles of other maps, waiting for their map to be opened again. */
  waiting: z.readonly(z.record(idSchema, ofMapSchema)),
});

interface Ballots extends z.infer<typeof keptSchema> {
  /** What the pile was before each key, and what was undone of it: keying has an undo of its own until it is stored. */
  readonly past: readonly (BallotPile | null)[];
  readonly future: readonly (BallotPile | null)[];
}

const EMPTY: Omit<Ballots, 'mapId' | 'waiting'> = {
  choice: {
    personaId: null,
    scope: 'all',
    stageId: null,
    pickedIds: [],
    voters: 'anonymous',
    count: 8,
    names: '',
    withImportance: true,
    paper: 'a4',
  },
  pile: null,
  storedVoteId: null,
  past: [],
  future: [],
};

/** Paper ballots of the open map: what is printed, and the pile that is being keyed in. Kept until it is stored or another is begun. */
export const useBallots = create<Ballots>(() => ({ ...EMPTY, mapId: null, waiting: {} }));
keepOverRestart(useBallots, 'ballots', keptSchema, ({ mapId, choice, pile, storedVoteId, waiting }) => ({
  mapId,
  ...asKept({ choice, pile, storedVoteId }),
  waiting: Object.fromEntries(Object.entries(waiting).map(([id, other]) => [id, asKept(other)])),
}));

/** Sheets that are votes by now are kept as votes are: nothing tells any more how they lay. */
function asKept(ofMap: z.infer<typeof ofMapSchema>): z.infer<typeof ofMapSchema> {
  const { pile, storedVoteId } = ofMap;
  return pile === null || storedVoteId === null ? ofMap : { ...ofMap, pile: withoutOrder(pile) };
}

/** Another map has other ballots; a pile under way waits. `names` are those of its participants. */
export function enterBallotsOf(mapId: Id, names: string): void {
  const { mapId: before, choice, pile, storedVoteId, waiting } = useBallots.getState();
  if (before === mapId) return;
  const piles = before === null || pile === null ? waiting : { ...waiting, [before]: { choice, pile, storedVoteId } };
  const { [mapId]: back, ...others } = piles;
  useBallots.setState({ ...EMPTY, choice: { ...EMPTY.choice, names }, ...back, mapId, waiting: others });
}

export function chooseBallots(fields: Partial<BallotChoice>): void {
  useBallots.setState(({ choice }) => ({ choice: { ...choice, ...fields } }));
}

const MOST_STEPS = 500;

/** Changes the pile, or begins another (null: there is none); what it was can be brought back. */
export function changePile(next: BallotPile | null): void {
  const { pile, past } = useBallots.getState();
  if (next === pile) return;
  useBallots.setState({ pile: next, past: [...past.slice(-MOST_STEPS), pile], future: [], storedVoteId: null });
}

/** False when nothing was keyed that could be taken back, or all of it is votes by now: then the map's own undo is meant. */
export function undoPile(): boolean {
  const { pile, past, future } = useBallots.getState();
  if (past.length === 0 || pileIsStored()) return false;
  useBallots.setState({ pile: past.at(-1) ?? null, past: past.slice(0, -1), future: [pile, ...future] });
  return true;
}

export function redoPile(): boolean {
  const { pile, past, future } = useBallots.getState();
  const [next, ...rest] = future;
  if (next === undefined || pileIsStored()) return false;
  useBallots.setState({ pile: next, past: [...past, pile], future: rest });
  return true;
}

export function markPileStored(voteId: Id | null): void {
  useBallots.setState({ storedVoteId: voteId });
}

/** The votes of the pile are in this map: not any more when storing them was undone. */
export function isStoredIn(document: MapDocument, pile: BallotPile, storedVoteId: Id | null): boolean {
  if (storedVoteId === null) return false;
  return pile.touchpointIds.some((touchpointId) => {
    const score = scoreOf(document, touchpointId, pile.personaId);
    return [...(score?.votes ?? []), ...(score?.importanceVotes ?? [])].some(({ id }) => id === storedVoteId);
  });
}

function pileIsStored(): boolean {
  const { pile, storedVoteId } = useBallots.getState();
  const { document } = useOpenMap.getState();
  return document !== null && pile !== null && isStoredIn(document, pile, storedVoteId);
}
