import { useEffect, useRef } from 'react';

/** What a command belongs to: a heading of the palette and of the sheet of keys, in this order. */
export const COMMAND_GROUPS = [
  'screens',
  'maps',
  'edit',
  'guide',
  'map',
  'touchpoints',
  'room',
  'report',
  'window',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * Something a person can ask of the app. The palette, the sheet of keys and the native menu all live on these:
 * what can be run is in the palette, what has keys is in the sheet, and a menu item runs the command of its name.
 */
export interface AppCommand {
  /** Unique among what is shown at one time; where one returns later, the palette knows it was used. */
  readonly id: string;
  /** In the language of the window, beginning with a verb: "Zoom in". */
  readonly title: string;
  readonly group: CommandGroup;
  /** As printed on them, one entry for each way to press them: `['Ctrl +']`, `['F3', 'Enter']`. */
  readonly keys?: readonly string[];
  /** Left out for keys that need a place to act in, such as a cell: the sheet lists them, the palette does not. */
  readonly run?: () => void;
  /** Why it cannot be done just now, as a sentence. Left out while it can. */
  readonly unavailable?: string | undefined;
}

type Source = () => readonly AppCommand[];

const sources = new Set<Source>();

/**
 * Offers commands while the component is shown. `make` runs when somebody looks, not when the screen draws itself: it
 * costs nothing while typing, and what it returns is always up to date.
 *
 *     useCommands(() => [
 *       { id: 'map.zoomIn', group: 'map', title: t('map:zoom.in'), keys: ['Ctrl +'], run: zoomIn },
 *       { id: 'map.cell.edit', group: 'touchpoints', title: t('map:keys.edit'), keys: ['Enter', 'F2'] },
 *     ]);
 */
export function useCommands(make: Source): void {
  const latest = useRef(make);
  useEffect(() => {
    latest.current = make;
  });
  useEffect(() => {
    const source: Source = () => latest.current();
    sources.add(source);
    return () => {
      sources.delete(source);
    };
  }, []);
}

/** What can be asked for at this moment, in the order of the groups. */
export function commandsNow(): readonly AppCommand[] {
  const all = [...sources].flatMap((source) => source());
  return COMMAND_GROUPS.flatMap((group) => all.filter((command) => command.group === group));
}

/** Runs a command by its name; false when nobody offers it just now or it cannot be done. */
export function runCommand(id: string): boolean {
  const command = commandsNow().find((each) => each.id === id);
  if (!command?.run || command.unavailable !== undefined) return false;
  command.run();
  return true;
}

let used: readonly string[] = [];

/** Notes what was chosen in the palette, which offers it first the next time. */
export function noteUse(id: string): void {
  used = [id, ...used.filter((other) => other !== id)].slice(0, 20);
}

/** What was chosen in the palette since the window opened, the last first. */
export function usedLast(): readonly string[] {
  return used;
}
