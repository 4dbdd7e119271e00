// npm run touchline -- …: the app's command line, without a window.
import { runOnOwnNode, setUp } from './set-up.mjs';

try {
  await setUp('command');
  process.exitCode = runOnOwnNode('run-command-line.mjs', process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
