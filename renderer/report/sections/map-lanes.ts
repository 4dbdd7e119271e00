import { type ArrangedLane, arrangedLanes } from '../../model/arranged-lanes';
import { type CellLane, cellText, type KnownLane } from '../../model/map-cells';
import type { Touchpoint } from '../../model/touchpoint';
import { actionsServing } from '../action-order';
import { picturesOf, type ShownPicture } from '../pictures-of';
import { entriesOf, nameOrUntitled, type ReportSource } from '../report-source';
import type { Words } from '../words';

/** A row of the map: one text for each touchpoint, empty where nothing is written. */
export interface MapLane {
  readonly label: string;
  /** Pains and delights carry a coloured bar. */
  readonly mark: 'pain' | 'strength' | null;
  /** Below the line of visibility. */
  readonly backstage: boolean;
  readonly texts: readonly string[];
  /** Entries stand on a line each and are cut to it: the pages of the actions have them whole. */
  readonly pointers: boolean;
  /** What is shown instead of texts in the lane of pictures, for each touchpoint. */
  readonly pictures: readonly (readonly ShownPicture[])[] | null;
}

/**
 * The row in which each lane of the screen is printed. Who meets the customer and what runs behind the scenes share one
 * each, one below the other in a cell.
 */
const ROW_OF = {
  channels: 'channels',
  does: 'does',
  thinks: 'thinks',
  expects: 'expects',
  pains: 'pains',
  delights: 'delights',
  pictures: 'pictures',
  actions: 'actions',
  department: 'frontstage',
  person: 'frontstage',
  backstageProcess: 'backstage',
  backstageDepartment: 'backstage',
  backstageSystem: 'backstage',
  waiting: 'waiting',
  metrics: 'metrics',
} as const satisfies Record<KnownLane, string>;

/** The lanes that have anything in them, arranged as on the map's screen, without those that were hidden there. */
export function mapLanes(source: ReportSource): MapLane[] {
  const { document, journey, words } = source;
  const rows = new Map<string, Omit<MapLane, 'texts' | 'pictures' | 'pointers'> & { readonly lanes: CellLane[] }>();
  const add = (key: string, lane: ArrangedLane, label: string): void => {
    const row = rows.get(key);
    if (row) row.lanes.push(lane.id);
    else rows.set(key, { label, mark: markOf(lane.id), backstage: lane.backstage, lanes: [lane.id] });
  };
  for (const lane of arrangedLanes(document)) {
    // What nobody has arranged is hidden on the screen only as long as it is empty.
    if (lane.arranged && lane.hidden) continue;
    if ('own' in lane.title) add(lane.id, lane, nameOrUntitled(lane.title.own, words));
    else {
      const row = ROW_OF[lane.title.known];
      add(row, lane, words.t(`lanes.${row}`));
    }
  }
  return [...rows.values()]
    .map(({ lanes, ...row }) => ({
      ...row,
      texts: journey.touchpoints.map(({ touchpoint }) =>
        lanes
          .map((lane) =>
            (lane === 'actions'
              ? actionsServing(source, touchpoint.id).join('\n')
              : textOf(lane, touchpoint, words)
            ).trim(),
          )
          .filter((text) => text !== '')
          .join('\n'),
      ),
      pointers: lanes.includes('actions'),
      pictures: lanes.includes('pictures')
        ? journey.touchpoints.map(({ touchpoint }) => picturesOf(source, touchpoint))
        : null,
    }))
    .filter(
      ({ texts, pictures }) =>
        texts.some((text) => text !== '') || pictures?.some((shown) => shown.length > 0) === true,
    );
}

function markOf(lane: CellLane): MapLane['mark'] {
  if (lane === 'pains') return 'pain';
  return lane === 'delights' ? 'strength' : null;
}

function textOf(lane: CellLane, touchpoint: Touchpoint, words: Words): string {
  switch (lane) {
    case 'channels':
      return words.format.list(touchpoint.channels);
    case 'pains':
    case 'delights':
      return entriesOf(touchpoint[lane]).join('\n');
    case 'waiting':
      return waitingText(words, touchpoint);
    default:
      return cellText(lane, touchpoint);
  }
}

function waitingText({ t, format }: Words, { waitingMinutes, expectedWaitingMinutes }: Touchpoint): string {
  const figure = (minutes: number) => format.number(minutes, { maxDecimals: 1 });
  if (waitingMinutes === null)
    return expectedWaitingMinutes === null ? '' : t('waitingAcceptable', { expected: figure(expectedWaitingMinutes) });
  const minutes = figure(waitingMinutes);
  return expectedWaitingMinutes === null
    ? t('minutes', { minutes })
    : t('waitingExpected', { minutes, expected: figure(expectedWaitingMinutes) });
}
