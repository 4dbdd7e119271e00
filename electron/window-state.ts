import { readFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod/mini';
import { LatestWrite } from './latest-write';
import { profilePath } from './profile';

const stateSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof stateSchema>;

export const MIN_SIZE = { width: 800, height: 560 };
const file = new LatestWrite(() => profilePath('window.json'));
const FIRST_SIZE = { width: 1280, height: 800 };

/** Where the window stood last time, if a screen is still there; otherwise Electron's own place. */
export function rememberedState(): Partial<Rectangle> & { readonly maximized: boolean } {
  try {
    return onAScreen(stateSchema.parse(JSON.parse(readFileSync(profilePath('window.json'), 'utf8'))));
  } catch {
    return { ...FIRST_SIZE, maximized: false };
  }
}

/** A place as far as a screen is there for it; otherwise Electron's own. */
export function onAScreen(state: WindowState): Partial<Rectangle> & { readonly maximized: boolean } {
  const { workArea } = screen.getDisplayMatching(state);
  if (!overlaps(state, workArea)) return { ...FIRST_SIZE, maximized: state.maximized };
  return {
    x: state.x,
    y: state.y,
    width: Math.max(MIN_SIZE.width, Math.min(state.width, workArea.width)),
    height: Math.max(MIN_SIZE.height, Math.min(state.height, workArea.height)),
    maximized: state.maximized,
  };
}

export function placeNow(window: BrowserWindow): WindowState {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

/** Enough of the title bar must lie on the screen to be grasped. */
function overlaps(state: Rectangle, area: Rectangle): boolean {
  const grip = 80;
  return (
    state.x + state.width > area.x + grip &&
    state.x < area.x + area.width - grip &&
    state.y >= area.y - 1 &&
    state.y < area.y + area.height - grip
  );
}

export async function rememberState(state: WindowState): Promise<void> {
  // A place that cannot be remembered is no reason to disturb anybody.
  await file.write(JSON.stringify(state)).catch(() => undefined);
}
