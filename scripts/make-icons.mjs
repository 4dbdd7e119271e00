// Draws the SVG icons of assets/icons at every size the systems ask for, and packs them into the containers of
// Windows (.ico) and macOS (.icns). Run it again only after a drawing has changed; its output is checked in.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';

const icons = new URL('../assets/icons/', import.meta.url);
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Types of Apple's icon format that hold a PNG, and the width in pixels of each. */
const ICNS_TYPES = {
  icp4: 16,
  icp5: 32,
  icp6: 64,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};

/** A header of 6 bytes, 16 bytes for each picture, then the pictures. 256 is written as 0. */
function ico(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4); // planes
    header.writeUInt16LE(32, entry + 6); // bits a pixel
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** 'icns' and the length of all, then for each picture its type, its length with these 8 bytes, and the PNG. */
function icns(pngOf) {
  const parts = Object.entries(ICNS_TYPES).map(([type, size]) => chunk(type, pngOf(size)));
  return chunk('icns', Buffer.concat(parts));
}

function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

async function draw(page, svg, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

async function makeIcon(page, name) {
  const full = await readFile(new URL(`${name}.svg`, icons), 'utf8');
  const smallFile = new URL(`${name}-small.svg`, icons);
  const small = existsSync(smallFile) ? await readFile(smallFile, 'utf8') : full;
  await mkdir(new URL(`${name}/`, icons), { recursive: true });
  const pngs = new Map();
  for (const size of SIZES) {
    const png = await draw(page, size <= 32 ? small : full, size);
    pngs.set(size, png);
    // electron-builder and the desktops of Linux look for sizes by these names.
    await writeFile(new URL(`${name}/${size}x${size}.png`, icons), png);
  }
  await writeFile(new URL(`${name}.ico`, icons), ico(ICO_SIZES.map((size) => ({ size, png: pngs.get(size) }))));
  await writeFile(
    new URL(`${name}.icns`, icons),
    icns((size) => pngs.get(size)),
  );
}

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ deviceScaleFactor: 1 });
await makeIcon(page, 'touchline');
await makeIcon(page, 'journey');
await browser.close();
