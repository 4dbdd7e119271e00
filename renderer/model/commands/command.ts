import type { Draft } from 'mutative';
import type { MapDocument } from '../document';

/** Names of edits; the locale files hold a sentence for each under `commands.<name>`. */
export type CommandName =
  | 'editMap'
  | 'addPersona'
  | 'editPersona'
  | 'removePersona'
  | 'movePersona'
  | 'addStages'
  | 'editStage'
  | 'removeStage'
  | 'moveStage'
  | 'addTouchpoints'
  | 'editTouchpoints'
  | 'removeTouchpoints'
  | 'moveTouchpoints'
  | 'rate'
  | 'setImportance'
  | 'setEvidence'
  | 'setNotApplicable'
  | 'setVotes'
  | 'setImportanceVotes'
  | 'holdRound'
  | 'setDotVotes'
  | 'enterBallots'
  | 'acceptMoment'
  | 'dismissMoment'
  | 'editMoment'
  | 'removeMoment'
  | 'addActions'
  | 'editAction'
  | 'removeActions'
  | 'addLane'
  | 'editLane'
  | 'removeLane'
  | 'arrangeLanes'
  | 'setAgenda'
  | 'addCapture'
  | 'editCapture'
  | 'useCapture'
  | 'removeCaptures'
  | 'pasteCells'
  | 'clearCells'
  | 'pasteTouchpoints'
  | 'duplicateTouchpoints'
  | 'replaceText'
  | 'addPicture'
  | 'addPictures'
  | 'namePicture'
  | 'movePicture'
  | 'removePicture'
  | 'importTable'
  | 'applyTemplate';

/**
 * One named edit of a map. Pure: ids and times come in as arguments of the function that makes it.
 * `run` changes the draft in place; leaving it untouched means "no change".
 */
export interface Command {
  readonly name: CommandName;
  /** How many records it touches, for the plural of its name. */
  readonly count: number;
  readonly run: (draft: DocumentDraft) => void;
}

export type DocumentDraft = Draft<MutableDocument>;

/** `MapDocument` without its readonly marks, for drafts only. */
export type MutableDocument = { -readonly [Key in keyof MapDocument]: Mutable<MapDocument[Key]> };
type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;

export function command(name: CommandName, run: Command['run'], count = 1): Command {
  return { name, count, run };
}

/** Several edits of one kind as one step, named after the first. */
export function together(commands: readonly Command[]): Command {
  const [first] = commands;
  if (!first) throw new Error('Nothing to do together');
  const count = commands.reduce((sum, each) => sum + each.count, 0);
  return command(first.name, (draft) => commands.forEach((each) => each.run(draft)), count);
}

/** Writes the given fields and leaves equal values alone, so that "no change" stays no change. */
export function assign<Row extends object>(row: Row | undefined, fields: Partial<Row>): void {
  if (!row) return;
  for (const key of Object.keys(fields) as (keyof Row)[]) {
    const value = fields[key];
    if (value !== undefined && !sameValue(row[key], value)) row[key] = value;
  }
}

function sameValue(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
