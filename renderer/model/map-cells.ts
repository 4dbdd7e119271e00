import type { Touchpoint } from './touchpoint';
import { oneLine, parseChannels, parseMinutes } from './typed-values';

/** Lanes every map may have, in their order. */
export const FRONT_LANES = [
  'channels',
  'does',
  'thinks',
  'expects',
  'pains',
  'delights',
  'pictures',
  'actions',
  'department',
  'person',
] as const;
/** Lanes below the line of visibility. */
export const BACK_LANES = ['backstageProcess', 'backstageDepartment', 'backstageSystem', 'waiting', 'metrics'] as const;
export type KnownLane = (typeof FRONT_LANES)[number] | (typeof BACK_LANES)[number];

/** A row of the map that can be typed in: the names, a lane every map may have, or the id of one of the consultant's own. */
export type CellLane = string;

/** Whether every map has the row: no lane of the consultant's own may go by its name, for cells are found by it. */
export function isKnownRow(row: CellLane): boolean {
  return row === 'emotion' || row === 'name' || [...FRONT_LANES, ...BACK_LANES].some((lane) => lane === row);
}

/** What stands in a cell, as it is typed and copied. Empty for lanes that hold no text. */
export function cellText(lane: CellLane, touchpoint: Touchpoint): string {
  switch (lane) {
    case 'channels':
      return touchpoint.channels.join(', ');
    case 'waiting':
      return touchpoint.waitingMinutes === null ? '' : String(touchpoint.waitingMinutes);
    case 'pictures':
    case 'actions':
      return '';
    default:
      if (isTextLane(lane)) return touchpoint[lane];
      return Object.hasOwn(touchpoint.laneTexts, lane) ? (touchpoint.laneTexts[lane] ?? '') : '';
  }
}

type CellFields = Partial<Omit<Touchpoint, 'id' | 'order' | 'stageId'>>;

/**
 * The fields that make a cell read `text`: the way back from `cellText`. null where the text does not fit:
 * minutes that are no number, or a lane that holds no text.
 */
export function cellFields(lane: CellLane, text: string, touchpoint: Touchpoint): CellFields | null {
  switch (lane) {
    case 'channels':
      return { channels: parseChannels(text) };
    case 'waiting': {
      if (text.trim() === '') return { waitingMinutes: null };
      const waitingMinutes = parseMinutes(text);
      return waitingMinutes === null || waitingMinutes < 0 ? null : { waitingMinutes };
    }
    case 'pictures':
    case 'actions':
      return null;
    default: {
      if (isTextLane(lane)) return { [lane]: isLine(lane) ? oneLine(text) : text };
      const { [lane]: _before, ...others } = touchpoint.laneTexts;
      return { laneTexts: text === '' ? others : { ...others, [lane]: text } };
    }
  }
}

/** Lanes that show one text of the touchpoint as it is. */
const TEXT_LANES = [
  'name',
  'does',
  'thinks',
  'expects',
  'pains',
  'delights',
  'department',
  'person',
  'backstageProcess',
  'backstageDepartment',
  'backstageSystem',
  'metrics',
] as const;

function isTextLane(lane: CellLane): lane is (typeof TEXT_LANES)[number] {
  return (TEXT_LANES as readonly string[]).includes(lane);
}

const LINES: readonly CellLane[] = [
  'name',
  'channels',
  'waiting',
  'department',
  'person',
  'backstageDepartment',
  'backstageSystem',
];

/** Whether a lane's cells hold one line each. */
export function isLine(lane: CellLane): boolean {
  return LINES.includes(lane);
}
