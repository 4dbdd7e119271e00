import type { CommandGroup } from '../../state/commands';

type KeyName = keyof typeof import('../../i18n/locales/en/palette.json')['keys'];

/** A key that means something only where the focus is, so that it is no command: told as `palette:keys.<name>`. */
export interface ScreenKey {
  readonly name: KeyName;
  readonly group: CommandGroup;
  /** As printed, one entry for each way. */
  readonly keys: readonly string[];
}

const EVERYWHERE: readonly ScreenKey[] = [{ name: 'fullScreen', group: 'window', keys: ['F11'] }];

function of(group: CommandGroup, keys: Partial<Record<KeyName, readonly string[]>>): readonly ScreenKey[] {
  return Object.entries(keys).map(([name, printed]) => ({ name: name as KeyName, group, keys: printed }));
}

const LIST_OF_A_STEP = of('guide', {
  row: ['↑ ↓'],
  moveRow: ['Alt ↑ ↓'],
  rename: ['F2'],
  delete: ['Delete'],
});

/** Keys of the screens that do not offer theirs by `useCommands`, by the beginning of the address. */
const SCREENS: Readonly<Record<string, readonly ScreenKey[]>> = {
  '/library': of('maps', { row: ['↑ ↓'], openMap: ['Enter'], rename: ['F2'], delete: ['Delete'] }),
  '/guide/personas': LIST_OF_A_STEP,
  '/guide/stages': LIST_OF_A_STEP,
  '/guide/touchpoints': of('guide', {
    entry: ['Enter'],
    nextStage: ['Tab', 'Shift Tab'],
    paste: ['Ctrl V'],
    earlier: ['↑ ↓'],
    details: ['Ctrl Enter'],
    moveTouchpoint: ['Alt ↑ ↓ ← →'],
    rename: ['F2'],
    delete: ['Delete'],
  }),
  '/guide/emotions': of('guide', {
    rate: ['1 – 5'],
    importance: ['Shift 1 – 5'],
    clear: ['0', 'Delete'],
    notApplicable: ['N'],
    evidence: ['E'],
    votes: ['V'],
    neighbour: ['← →'],
    nextUnrated: ['U'],
    persona: ['P', 'Ctrl ← →'],
  }),
  '/guide/moments': of('guide', { row: ['↑ ↓'], openRow: ['Enter'], dismiss: ['D'] }),
  '/guide/actions': of('guide', {
    moveAction: ['↑ ↓ ← →'],
    impact: ['I 1 – 5'],
    effort: ['E 1 – 5'],
    openRow: ['Enter'],
  }),
  '/map': [
    ...of('map', {
      moveAbout: ['↑ ↓ ← →'],
      endsOfJourney: ['Home', 'End'],
      corners: ['Ctrl Home', 'Ctrl End'],
      laneHead: ['Home ←'],
      moveHead: ['Alt ↑ ↓ ← →'],
      extend: ['Shift ↑ ↓ ← →'],
      selectAll: ['Ctrl A'],
      editCell: ['Enter', 'F2'],
      typeOver: ['A – Z'],
      downCell: ['Enter'],
      nextCell: ['Tab', 'Shift Tab'],
      breakLine: ['Shift Enter', 'Alt Enter'],
      leaveCell: ['Esc'],
      leaveWhole: ['Esc'],
      renameStage: ['F2'],
    }),
    ...of('touchpoints', {
      toStage: ['Alt ↑ ↓'],
      removeOrClear: ['Delete'],
      // In cells that hold text a digit or a letter is what is typed.
      rateOnMap: ['1 – 5'],
      importanceOnMap: ['Shift 1 – 5'],
      clearOnMap: ['0'],
      notApplicableOnCurve: ['N'],
      evidenceOnCurve: ['E'],
      personaOnCurve: ['P'],
      persona: ['Ctrl ← →'],
    }),
  ],
  '/report': of('report', { turnPage: ['← →', 'PgUp', 'PgDn'], ends: ['Home', 'End'] }),
};

/** The keys at an address that are no commands. */
export function screenKeys(location: string): readonly ScreenKey[] {
  const screens = Object.entries(SCREENS).filter(([start]) => location === start || location.startsWith(`${start}/`));
  return [...screens.flatMap(([, keys]) => keys), ...EVERYWHERE];
}
