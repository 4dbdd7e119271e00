import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs one of Debian's PDF programs (poppler-utils, qpdf) over the bytes and gives what it prints. */
function withFile(pdf: Uint8Array, command: string, args: (file: string) => readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-pdf-'));
  const file = join(folder, 'report.pdf');
  try {
    writeFileSync(file, pdf);
    return execFileSync(command, [...args(file)], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of the PDF as other programs see it. Pages end in a form feed. */
export function textOf(pdf: Uint8Array): string {
  return withFile(pdf, 'pdftotext', (file) => ['-enc', 'UTF-8', file, '-']);
}

/** Title, author, pages and so on, by name. */
export function infoOf(pdf: Uint8Array): Record<string, string> {
  const lines = withFile(pdf, 'pdfinfo', (file) => [file])
    .trim()
    .split('\n');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

export function fontsOf(pdf: Uint8Array): string[] {
  return withFile(pdf, 'pdffonts', (file) => [file])
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.split(/\s+/)[0] ?? '');
}

interface Outline {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly Outline[];
}

export interface PdfStructure {
  readonly outlines: readonly Outline[];
  /** The document's catalogue: language, viewer preferences. */
  readonly catalogue: Readonly<Record<string, unknown>>;
}

export function structureOf(pdf: Uint8Array): PdfStructure {
  const printed = withFile(pdf, 'qpdf', (file) => ['--json=2', '--json-key=outlines', '--json-key=qpdf', file]);
  // qpdf prints numbers as the file has them: `842.` is a number in a PDF and not in JSON.
  const json = JSON.parse(printed.replace(/(\d)\.(?=[\s,\]])/g, '$1')) as {
    outlines: Outline[];
    qpdf: [unknown, Record<string, { value?: Record<string, unknown> }>];
  };
  const objects = json.qpdf[1];
  const root = String(objects['trailer']?.value?.['/Root']);
  return { outlines: json.outlines, catalogue: objects[`obj:${root}`]?.value ?? {} };
}

/**
 * Text without what setting it adds: line ends, hyphens at the end of broken lines, and spaces of any kind. Two
 * texts are the same to a reader when these are.
 */
export function squeezed(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u00ad\u200b]+/g, '');
}
