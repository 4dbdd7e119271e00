// npm test: sets up what is missing and runs every check.
import { runOnOwnNode, setUp } from './set-up.mjs';

try {
  await setUp('test');
  process.exitCode = runOnOwnNode('run-checks.mjs');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
