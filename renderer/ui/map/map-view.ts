import { create } from 'zustand';
import type { Id } from '../../model/primitives';

interface MapView {
  readonly selectedId: Id | null;
  /** The persona whose curve is heavy; null for the first. */
  readonly focusId: Id | null;
  readonly panelOpen: boolean;
  /** The field of the panel that gets the focus when it opens. */
  readonly panelField: string | null;
  readonly hiddenLanes: ReadonlySet<string>;
  /** The whole journey in one window, without lanes. */
  readonly whole: boolean;
}

/** How the map is being looked at. Nothing of this is the client's work, so it is not stored. */
export const useMapView = create<MapView>(() => ({
  selectedId: null,
  focusId: null,
  panelOpen: false,
  panelField: null,
  hiddenLanes: new Set(),
  whole: false,
}));

export function selectTouchpoint(selectedId: Id | null): void {
  useMapView.setState({ selectedId });
}

export function focusPersona(focusId: Id): void {
  useMapView.setState({ focusId });
}

export function openPanel(panelField: string | null = null): void {
  useMapView.setState({ panelOpen: true, panelField });
}

export function closePanel(): void {
  useMapView.setState({ panelOpen: false, panelField: null });
}

export function showLane(id: string, shown: boolean): void {
  useMapView.setState(({ hiddenLanes }) => {
    const hidden = new Set(hiddenLanes);
    if (shown) hidden.delete(id);
    else hidden.add(id);
    return { hiddenLanes: hidden };
  });
}

export function setWhole(whole: boolean): void {
  useMapView.setState({ whole });
}
