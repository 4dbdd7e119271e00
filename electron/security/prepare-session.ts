import { session } from 'electron';
import { serveRenderer } from '../protocol';
import { blockNetwork } from './no-network';
import { refusePermissions } from './no-permissions';

/** Before the first window: where its pages come from, and that nothing else does. */
export async function prepareSession(): Promise<void> {
  refusePermissions(session.defaultSession);
  serveRenderer();
  await blockNetwork(session.defaultSession);
}
