import { app } from 'electron';
import { filesAmong, leaveWaiting } from './opened-files';

let wanted = false;

/** Another start has given way to this one, which is about to end. */
export function wantStartAgain(): void {
  wanted = true;
}

/** This one goes on after all. */
export function needNoStartAgain(): void {
  wanted = false;
}

/** Has the app start once more when it has ended, where somebody wanted to open it or a file meanwhile. */
export function startAgainIfWanted(): void {
  const files = leaveWaiting();
  if (!wanted && files.length === 0) return;
  // The files that this start was given have been opened.
  const others = process.argv.slice(1).filter((arg) => filesAmong([arg], process.cwd()).length === 0);
  app.relaunch({ args: [...others, ...files], execPath: executable() });
}

/** An AppImage and the portable executable unpack themselves to a folder that goes with them. */
function executable(): string {
  return process.env['APPIMAGE'] ?? process.env['PORTABLE_EXECUTABLE_FILE'] ?? process.execPath;
}
