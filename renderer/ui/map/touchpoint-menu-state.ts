import { create } from 'zustand';
import { cellId } from './Cell';
import type { MapPlace } from './cursor';

/** Where the menu of the selected touchpoints hangs, in px of the window; null while it is closed. */
export const useTouchpointMenu = create<{ readonly at: DOMRect | null }>(() => ({ at: null }));

/** Opens it below a cell. */
export function openTouchpointMenu(place: MapPlace): void {
  openTouchpointMenuBelow(document.getElementById(cellId(place)));
}

export function openTouchpointMenuBelow(element: Element | null): void {
  if (element) useTouchpointMenu.setState({ at: element.getBoundingClientRect() });
}

/** Opens it at the pointer. */
export function openTouchpointMenuAt({ x, y }: { readonly x: number; readonly y: number }): void {
  useTouchpointMenu.setState({ at: new DOMRect(x, y, 0, 0) });
}

export function closeTouchpointMenu(): void {
  useTouchpointMenu.setState({ at: null });
}
