import type { AgendaItem, JourneyMap } from '../journey-map';
import { assign, type Command, command } from './command';

export function editMap(fields: Partial<Omit<JourneyMap, 'id' | 'createdAt'>>): Command {
  return command('editMap', (draft) => assign(draft.map, fields));
}

/** Replaces the workshop's agenda. */
export function setAgenda(agenda: readonly AgendaItem[]): Command {
  return command('setAgenda', (draft) => assign(draft.map, { agenda: [...agenda] }));
}
