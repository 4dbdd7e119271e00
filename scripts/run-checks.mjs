// Every check of the project, one after the other. The last line counts what passed and failed over all of them:
// each test, and each of types, lint, format, dead code and build as one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'out', 'test-results');

const CHECKS = [
  { name: 'types', command: 'tsc -p .' },
  { name: 'lint', command: 'oxlint --type-aware' },
  { name: 'format', command: 'biome format' },
  { name: 'dead code', command: 'knip --no-progress' },
  { name: 'unit and property tests', project: 'unit' },
  { name: 'browser tests', project: 'browser' },
  { name: 'build', command: 'node scripts/build-if-stale.mjs' },
  { name: 'end-to-end tests', project: 'e2e' },
];

/** The packages' commands, and this Node before any other. */
const env = {
  ...process.env,
  PATH: [dirname(process.execPath), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
};

function run(command) {
  return spawnSync(command, { cwd: root, env, shell: true, stdio: 'inherit' }).status === 0;
}

/**
 * What failed, for the end of the output: whoever sees only its last page knows where to look. A test file that could
 * not be loaded, and an error outside any test, count as one failure each.
 */
function runProject(project) {
  const file = join(results, `${project}.json`);
  const went = run(`vitest run --project ${project} --reporter=default --reporter=json --outputFile.json="${file}"`);
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failures: ['no results were written'] };
  }
  const failures = report.testResults.filter((suite) => suite.status === 'failed').flatMap(failuresOf);
  if (!went && failures.length === 0) failures.push('an error outside any test');
  return { passed: report.numPassedTests, failures };
}

function failuresOf(suite) {
  const file = relative(root, suite.name);
  const tests = suite.assertionResults.filter((test) => test.status === 'failed');
  if (tests.length === 0) return [`${file} could not be run: ${suite.message}`];
  return tests.map((test) => `${file} > ${test.fullName}\n${test.failureMessages.join('\n')}`);
}

function runCommand(command) {
  return run(command) ? { passed: 1, failures: [] } : { passed: 0, failures: ['see its output above'] };
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total = { passed: 0, failed: 0 };
const lines = [];
const failed = [];
for (const check of CHECKS) {
  console.log(`\n── ${check.name}`);
  const began = performance.now();
  const { passed, failures } = check.project ? runProject(check.project) : runCommand(check.command);
  total.passed += passed;
  total.failed += failures.length;
  failed.push(...failures.map((failure) => `✗ ${check.name}: ${failure}`));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  lines.push(
    `${failures.length === 0 ? '✓' : '✗'} ${check.name}: ${passed} passed, ${failures.length} failed (${seconds} s)`,
  );
}

console.log(`\n${[...failed, '', ...lines].join('\n')}`);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
