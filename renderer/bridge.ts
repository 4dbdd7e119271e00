import type { Bridge } from '../electron/bridge';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly touchline: Bridge;
  }
}

/** The only way out of the window. */
export const bridge: Bridge = {
  call: (name, ...payload) => window.touchline.call(name, ...payload),
  on: (name, listener) => window.touchline.on(name, listener),
  dropped: (file) => window.touchline.dropped(file),
};
