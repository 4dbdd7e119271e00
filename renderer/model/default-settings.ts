import type { Settings } from '../../electron/bridge';

/** What a first start has. `language: null` follows the system. */
export const DEFAULT_SETTINGS: Settings = {
  language: null,
  theme: 'system',
  brandName: '',
  brandColour: null,
  brandLogo: null,
  authorName: '',
  firstRunDone: false,
};
