// npm run package: sets up what is missing and packs the app for this system.
import { runOnOwnNode, setUp } from './set-up.mjs';

try {
  await setUp('package');
  process.exitCode = runOnOwnNode('pack-app.mjs');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
