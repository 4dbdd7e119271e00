import { create } from 'zustand';
import type { Persona } from '../../model/persona';
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
  /** The whole journey in one window, without lanes. */
  readonly whole: boolean;
}

const PLAIN: MapLook = { zoom: 1, filter: NO_FILTER, rolledUp: new Set(), whole: false };

interface MapView {
  /** The persona whose curve is heavy; null for the first. */
  readonly focusId: Id | null;
  readonly panelOpen: boolean;
  /** The field of the panel that gets the focus when it opens. */
  readonly panelField: string | null;
  /**
   * What was typed since it was asked for; null once it has the focus, which it also takes where it is open already.
   * Nothing that is typed while the field is being drawn is lost.
   */
  readonly panelTyped: string | null;
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
  panelTyped: null,
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

/** Whose curve is heavy: of those that are drawn the one asked for, else the first. */
export function inFront(drawn: readonly Persona[], wanted: Id | null): Id | undefined {
  return (drawn.find(({ id }) => id === wanted) ?? drawn[0])?.id;
}

export function focusPersona(focusId: Id): void {
  useMapView.setState({ focusId });
}

export function openPanel(panelField: string | null = null): void {
  useMapView.setState(({ panelTyped }) => ({ panelOpen: true, panelField, panelTyped: panelTyped ?? '' }));
}

/** Keeps a key for the field that is about to take the focus; whether it was meant for it. */
export function typeIntoPanel(event: KeyboardEvent): boolean {
  const { panelTyped } = useMapView.getState();
  const { key, ctrlKey, altKey, metaKey } = event;
  // AltGr writes letters (ą, ę), though Windows reports it as Ctrl and Alt together.
  if (panelTyped === null || ((ctrlKey || altKey || metaKey) && !event.getModifierState('AltGraph'))) return false;
  if (key !== 'Backspace' && [...key].length !== 1) return false;
  useMapView.setState({ panelTyped: key === 'Backspace' ? panelTyped.slice(0, -1) : panelTyped + key });
  return true;
}

/** The panel has the focus; what was typed meanwhile. */
export function panelTookFocus(): string {
  const { panelTyped } = useMapView.getState();
  useMapView.setState({ panelTyped: null });
  return panelTyped ?? '';
}

export function closePanel(): void {
  useMapView.setState({ panelOpen: false, panelField: null, panelTyped: null });
}

export function setWhole(whole: boolean): void {
  if (whole !== lookNow().whole) changeLook({ whole });
}
