import type { Touchpoint } from './touchpoint';

/** How a field of a touchpoint is edited and where it is shown. */
export interface TouchpointField {
  readonly input: 'line' | 'paragraph' | 'list' | 'choice' | 'minutes' | 'pictures' | 'none';
  /** Row of the map drawing, or null when it has no lane of its own. */
  readonly lane: 'customer' | 'frontstage' | 'backstage' | null;
  /** Printed in the report's appendix of all touchpoints. */
  readonly inReport: boolean;
  /** Left out of the room and of the client's copy. */
  readonly internal: boolean;
}

const structure: TouchpointField = { input: 'none', lane: null, inReport: false, internal: false };
const customer: TouchpointField = { input: 'paragraph', lane: 'customer', inReport: true, internal: false };
const frontstage: TouchpointField = { input: 'line', lane: 'frontstage', inReport: true, internal: false };
const backstage: TouchpointField = { input: 'line', lane: 'backstage', inReport: true, internal: false };

/**
 * One entry for every field a touchpoint has: a field that is added to the record and forgotten here
 * does not compile. The order of the keys is the order in forms, lanes and the appendix.
 */
export const TOUCHPOINT_FIELDS = {
  id: structure,
  stageId: structure,
  order: structure,
  name: { input: 'line', lane: null, inReport: true, internal: false },
  channels: { input: 'list', lane: 'frontstage', inReport: true, internal: false },
  kind: { input: 'choice', lane: null, inReport: true, internal: false },
  does: customer,
  thinks: customer,
  expects: customer,
  pains: customer,
  delights: customer,
  department: frontstage,
  person: frontstage,
  backstageDepartment: backstage,
  backstageProcess: { ...backstage, input: 'paragraph' },
  backstageSystem: backstage,
  waitingMinutes: { input: 'minutes', lane: 'customer', inReport: true, internal: false },
  expectedWaitingMinutes: { input: 'minutes', lane: null, inReport: true, internal: false },
  metrics: { input: 'paragraph', lane: 'backstage', inReport: true, internal: false },
  pictureIds: { input: 'pictures', lane: 'customer', inReport: true, internal: false },
  internalNote: { input: 'paragraph', lane: null, inReport: true, internal: true },
  laneTexts: structure,
} as const satisfies Record<keyof Touchpoint, TouchpointField>;
