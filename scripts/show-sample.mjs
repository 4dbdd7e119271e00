// What `npm start` does where there is no display: opens the built-in sample on a virtual one and writes a picture
// of its map and its report into out/.
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './launch.mjs';
import { startTour } from './tour.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

const PATIENCE_MS = 60_000;

export async function showSample() {
  console.log('There is no display: the sample is opened on a virtual one.');
  const picture = join(root, 'out', 'sample-map.png');
  const report = join(root, 'out', 'sample-report.pdf');
  mkdirSync(join(root, 'out'), { recursive: true });
  for (const file of [picture, report]) rmSync(file, { force: true });

  const stopDisplay = await startVirtualDisplay();
  try {
    const tour = await startTour({ width: 1920, height: 1080 });
    try {
      await tour.choose('openSample');
      await tour.reached('map');
      await tour.page.screenshot({ path: picture });
      await tour.choose('exportReport');
      await tour.reached('report');
      await tour.saveNextAs(report);
      await tour.press('report', 'screen.export');
      await written(report);
    } finally {
      await tour.end();
    }
  } finally {
    stopDisplay();
  }
  console.log(`Its map: ${relative(root, picture)}\nIts report: ${relative(root, report)}`);
}

/** Reports replace their target whole: once the file is there, it is complete. */
async function written(file) {
  const end = Date.now() + PATIENCE_MS;
  while (!existsSync(file) || statSync(file).size === 0) {
    if (Date.now() > end) throw new Error(`${file} was not written within ${PATIENCE_MS / 1000} seconds.`);
    await pause(100);
  }
}
