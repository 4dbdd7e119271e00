import type { Touchpoint } from '../../model/touchpoint';

/** What several records hold in one field: the same everywhere, or different. */
export type Shared<Value> = { readonly same: true; readonly value: Value } | { readonly same: false };

/** @param values at least one */
export function sharedValue<Value>(values: readonly Value[]): Shared<Value> {
  const [first] = values;
  return values.every((value) => value === first) ? { same: true, value: first as Value } : { same: false };
}

/** Channels of every touchpoint, and those that only some have, each in the order they are met. */
export function sharedChannels(touchpoints: readonly Pick<Touchpoint, 'channels'>[]): {
  readonly ofAll: readonly string[];
  readonly ofSome: readonly string[];
} {
  const every = [...new Set(touchpoints.flatMap(({ channels }) => channels))];
  const isOfAll = (channel: string) => touchpoints.every(({ channels }) => channels.includes(channel));
  return { ofAll: every.filter(isOfAll), ofSome: every.filter((channel) => !isOfAll(channel)) };
}
