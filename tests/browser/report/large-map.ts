import type { MapDocument } from '../../../renderer/model/document';
import { DEFAULT_SETTINGS } from '../../../renderer/model/default-settings';
import { sampleDocument } from '../../../renderer/state/new-map';

/** The sample with its journey repeated until it has at least `count` touchpoints. */
export async function largeMap(count: number): Promise<MapDocument> {
  const sample = await sampleDocument('en', DEFAULT_SETTINGS);
  const copies = Array.from({ length: Math.ceil(count / Object.keys(sample.touchpoints).length) }, (_, copy) =>
    Object.values(sample.touchpoints).map((touchpoint) => ({ ...touchpoint, id: `${touchpoint.id}-${copy}` })),
  ).flat();
  return { ...sample, touchpoints: Object.fromEntries(copies.map((touchpoint) => [touchpoint.id, touchpoint])) };
}
