import type { Format } from '../../i18n/format';
import type { Day } from '../../model/primitives';
import type { MapSummary } from '../../storage/map-summary';

/** Which maps the library shows. */
export type Filter =
  | { readonly kind: 'all' }
  | { readonly kind: 'due' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'client'; readonly client: string };

export function isDue(map: MapSummary, today: Day): boolean {
  return map.reviewDate !== null && map.reviewDate <= today;
}

/** The maps that pass the filter and hold every word of the search in title, client or scenario. */
export function shownMaps(maps: readonly MapSummary[], filter: Filter, search: string, today: Day): MapSummary[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return maps.filter((map) => {
    if (filter.kind === 'due' && !isDue(map, today)) return false;
    if (filter.kind === 'client' && clientOf(map) !== filter.client) return false;
    const text = `${map.title} ${map.client} ${map.scenario}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export interface ClientGroup {
  /** Empty for maps without a client. */
  readonly client: string;
  readonly maps: readonly MapSummary[];
}

/** Clients by name, those without one last; within a client the map edited last comes first. */
export function groupByClient(maps: readonly MapSummary[], compare: Format['compare']): ClientGroup[] {
  const groups = new Map<string, MapSummary[]>();
  for (const map of maps) {
    const client = clientOf(map);
    const group = groups.get(client);
    if (group) group.push(map);
    else groups.set(client, [map]);
  }
  return [...groups]
    .map(([client, ofClient]) => ({
      client,
      maps: ofClient.sort((a, b) => (a.editedAt < b.editedAt ? 1 : a.editedAt > b.editedAt ? -1 : 0)),
    }))
    .sort((a, b) => Number(a.client === '') - Number(b.client === '') || compare(a.client, b.client));
}

function clientOf(map: MapSummary): string {
  return map.client.trim();
}
