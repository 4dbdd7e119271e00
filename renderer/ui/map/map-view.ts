import { create } from 'zustand';
import type { Id } from '../../model/primitives';
import { openDocument } from '../../state/open-map';
import { type MapFilter, NO_FILTER } from './map-filter';

/** How one map is looked at. */
export interface MapLook {
  /** 1 for 100 %. */
  readonly zoom: number;
  readonly filter: MapFilter;
  /** Stages that are drawn as one column. */
  readonly rolledUp: ReadonlySet<Id>;
}

const PLAIN: MapLook = { zoom: 1, filter: NO_FILTER, rolledUp: new Set() };

interface MapView {
  /** The persona whose curve is heavy; null for the first. */
  readonly focusId: Id | null;
  readonly panelOpen: boolean;
  /** The field of the panel that gets the focus when it opens. */
  readonly panelField: string | null;
  /** Asked for just now: it takes the focus, also where it is open already. */
  readonly panelWantsFocus: boolean;
  /** The whole journey in one window, without lanes. */
  readonly whole: boolean;
  /** By map, for as long as the window is open. */
  readonly looks: ReadonlyMap<Id, MapLook>;
  /** The lane or stage whose name is being typed in its place. */
  readonly renaming: Renaming | null;
}

export interface Renaming {
  readonly what: 'lane' | 'stage';
  readonly id: Id;
  /** The step that the new name becomes a part of, where the lane or stage was made just now; null for a step of its own. */
  readonly gesture: string | null;
}

/** How the map is being looked at. Nothing of this is the client's work, so it is not stored. */
export const useMapView = create<MapView>(() => ({
  focusId: null,
  panelOpen: false,
  panelField: null,
  panelWantsFocus: false,
  whole: false,
  looks: new Map(),
  renaming: null,
}));

export function useMapLook(mapId: Id): MapLook {
  return useMapView((state) => state.looks.get(mapId)) ?? PLAIN;
}

/** How the open map is looked at just now. */
export function lookNow(): MapLook {
  return useMapView.getState().looks.get(openDocument().map.id) ?? PLAIN;
}

export function changeLook(change: Partial<MapLook>): void {
  const look = { ...lookNow(), ...change };
  useMapView.setState(({ looks }) => ({ looks: new Map(looks).set(openDocument().map.id, look) }));
}

export function rollUp(stageId: Id, rolled: boolean): void {
  const rolledUp = new Set(lookNow().rolledUp);
  if (rolled) rolledUp.add(stageId);
  else rolledUp.delete(stageId);
  changeLook({ rolledUp });
}

export function startRenaming(what: Renaming['what'], id: Id, gesture: string | null = null): void {
  useMapView.setState({ renaming: { what, id, gesture } });
}

export function stopRenaming(): void {
  useMapView.setState({ renaming: null });
}

export function focusPersona(focusId: Id): void {
  useMapView.setState({ focusId });
}

export function openPanel(panelField: string | null = null): void {
  useMapView.setState({ panelOpen: true, panelField, panelWantsFocus: true });
}

export function panelTookFocus(): void {
  useMapView.setState({ panelWantsFocus: false });
}

export function closePanel(): void {
  useMapView.setState({ panelOpen: false, panelField: null });
}

export function setWhole(whole: boolean): void {
  useMapView.setState({ whole });
}
