// Hands the command line to the app. Paths are meant from where npm was called, not from the project's folder.
import { runApp } from './launch.mjs';
import { hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

const stopDisplay = hasDisplay() ? () => {} : await startVirtualDisplay();
const args = process.argv.slice(2);
process.exitCode = await runApp(args.length > 0 ? args : ['--help'], {
  switches: ['--disable-gpu'],
  cwd: process.env.INIT_CWD,
});
stopDisplay();
