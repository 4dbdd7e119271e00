import { generateNKeysBetween } from 'fractional-indexing';

interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Journey order among siblings: by fractional index as code units, ties by id. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export function inOrder<Row extends Ordered>(rows: Readonly<Record<string, Row>> | readonly Row[]): Row[] {
  return (Array.isArray(rows) ? [...rows] : Object.values(rows)).sort(byOrder);
}

/**
 * `count` positions ahead of the sibling at `index` (the length means the end).
 * `siblings` are in order. Siblings that share a position (possible after a merge) stay together.
 */
export function ordersAt(siblings: readonly Ordered[], index: number, count: number): string[] {
  const before = siblings[index - 1]?.order ?? null;
  const after = siblings.slice(index).find((sibling) => before === null || sibling.order > before)?.order ?? null;
  return generateNKeysBetween(before, after, count);
}

/** `count` positions behind all of `siblings`. */
export function ordersAtEnd(siblings: Readonly<Record<string, Ordered>> | readonly Ordered[], count: number): string[] {
  const ordered = inOrder(siblings);
  return ordersAt(ordered, ordered.length, count);
}
