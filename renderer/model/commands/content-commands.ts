import { type MapDocument, TABLE_NAMES } from '../document';
import { inOrder, makeRoom } from '../sequence';
import { assign, type Command, command } from './command';

/**
 * Adds everything `content` holds to the map in one act (an imported table, an industry template).
 * Ids in `content` are new to the map, except stages and personas that the caller matched to existing ones:
 * those keep what the map already has. New stages and personas follow behind the existing ones.
 */
export function addContent(name: 'importTable' | 'applyTemplate', content: Omit<MapDocument, 'map'>): Command {
  return command(
    name,
    (draft) => {
      for (const table of ['stages', 'personas'] as const) {
        const fresh = inOrder<{ id: string; order: string }>(content[table]).filter((row) => !draft[table][row.id]);
        const siblings = inOrder<{ id: string; order: string }>(draft[table]);
        const orders = makeRoom(siblings, siblings.length, fresh.length);
        fresh.forEach((row, position) => {
          (draft[table] as Record<string, object>)[row.id] = { ...row, order: orders[position] ?? row.order };
        });
      }
      for (const table of TABLE_NAMES) {
        if (table === 'stages' || table === 'personas') continue;
        const rows = content[table] as Readonly<Record<string, object>>;
        const target = draft[table] as Record<string, object>;
        for (const [id, row] of Object.entries(rows)) {
          if (target[id]) assign(target[id], row);
          else target[id] = row;
        }
      }
    },
    Object.keys(content.touchpoints).length,
  );
}
