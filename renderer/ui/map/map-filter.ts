import type { MapDocument } from '../../model/document';
import { journeyOf, scoreOf } from '../../model/journey';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import type { Touchpoint } from '../../model/touchpoint';
import { acceptedByTouchpoint } from './accepted-moments';

/** What the map is narrowed down to. An empty list asks for nothing; within one list any match will do. */
export interface MapFilter {
  /** Only these personas' curves, and no touchpoint that none of them ever meets. */
  readonly personaIds: readonly Id[];
  readonly stageIds: readonly Id[];
  /** As typed, less spaces around; '' for touchpoints without one. */
  readonly channels: readonly string[];
  readonly departments: readonly string[];
  /** Only touchpoints with a moment that was accepted. */
  readonly criticalOnly: boolean;
}

export type FilterList = 'personaIds' | 'stageIds' | 'channels' | 'departments';

export const NO_FILTER: MapFilter = {
  personaIds: [],
  stageIds: [],
  channels: [],
  departments: [],
  criticalOnly: false,
};

/** How many conditions there are. */
export function conditionsOf(filter: MapFilter): number {
  const { personaIds, stageIds, channels, departments, criticalOnly } = filter;
  return personaIds.length + stageIds.length + channels.length + departments.length + (criticalOnly ? 1 : 0);
}

/** With the entry taken out of the list, or put in. */
export function toggled(filter: MapFilter, list: FilterList, value: string): MapFilter {
  const values = filter[list];
  return {
    ...filter,
    [list]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
  };
}

type Filtered = Pick<MapDocument, 'touchpoints' | 'stages' | 'scores' | 'moments' | 'personas'>;

/**
 * Leaves out personas and stages that the map does not hold any more. Channels and departments stay though no touchpoint
 * has them: whoever asked for one sees why nothing is shown, and takes it back.
 */
export function livingFilter(filter: MapFilter, document: Pick<MapDocument, 'personas' | 'stages'>): MapFilter {
  if (conditionsOf(filter) === 0) return NO_FILTER;
  return {
    ...filter,
    personaIds: filter.personaIds.filter((id) => id in document.personas),
    stageIds: filter.stageIds.filter((id) => id in document.stages),
  };
}

/** The personas whose curves are drawn. */
export function drawnPersonas(filter: MapFilter, personas: readonly Persona[]): readonly Persona[] {
  return filter.personaIds.length === 0 ? personas : personas.filter(({ id }) => filter.personaIds.includes(id));
}

/** The touchpoints that are left, by id; null when nothing is filtered out. */
export function shownBy(filter: MapFilter, document: Filtered): ReadonlySet<Id> | null {
  if (conditionsOf(filter) === 0) return null;
  const critical = filter.criticalOnly ? acceptedByTouchpoint(document.moments) : null;
  const fits = (touchpoint: Touchpoint): boolean =>
    fitsList(filter.stageIds, [touchpoint.stageId]) &&
    fitsList(filter.channels, channelsOf(touchpoint)) &&
    fitsList(filter.departments, [touchpoint.department.trim()]) &&
    (critical?.has(touchpoint.id) ?? true) &&
    (filter.personaIds.length === 0 ||
      filter.personaIds.some((id) => !scoreOf(document, touchpoint.id, id)?.notApplicable));
  return new Set(
    Object.values(document.touchpoints)
      .filter(fits)
      .map(({ id }) => id),
  );
}

function fitsList(wanted: readonly string[], values: readonly string[]): boolean {
  return wanted.length === 0 || values.some((value) => wanted.includes(value));
}

function channelsOf({ channels }: Touchpoint): readonly string[] {
  return channels.length === 0 ? [''] : channels.map((channel) => channel.trim());
}

/**
 * Channels and departments of the map in the order in which the journey meets them, then those that only the filter
 * asks for; '' last, where some have none.
 */
export function valuesOf(
  document: Pick<MapDocument, 'touchpoints' | 'stages'>,
  filter: MapFilter = NO_FILTER,
): {
  readonly channels: readonly string[];
  readonly departments: readonly string[];
} {
  const journey = journeyOf(document).touchpoints.map(({ touchpoint }) => touchpoint);
  return {
    channels: distinct([...journey.flatMap(channelsOf), ...filter.channels]),
    departments: distinct([...journey.map(({ department }) => department.trim()), ...filter.departments]),
  };
}

function distinct(values: readonly string[]): string[] {
  const all = new Set(values);
  const unnamed = all.delete('');
  return unnamed ? [...all, ''] : [...all];
}
