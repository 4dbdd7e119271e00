import { useEffect } from 'react';

/** Reads a key for what is on the wall; true when it used it. */
export type Press = (event: KeyboardEvent) => boolean;

/** How the view that is open hands in its keys, and takes them back: the room asks it before it takes a key itself. */
export type OfferKeys = (press: Press | null) => void;

/** The keys of a view, for as long as it is on the wall. */
export function useViewKeys(offer: OfferKeys, press: Press): void {
  useEffect(() => {
    offer(press);
    return () => offer(null);
  });
}
