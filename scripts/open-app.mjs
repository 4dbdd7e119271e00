// Opens the app. Where there is no display, shows what it would look like: see show-sample.mjs.
import { runApp } from './launch.mjs';
import { hasDisplay } from './virtual-display.mjs';

try {
  if (hasDisplay()) process.exitCode = await runApp(process.argv.slice(2), { cwd: process.env.INIT_CWD });
  else await (await import('./show-sample.mjs')).showSample();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
