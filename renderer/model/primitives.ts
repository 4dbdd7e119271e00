import { generateKeyBetween } from 'fractional-indexing';
import { config, z } from 'zod/mini';

// The window's policy forbids `new Function`; left to itself, zod would try and be reported. Before any schema is made.
config({ jitless: true });

/** Longest text a single field may hold, in characters; bounds work done on untrusted files. */
export const MAX_TEXT = 20_000;

/** What every object answers to without holding it; mutative also refuses to write `prototype`. */
const NAMES_OF_OBJECTS: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * Plain, because ids become keys of objects and names of files: no separators, and no name that objects have anyway.
 * The app's own are UUIDs.
 */
export const idSchema = z.string().check(
  z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/),
  z.refine((id) => !NAMES_OF_OBJECTS.has(id)),
);
export type Id = string;

/** Free text typed by people. Empty means "nothing written". */
export const textSchema = z.string().check(z.maxLength(MAX_TEXT));

/** A calendar day without time or zone: `2026-11-18`. */
export const daySchema = z.iso.date();
export type Day = string;

/** A moment in time, ISO 8601 in UTC: `2026-11-18T09:30:00.000Z`. */
export const instantSchema = z.iso.datetime();
export type Instant = string;

/**
 * Position among siblings as a fractional index (see `sequence.ts`), so that moving one record
 * changes one row. Compared by code units, ties by id.
 */
export const orderSchema = z.string().check(z.minLength(1), z.maxLength(256), z.refine(isFractionalIndex));

/** Whole positions, as nearly all are: a head that tells how many digits follow, and none behind. */
const PLAIN_ORDER = /^(?:a[0-9A-Za-z]|b[0-9A-Za-z]{2}|c[0-9A-Za-z]{3})$/;

function isFractionalIndex(order: string): boolean {
  if (PLAIN_ORDER.test(order)) return true;
  try {
    generateKeyBetween(order, null);
    return true;
  } catch {
    return false;
  }
}

export const languageSchema = z.enum(['en', 'pl', 'ru']);
export type Language = z.infer<typeof languageSchema>;

export const amountSchema = z.number().check(z.nonnegative());
