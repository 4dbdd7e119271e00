// The report against Chromium's own print-to-PDF of the very same pages as HTML, taking turns in one browser.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { withoutUnused } from '../../scripts/build.mjs';

const SAMPLES = 7;
const FOLDER = 'out/bench-report';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.ttf': 'font/ttf' };

async function serve() {
  await build({
    configFile: false,
    root: 'tests/bench/report-page',
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [withoutUnused],
    worker: { format: 'es', plugins: () => [withoutUnused] },
    build: {
      target: 'chrome114',
      outDir: join(process.cwd(), FOLDER),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3000,
    },
  });
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : request.url.split('?')[0];
    const head = { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' };
    readFile(join(FOLDER, path)).then(
      (file) => response.writeHead(200, head).end(file),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export async function reportMeasures() {
  const server = await serve();
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => 'reportBench' in window);
    const make = (count) => page.evaluate((touchpoints) => window.reportBench.makePdf(touchpoints), count);
    const html = await page.evaluate(() => window.reportBench.pagesAsHtml(300));
    const printer = await browser.newPage();
    await printer.goto(`http://127.0.0.1:${server.address().port}/`);
    const print = async () => {
      const start = performance.now();
      await printer.setContent(html, { waitUntil: 'load' });
      await printer.evaluate(() => document.fonts.ready);
      const pdf = await printer.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false });
      return { ms: performance.now() - start, bytes: pdf.length };
    };
    await make(300);
    await print();
    const runs = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
      runs.push({
        ours: await make(300),
        floor: await print(),
        large: await make(1000),
        idle: await page.evaluate(() => window.reportBench.idle(1000)),
      });
    }
    const each = (pick) => runs.map(pick);
    return [
      { what: 'report of 300', goal: 1, ours: each((run) => run.ours.ms), floor: each((run) => run.floor.ms) },
      {
        what: 'report of 300, size',
        unit: 'KB',
        goal: 1,
        ours: each((run) => run.ours.bytes / 1024),
        floor: each((run) => run.floor.bytes / 1024),
      },
      {
        what: 'report of 1,000 against 300',
        goal: 3.7,
        ours: each((run) => run.large.ms),
        floor: each((run) => run.ours.ms),
      },
      {
        what: 'window’s longest block, against idle + 50 ms',
        goal: 1,
        ours: each((run) => run.ours.longestBlock),
        floor: each((run) => run.idle + 50),
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
