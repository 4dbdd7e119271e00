import { page } from 'vitest/browser';
import { expect } from 'vitest';
import type { Settings } from '../../../electron/bridge';
import { acceptMoment } from '../../../renderer/model/commands/moment-commands';
import { addPersona, editPersona } from '../../../renderer/model/commands/persona-commands';
import { addActions } from '../../../renderer/model/commands/action-commands';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { addTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import type { Command } from '../../../renderer/model/commands/command';
import type { MapDocument } from '../../../renderer/model/document';
import { showDocument } from '../../../renderer/state/open-map';
import { setPresenting } from '../../../renderer/state/presenting';
import { useRoom } from '../../../renderer/state/room';
import { useMapView } from '../../../renderer/ui/map/map-view';
import type { FakeBridge } from '../fake-bridge';
import { aMap, fiveStages } from '../guide/a-map';
import { startWindow } from '../start-window';

/** Two personas, four touchpoints in two stages, two moments, two actions; things that the room must not see. */
export function aWorkshop(...more: readonly Command[]): MapDocument {
  return aMap(
    fiveStages,
    addTouchpoints('purchase', [
      {
        id: 'till',
        name: 'Queue at the till',
        thinks: 'Is this the right queue?',
        pains: 'Nobody says how long',
        internalNote: 'The manager must not read this',
      },
      { id: 'door', name: 'Courier at the door' },
      { id: 'parcel', name: 'Opens the parcel' },
    ]),
    addTouchpoints('retention', [{ id: 'call', name: 'Call to the shop' }]),
    addPersona('cat'),
    editPersona('cat', { name: 'Cat owner' }),
    addPersona('dog'),
    editPersona('dog', { name: 'Dog owner' }),
    acceptMoment({ id: 'm1', touchpointId: 'door', personaIds: [], kind: 'pain', reason: 'They leave' }),
    acceptMoment({ id: 'm2', touchpointId: 'call', personaIds: [], kind: 'strength', reason: 'They stay' }),
    addActions([
      { id: 'a1', title: 'Text before the courier comes' },
      { id: 'a2', title: 'A second till' },
    ]),
    editMap({ participants: 'Anna Keller\nTom Brandt', customerValue: 987_654 }),
    ...more,
  );
}

interface Options {
  readonly settings?: Partial<Settings>;
  readonly prepare?: (bridge: FakeBridge) => void;
}

/** Starts the window with a map open and goes to the room. */
export async function enter(document: MapDocument, options: Options = {}): Promise<FakeBridge> {
  useRoom.setState(useRoom.getInitialState(), true);
  setPresenting(false);
  const bridge = await startWindow({ ...options, maps: [document] });
  useMapView.setState(useMapView.getInitialState(), true);
  showDocument(document);
  location.hash = '#/room';
  await expect.element(room()).toBeVisible();
  return bridge;
}

/** The bar of keys is there whatever is on the wall. */
export const room = () => page.getByRole('toolbar');

/** Every text on the wall and for screen readers. */
export const wall = () => document.querySelector('main')?.textContent ?? '';

export const inHand = () => page.getByRole('heading', { level: 2 });
