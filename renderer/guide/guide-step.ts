import type { MapDocument } from '../model/document';
import type { Day, Id } from '../model/primitives';

/** The eight steps and the follow-up, in their order. Texts: `guide:steps.<id>`. */
export const STEP_IDS = [
  'frame',
  'personas',
  'stages',
  'touchpoints',
  'emotions',
  'moments',
  'actions',
  'report',
  'followUp',
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** Where something is missing: one click leads there. */
export interface Place {
  readonly step: StepId;
  readonly personaId?: Id;
  readonly stageId?: Id;
  readonly touchpointId?: Id;
  readonly actionId?: Id;
  readonly momentId?: Id;
}

/** What the sentence about a gap calls by name; empty where nobody has named it yet. */
type NamesOfMissing = Readonly<Partial<Record<'persona' | 'stage', string>>>;

/** Something the step still lacks, told by `guide:steps.<place.step>.missing.<key>`. */
export interface Missing {
  readonly key: string;
  readonly count?: number;
  /** Names put into the sentence, as typed. */
  readonly names?: NamesOfMissing;
  readonly place: Place;
  /** True when the step is not enough without it; otherwise it is only worth saying. */
  readonly needed: boolean;
}

/** The small figure under a step's name; null when there is nothing to count. */
export type StepCount =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ratio'; readonly value: number; readonly of: number }
  | null;

export interface StepProgress {
  /** Nothing that is needed is missing: computed from the map, never ticked by hand. */
  readonly done: boolean;
  readonly count: StepCount;
  readonly missing: readonly Missing[];
}

/** What a step needs to know beside the map. */
export interface GuideContext {
  readonly today: Day;
  /** Whether the map was edited after its report was exported. */
  readonly changedSinceReport: boolean;
}

export interface GuideStep {
  readonly id: StepId;
  readonly count: (document: MapDocument) => StepCount;
  readonly missing: (document: MapDocument, context: GuideContext) => readonly Missing[];
}

/** A counted gap: nothing for no records, otherwise one entry that leads to the first of them. */
export function gap<Row>(
  rows: readonly Row[],
  key: string,
  placeOf: (row: Row) => Place,
  { needed, names }: { needed: boolean; names?: (row: Row) => NamesOfMissing },
): Missing[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [{ key, count: rows.length, place: placeOf(first), needed, ...(names ? { names: names(first) } : {}) }];
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}
