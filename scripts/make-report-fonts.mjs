// Makes assets/fonts: the fonts of the PDF report, cut down to what reports are written in. Run it again only
// after a font package or the ranges below have changed; its output is checked in.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = new URL('../', import.meta.url);
const target = new URL('assets/fonts/', root);
const noto = new URL('node_modules/@expo-google-fonts/noto-sans/', root);
const dejaVu = new URL('node_modules/dejavu-fonts-ttf/', root);

/** Scripts that can be set letter by letter: Latin with all its accents, Greek, Cyrillic, and their punctuation. */
const TEXT_RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x2ff],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x2070, 0x20cf],
  [0x2100, 0x22ff],
];
/** Arrows, mathematics, technical signs, boxes, shapes, weather, chess, ticks, and what else people use as bullets. */
const SYMBOL_RANGES = [
  [0x2100, 0x23ff],
  [0x2460, 0x27ff],
  [0x2900, 0x2aff],
  [0x2b00, 0x2bff],
];

function charactersIn(ranges) {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)))
    .join('');
}

/** jsPDF reads glyf outlines only and sets no kerning: layout tables and hints would be dead weight. */
async function cut(source, ranges, name) {
  const font = await subsetFont(await readFile(source), charactersIn(ranges), {
    targetFormat: 'truetype',
    noLayoutClosure: true,
    noHinting: true,
    dropTables: ['GSUB', 'GPOS', 'GDEF', 'kern', 'MATH', 'STAT', 'gasp', 'cvt ', 'fpgm', 'prep'],
  });
  await writeFile(new URL(name, target), font);
  console.log(`${name} ${Math.round(font.length / 1024)} KB`);
}

await mkdir(fileURLToPath(target), { recursive: true });
await cut(new URL('400Regular/NotoSans_400Regular.ttf', noto), TEXT_RANGES, 'noto-sans-regular.ttf');
await cut(new URL('700Bold/NotoSans_700Bold.ttf', noto), TEXT_RANGES, 'noto-sans-bold.ttf');
await cut(new URL('400Regular_Italic/NotoSans_400Regular_Italic.ttf', noto), TEXT_RANGES, 'noto-sans-italic.ttf');
await cut(new URL('ttf/DejaVuSans.ttf', dejaVu), SYMBOL_RANGES, 'dejavu-symbols.ttf');
// One full block: the invisible text over pictures of runs is set in it (PDF readers drop text in an empty glyph).
await cut(new URL('ttf/DejaVuSans.ttf', dejaVu), [[0x2588, 0x2588]], 'block.ttf');
await copyFile(new URL('LICENSE_FONT', noto), new URL('noto-sans-licence.txt', target));
await copyFile(new URL('LICENSE', dejaVu), new URL('dejavu-licence.txt', target));
