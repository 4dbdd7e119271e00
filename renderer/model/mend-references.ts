import { create } from 'mutative';
import { assign, type DocumentDraft, type MutableDocument } from './commands/command';
import type { MapDocument } from './document';
import { type ReferenceProblem, referenceProblems } from './reference-problems';

/**
 * A document some of whose rows are missing, as if those had been removed: a row that is nothing without another goes
 * with it, any other stays and names it no more. `problems` has every row that was changed or left out, once.
 */
export function mendReferences(document: MapDocument): {
  readonly document: MapDocument;
  readonly problems: readonly ReferenceProblem[];
} {
  const found = new Map<string, ReferenceProblem>();
  let mended = document;
  // What is left out may have been named by others.
  for (let round = referenceProblems(mended); round.length > 0; round = referenceProblems(mended)) {
    for (const problem of round) found.set(`${problem.table} ${problem.id}`, problem);
    mended = create(mended as MutableDocument, (draft) => round.forEach((problem) => mend(draft, problem)));
  }
  return { document: mended, problems: [...found.values()] };
}

function mend(draft: DocumentDraft, { table, id, field, missing }: ReferenceProblem): void {
  const others = (ids: readonly string[]) => ids.filter((other) => other !== missing);
  const touchpoint = draft.touchpoints[id];
  const action = draft.actions[id];
  const moment = draft.moments[id];
  if (table === 'map') draft.map.branding.logoPictureId = null;
  else if (table === 'personas' && field === 'pictureId') assign(draft.personas[id], { pictureId: null });
  else if (table === 'captures' && field === 'touchpointId') assign(draft.captures[id], { touchpointId: null });
  else if (table === 'touchpoints' && field === 'pictureIds' && touchpoint)
    touchpoint.pictureIds = others(touchpoint.pictureIds);
  else if (table === 'touchpoints' && field === 'laneTexts' && touchpoint) delete touchpoint.laneTexts[missing];
  else if (table === 'actions' && field === 'touchpointIds' && action)
    action.touchpointIds = others(action.touchpointIds);
  // Without any, a moment would concern every persona.
  else if (table === 'moments' && field === 'personaIds' && moment && moment.personaIds.length > 1)
    moment.personaIds = others(moment.personaIds);
  else delete draft[table][id];
}
