import type { MapDocument } from '../document';
import { inOrder } from '../sequence';
import type { Explained } from './explained';

/**
 * What retention is worth a year: customers in the retention stage × the points gained (in percent) × value of
 * one customer. The retention stage is the first one of that kind. null when a figure is missing.
 */
export function retentionWorth(document: Pick<MapDocument, 'map' | 'stages'>, pointsGained: number): Explained {
  const stage = inOrder(document.stages).find((candidate) => candidate.kind === 'retention');
  const customers = stage?.customersEntering ?? null;
  const value = document.map.customerValue;
  if (customers === null || value === null)
    return {
      value: null,
      formula: 'retentionWorth',
      inputs: [],
      leftOut: [{ key: 'missingInput', count: 1, ids: stage && customers === null ? [stage.id] : [] }],
      assumedImportances: 0,
    };
  return {
    value: (customers * pointsGained * value) / 100,
    formula: 'retentionWorth',
    inputs: [
      { key: 'customersInRetention', values: { customers } },
      { key: 'pointsGained', values: { points: pointsGained } },
      { key: 'customerValue', values: { customerValue: value } },
    ],
    leftOut: [],
    assumedImportances: 0,
  };
}
