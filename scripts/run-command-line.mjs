// Hands the command line to the app. Paths are meant from where npm was called, not from the project's folder.
import { runApp } from './launch.mjs';
import { hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

/** Chromium's own complaints, such as a missing message bus on a server, would stand between the app's sentences. */
const FROM_CHROMIUM = /^\[\d+:\d+\/\d+\.\d+:[A-Z]+:/;

const stopDisplay = hasDisplay() ? () => {} : await startVirtualDisplay();
process.exitCode = await runApp(process.argv.slice(2), {
  switches: ['--disable-gpu'],
  cwd: process.env.INIT_CWD,
  hideLines: FROM_CHROMIUM,
});
stopDisplay();
