// npm run bench: every speed as a ratio against a floor that the same run measures.
// One part alone: npm run bench -- launch
import { mkdir, writeFile } from 'node:fs/promises';
import { setup, teardown } from '../../scripts/e2e-setup.mjs';
import { launchMeasures } from './launch.mjs';
import { mapMeasures } from './map.mjs';
import { openMeasures } from './open.mjs';
import { reportMeasures } from './report.mjs';
import { storageMeasures } from './storage.mjs';

const PARTS = {
  launch: launchMeasures,
  storage: storageMeasures,
  open: openMeasures,
  map: mapMeasures,
  report: reportMeasures,
};

const median = (samples) => quantile(samples, 0.5);
const p95 = (samples) => quantile(samples, 0.95);

function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** `by`: what is compared, the median or the p95. */
function row({ what, unit = 'ms', by = 'median', ours, floor, goal }) {
  const figure = by === 'p95' ? p95 : median;
  // As it is printed: what a person reads and what is said of it agree.
  const ratio = Number((figure(ours) / figure(floor)).toFixed(2));
  return {
    what,
    unit,
    by,
    samples: ours.length,
    ours: { median: median(ours), p95: p95(ours) },
    floor: { median: median(floor), p95: p95(floor) },
    ratio,
    goal,
    met: ratio <= goal,
  };
}

function print(rows) {
  const table = [
    ['what', 'ours', 'p95', 'floor', 'p95', 'ratio', 'goal', ''],
    ...rows.map((entry) => [
      entry.by === 'p95' ? `${entry.what} (p95)` : entry.what,
      `${entry.ours.median.toFixed(1)} ${entry.unit}`,
      `${entry.ours.p95.toFixed(1)} ${entry.unit}`,
      `${entry.floor.median.toFixed(1)} ${entry.unit}`,
      `${entry.floor.p95.toFixed(1)} ${entry.unit}`,
      entry.ratio.toFixed(2),
      `≤ ${entry.goal}`,
      entry.met ? '' : 'missed',
    ]),
  ];
  const widths = table[0].map((_, column) => Math.max(...table.map((cells) => cells[column].length)));
  for (const cells of table) {
    console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '));
  }
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PARTS));
if (unknown) throw new Error(`There is no part ${unknown}: ${Object.keys(PARTS).join(', ')}`);

await setup();
try {
  const measures = [];
  for (const [name, measure] of Object.entries(PARTS))
    if (asked.length === 0 || asked.includes(name)) measures.push(...(await measure()));
  const rows = measures.map(row);
  print(rows);
  await mkdir('out', { recursive: true });
  await writeFile('out/bench.json', `${JSON.stringify(rows, null, 2)}\n`);
} finally {
  teardown();
}
