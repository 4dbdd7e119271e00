import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useState } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A component whose code does not hold up the start: it comes once the window has nothing else to do, or when it is
 * first shown. Where it has come already, it is drawn at once.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let arrived: ComponentType<Props> | null = null;
  const arrive = async () => {
    arrived ??= await load();
    return { default: arrived };
  };
  const Arriving = lazy(arrive);
  loads.push(arrive);
  return function Later(props: Props) {
    const [Content] = useState<ComponentType<Props> | LazyExoticComponent<ComponentType<Props>>>(
      () => arrived ?? Arriving,
    );
    return (
      <Suspense>
        <Content {...props} />
      </Suspense>
    );
  };
}

/** Fetches all that is to come later, one after the other, whenever the window is idle. */
export async function loadLater(): Promise<void> {
  for (const load of loads) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    // What cannot be fetched is asked for again, and told, when it is to be shown.
    await load().catch(() => undefined);
  }
}
