import type { TFunction } from 'i18next';
import type { AppCommand } from '../../state/commands';

/** A command of one of the room's views. Without `run` it only has keys; while seats are taken it cannot be done. */
export type MakeRoomCommand = (
  name: string,
  title: string,
  keys: readonly string[],
  run?: () => void,
  possible?: boolean,
) => AppCommand;

/** Makes commands whose ids begin with `place`. */
export function roomCommands(place: string, t: TFunction<'room'>, seating: boolean): MakeRoomCommand {
  return (name, title, keys, run, possible = true) => ({
    id: `${place}.${name}`,
    group: 'room',
    title,
    keys,
    ...(run ? { run, unavailable: possible && !seating ? undefined : t('commands.notNow') } : {}),
  });
}
