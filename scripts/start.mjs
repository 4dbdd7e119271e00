// npm start: sets up what is missing and opens the app.
import { runOnOwnNode, setUp } from './set-up.mjs';

try {
  await setUp('start');
  process.exitCode = runOnOwnNode('open-app.mjs', process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
