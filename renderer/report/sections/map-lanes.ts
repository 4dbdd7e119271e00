import { inOrder } from '../../model/sequence';
import type { Touchpoint } from '../../model/touchpoint';
import { entriesOf, type ReportSource } from '../report-source';
import type { Words } from '../words';

/** A row of the map: one text for each touchpoint, empty where nothing is written. */
export interface MapLane {
  readonly label: string;
  /** Pains and delights carry a coloured bar. */
  readonly mark: 'pain' | 'strength' | null;
  /** Below the line of visibility. */
  readonly backstage: boolean;
  readonly texts: readonly string[];
}

interface LaneSource {
  readonly label: string;
  readonly mark?: 'pain' | 'strength';
  readonly backstage?: boolean;
  readonly textOf: (touchpoint: Touchpoint) => string;
}

/** The lanes that have anything in them, from the customer down to what runs behind the scenes. */
export function mapLanes({ document, journey, words }: ReportSource): MapLane[] {
  const { t } = words;
  const own = inOrder(document.lanes).map((lane) => ({
    label: lane.title || t('untitled'),
    backstage: lane.backstage,
    textOf: (touchpoint: Touchpoint) => touchpoint.laneTexts[lane.id] ?? '',
  }));
  const lanes: LaneSource[] = [
    { label: t('lanes.channels'), textOf: (touchpoint) => words.format.list(touchpoint.channels) },
    { label: t('lanes.does'), textOf: (touchpoint) => touchpoint.does },
    { label: t('lanes.thinks'), textOf: (touchpoint) => touchpoint.thinks },
    { label: t('lanes.expects'), textOf: (touchpoint) => touchpoint.expects },
    { label: t('lanes.pains'), mark: 'pain', textOf: (touchpoint) => entriesOf(touchpoint.pains).join('\n') },
    { label: t('lanes.delights'), mark: 'strength', textOf: (touchpoint) => entriesOf(touchpoint.delights).join('\n') },
    { label: t('lanes.waiting'), textOf: (touchpoint) => waitingText(words, touchpoint) },
    { label: t('lanes.frontstage'), textOf: ({ department, person }) => joined(department, person) },
    ...own.filter((lane) => !lane.backstage),
    {
      label: t('lanes.backstage'),
      backstage: true,
      textOf: ({ backstageDepartment, backstageProcess, backstageSystem }) =>
        joined(backstageDepartment, backstageProcess, backstageSystem),
    },
    { label: t('lanes.metrics'), backstage: true, textOf: (touchpoint) => touchpoint.metrics },
    ...own.filter((lane) => lane.backstage),
  ];
  return lanes
    .map(({ label, mark = null, backstage = false, textOf }) => ({
      label,
      mark,
      backstage,
      texts: journey.touchpoints.map(({ touchpoint }) => textOf(touchpoint).trim()),
    }))
    .filter((lane) => lane.texts.some((text) => text !== ''));
}

/** Who and what, each on its own line. */
function joined(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}

function waitingText({ t, format }: Words, touchpoint: Touchpoint): string {
  const { waitingMinutes, expectedWaitingMinutes } = touchpoint;
  if (waitingMinutes === null) return '';
  const minutes = format.number(waitingMinutes, { maxDecimals: 1 });
  return expectedWaitingMinutes === null
    ? t('minutes', { minutes })
    : t('waitingExpected', { minutes, expected: format.number(expectedWaitingMinutes, { maxDecimals: 1 }) });
}
