import { TOUCHPOINT_FIELDS } from '../../model/touchpoint-fields';
import type { Touchpoint } from '../../model/touchpoint';
import type { PanelSectionId } from './panel-state';

/** The fields edited in the panel below its head; pictures and texts of own lanes have sections of their own. */
export type PanelField = Exclude<keyof Touchpoint, 'id' | 'stageId' | 'order' | 'name' | 'pictureIds' | 'laneTexts'>;

/** Where each field stands: one that is added to the record and forgotten here does not compile. */
const SECTION_OF: Record<PanelField, PanelSectionId> = {
  channels: 'customer',
  kind: 'customer',
  does: 'customer',
  thinks: 'customer',
  expects: 'customer',
  pains: 'customer',
  delights: 'customer',
  waitingMinutes: 'customer',
  expectedWaitingMinutes: 'customer',
  department: 'frontstage',
  person: 'frontstage',
  backstageProcess: 'backstage',
  backstageDepartment: 'backstage',
  backstageSystem: 'backstage',
  metrics: 'backstage',
  internalNote: 'note',
};

/** A section's fields in the order they are listed above. */
export function fieldsOf(section: PanelSectionId): PanelField[] {
  return (Object.keys(SECTION_OF) as PanelField[]).filter((name) => SECTION_OF[name] === section);
}

/** The section to unfold for a field, a lane or a row of the map; null for the name, which is always there. */
export function sectionOf(field: string): PanelSectionId | null {
  if (field in SECTION_OF) return SECTION_OF[field as PanelField];
  if (field === 'pictures' || field === 'actions') return field;
  if (field === 'emotion') return 'rating';
  return field.startsWith('lane:') ? 'ownLanes' : null;
}

/** Whether a field takes several lines. */
export function isParagraph(name: keyof Touchpoint): boolean {
  return TOUCHPOINT_FIELDS[name].input === 'paragraph';
}
