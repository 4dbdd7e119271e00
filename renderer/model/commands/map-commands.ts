import type { JourneyMap } from '../journey-map';
import { assign, type Command, command } from './command';

export function editMap(fields: Partial<Omit<JourneyMap, 'id' | 'createdAt'>>): Command {
  return command('editMap', (draft) => assign(draft.map, fields));
}
