import type { MapDocument } from '../document';
import { inOrder } from '../sequence';
import type { Stage } from '../stage';
import type { Explained } from './explained';

/** From one stage to the next in the journey. */
export interface FunnelStep {
  readonly from: Stage;
  readonly to: Stage;
  /** Customers entering the next stage ÷ entering this one, 0… (above 1 when the funnel grows). */
  readonly conversion: Explained;
  /** Customers lost × value of one customer, for stages after the purchase; null elsewhere or without a value. */
  readonly yearlyLoss: Explained;
}

/** The funnel step by step. A missing count makes a step without numbers, never a zero. */
export function funnel(document: Pick<MapDocument, 'map' | 'stages'>): FunnelStep[] {
  const stages = inOrder(document.stages);
  return stages.slice(1).map((to, index) => {
    const from = stages[index] as Stage;
    return { from, to, conversion: conversion(from, to), yearlyLoss: yearlyLoss(from, to, document.map.customerValue) };
  });
}

function conversion(from: Stage, to: Stage): Explained {
  const entering = from.customersEntering;
  const next = to.customersEntering;
  if (entering === null || next === null || entering === 0)
    return missing('conversion', [
      ...(entering === null || entering === 0 ? [from] : []),
      ...(next === null ? [to] : []),
    ]);
  return {
    value: next / entering,
    formula: 'conversion',
    inputs: [customers(from, entering), customers(to, next)],
    leftOut: [],
    assumedImportances: 0,
  };
}

function yearlyLoss(from: Stage, to: Stage, customerValue: number | null): Explained {
  const entering = from.customersEntering;
  const next = to.customersEntering;
  // People who never bought are shown as conversion, not as money.
  if (!from.afterPurchase) return missing('yearlyLoss', []);
  if (entering === null || next === null || customerValue === null)
    return missing('yearlyLoss', [...(entering === null ? [from] : []), ...(next === null ? [to] : [])]);
  const lost = Math.max(0, entering - next);
  return {
    value: lost * customerValue,
    formula: 'yearlyLoss',
    inputs: [
      { key: 'customersLost', values: { lost } },
      { key: 'customerValue', values: { customerValue } },
    ],
    leftOut: [],
    assumedImportances: 0,
  };
}

function customers(stage: Stage, count: number) {
  return { key: 'customersEntering', values: { stage: stage.name, customers: count } };
}

function missing(formula: 'conversion' | 'yearlyLoss', stages: readonly Stage[]): Explained {
  return {
    value: null,
    formula,
    inputs: [],
    leftOut:
      stages.length === 0 ? [] : [{ key: 'missingInput', count: stages.length, ids: stages.map((stage) => stage.id) }],
    assumedImportances: 0,
  };
}
