import { newPersona, type Persona, PERSONA_LOOKS } from '../persona';
import type { Id } from '../primitives';
import { inOrder, makeRoom } from '../sequence';
import { assign, type Command, command, type DocumentDraft } from './command';
import { dropUnusedPictures } from './picture-commands';

/** Adds a persona at the end, with the first appearance nobody has yet. */
export function addPersona(id: Id, fields: Partial<Omit<Persona, 'id' | 'order'>> = {}): Command {
  return command('addPersona', (draft) => {
    const siblings = inOrder(draft.personas);
    const [order = 'a0'] = makeRoom(siblings, siblings.length, 1);
    draft.personas[id] = newPersona({ id, order, look: freeLook(draft), ...fields });
  });
}

function freeLook(draft: DocumentDraft): number {
  const taken = new Set(Object.values(draft.personas).map((persona) => persona.look));
  for (let look = 1; look <= PERSONA_LOOKS; look++) if (!taken.has(look)) return look;
  return (Object.keys(draft.personas).length % PERSONA_LOOKS) + 1;
}

export function editPersona(id: Id, fields: Partial<Omit<Persona, 'id' | 'order'>>): Command {
  return command('editPersona', (draft) => assign(draft.personas[id], fields));
}

/** Takes the persona's scores and picture along, and its name out of moments. A moment about it alone goes too. */
export function removePersona(id: Id): Command {
  return command('removePersona', (draft) => {
    const portrait = draft.personas[id]?.pictureId ?? null;
    delete draft.personas[id];
    dropUnusedPictures(draft, [portrait]);
    for (const score of Object.values(draft.scores)) if (score.personaId === id) delete draft.scores[score.id];
    for (const moment of Object.values(draft.moments)) {
      if (!moment.personaIds.includes(id)) continue;
      if (moment.personaIds.length === 1) delete draft.moments[moment.id];
      else moment.personaIds = moment.personaIds.filter((personaId) => personaId !== id);
    }
  });
}

/** Moves a persona to `index` among the others. */
export function movePersona(id: Id, index: number): Command {
  return command('movePersona', (draft) => {
    const persona = draft.personas[id];
    const ordered = inOrder(draft.personas);
    const others = ordered.filter((other) => other.id !== id);
    if (!persona || ordered[index]?.id === id) return;
    const [order] = makeRoom(others, index, 1);
    if (order) persona.order = order;
  });
}
