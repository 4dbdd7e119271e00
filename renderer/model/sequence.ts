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

/** A record may be stored with a position of 256 characters; siblings get new ones well before that. */
const LONGEST_POSITION = 200;

/**
 * `count` positions ahead of the sibling at `index` (the length, or more, means the end).
 * `siblings` are in order. Siblings that share a position (possible after a merge) stay together.
 */
export function ordersAt(siblings: readonly Ordered[], index: number, count: number): string[] {
  const before = siblings[Math.min(index, siblings.length) - 1]?.order ?? null;
  const after = siblings.slice(index).find((sibling) => before === null || sibling.order > before)?.order ?? null;
  return generateNKeysBetween(before, after, count);
}

/**
 * Like `ordersAt`, but never a position too long to be stored: a place where many were put one after the other is
 * made room in, by new positions for all of `siblings`, in the same order.
 */
export function makeRoom(
  siblings: readonly { readonly id: string; order: string }[],
  index: number,
  count: number,
): string[] {
  const orders = ordersAt(siblings, index, count);
  if (orders.every(({ length }) => length <= LONGEST_POSITION)) return orders;
  const fresh = generateNKeysBetween(null, null, siblings.length + count);
  const made = fresh.splice(index, count);
  for (const [at, sibling] of siblings.entries()) sibling.order = fresh[at] ?? sibling.order;
  return made;
}

/** `count` positions behind all of `siblings`. */
export function ordersAtEnd(siblings: Readonly<Record<string, Ordered>> | readonly Ordered[], count: number): string[] {
  const ordered = inOrder(siblings);
  return ordersAt(ordered, ordered.length, count);
}
