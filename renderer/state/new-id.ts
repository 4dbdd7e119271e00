import { v7 } from 'uuid';
import type { Id, Instant } from '../model/primitives';

/** A new record's id: rises with time, so rows made together lie together on disk. */
export function newId(): Id {
  return v7();
}

export function now(): Instant {
  return new Date().toISOString();
}
