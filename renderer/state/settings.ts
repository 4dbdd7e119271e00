import { create } from 'zustand';
import type { CallOutput, Settings } from '../../electron/bridge';
import { bridge } from '../bridge';
import { DEFAULT_SETTINGS } from '../model/default-settings';

/** Until the stored ones arrive, those of a first start. */
export const useSettings = create<Settings>(() => DEFAULT_SETTINGS);

export async function loadSettings(): Promise<Settings> {
  const settings = await bridge.call('settings.read');
  useSettings.setState(settings, true);
  return settings;
}

/** Applies at once and stores; the outcome says whether the next start will know. */
export function updateSettings(fields: Partial<Settings>): Promise<CallOutput<'settings.write'>> {
  const settings = { ...useSettings.getState(), ...fields };
  useSettings.setState(settings, true);
  return bridge.call('settings.write', settings);
}
