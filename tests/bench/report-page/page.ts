import { emptyDocument, type MapDocument } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { newPersona } from '../../../renderer/model/persona';
import { newScore } from '../../../renderer/model/score';
import { ordersAtEnd } from '../../../renderer/model/sequence';
import { newStage } from '../../../renderer/model/stage';
import { newTouchpoint } from '../../../renderer/model/touchpoint';
import type { Page, Shape } from '../../../renderer/report/drawing/shapes';
import { FONT_URLS } from '../../../renderer/report/font-files';
import { FONT_FAMILIES, FONT_NAMES } from '../../../renderer/report/fonts';
import { localDay } from '../../../renderer/model/local-day';
import { makeReport } from '../../../renderer/report/make-report';
import { DEFAULT_REPORT_OPTIONS } from '../../../renderer/report/options';
import { WorkerClient } from '../../../renderer/report/worker-client';

const STAGES = 10;

/** A map of two personas and eight filled lanes. */
function largeMap(count: number): MapDocument {
  const table = <Row extends { id: string }>(rows: readonly Row[]) =>
    Object.fromEntries(rows.map((row) => [row.id, row]));
  const stages = ordersAtEnd([], STAGES).map((order, index) =>
    newStage({ id: `s${index}`, order, name: `Stage ${index + 1}` }),
  );
  const personas = ordersAtEnd([], 2).map((order, index) =>
    newPersona({ id: `p${index}`, order, name: `Persona ${index + 1}`, look: index + 1 }),
  );
  const touchpoints = ordersAtEnd([], count).map((order, index) =>
    newTouchpoint({
      id: `t${index}`,
      stageId: `s${Math.floor((index * STAGES) / count)}`,
      order,
      name: `Asks for the price of offer ${index + 1}`,
      channels: [['Website', 'Phone', 'E-mail'][index % 3] ?? ''],
      kind: 'digital',
      does: 'Opens the page on the phone and looks for the total',
      thinks: `“Will it cost more in the end?” (${index % 17})`,
      expects: 'A price that stays the same until it is paid',
      pains: index % 2 ? `Answer only after ${index % 9} days` : '',
      delights: index % 5 ? '' : 'A person who listens',
      department: ['Marketing', 'Service', 'Sales'][index % 3] ?? '',
      backstageSystem: 'Customer database',
      waitingMinutes: index % 30,
    }),
  );
  const scores = touchpoints.flatMap(({ id }, index) =>
    personas.map((persona, at) =>
      newScore({
        touchpointId: id,
        personaId: persona.id,
        emotion: ((index * (at + 3)) % 5) - 2,
        importance: 1 + (index % 5),
      }),
    ),
  );
  const map = newJourneyMap({
    id: 'map',
    createdAt: '2026-01-01T00:00:00.000Z',
    reportLanguage: 'en',
    title: `A map of ${count}`,
  });
  return {
    ...emptyDocument(map),
    stages: table(stages),
    personas: table(personas),
    touchpoints: table(touchpoints),
    scores: table(scores),
  };
}

/** Makes the report once; how long it took, how large it is, and the longest time the window did not answer. */
async function makePdf(count: number) {
  const document = largeMap(count);
  const watch = watchBlocks();
  const start = performance.now();
  const bytes = await makeReport(document, 'en', DEFAULT_REPORT_OPTIONS);
  return { ms: performance.now() - start, bytes: bytes.length, longestBlock: watch() };
}

async function idle(ms: number): Promise<number> {
  const watch = watchBlocks();
  await new Promise((resolve) => setTimeout(resolve, ms));
  return watch();
}

/** Counts the gaps between ticks of a timer; the answer is the longest gap in ms. */
function watchBlocks(): () => number {
  let last = performance.now();
  let longest = 0;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 4);
  return () => {
    tick();
    clearInterval(timer);
    return longest;
  };
}

/** The very pages of the report as HTML: the same text in the same fonts at the same places, drawings as SVG. */
async function pagesAsHtml(count: number): Promise<string> {
  const client = new WorkerClient();
  const order = {
    document: largeMap(count),
    language: 'en' as const,
    options: DEFAULT_REPORT_OPTIONS,
    today: localDay(new Date()),
  };
  const { outline } = await client.ask<'layout'>({ kind: 'layout', order });
  const pages: string[] = [];
  for (let index = 0; index < outline.pages.length; index++)
    pages.push(htmlOf((await client.ask<'page'>({ kind: 'page', index })).page));
  client.cancel();
  const faces = FONT_NAMES.map(
    (name) =>
      `@font-face { font-family: ${FONT_FAMILIES[name]}; src: url("${new URL(FONT_URLS[name], location.href).href}"); }`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${faces.join('\n')}
    @page { margin: 0 } @page portrait { size: 595.28pt 841.89pt } @page landscape { size: 841.89pt 595.28pt }
    body { margin: 0 } section { position: relative; overflow: hidden; break-after: page }
    .portrait { page: portrait; width: 595pt; height: 841pt } .landscape { page: landscape; width: 841pt; height: 595pt }
    svg, span { position: absolute } span { white-space: pre; line-height: 0 }</style>${pages.join('\n')}</html>`;
}

function htmlOf(page: Page): string {
  const texts: string[] = [];
  const paths: string[] = [];
  collect(page.shapes, texts, paths);
  const shape = page.width > page.height ? 'landscape' : 'portrait';
  return `<section class="${shape}"><svg width="${page.width}pt" height="${page.height}pt" viewBox="0 0 ${page.width} ${page.height}">${paths.join('')}</svg>${texts.join('')}</section>`;
}

let clips = 0;

function collect(shapes: readonly Shape[], texts: string[], paths: string[]): void {
  const outline = (steps: Extract<Shape, { kind: 'path' }>['steps']) =>
    steps.map(([kind, ...at]) => `${{ move: 'M', line: 'L', curve: 'C', close: 'Z' }[kind]}${at.join(' ')}`).join('');
  for (const shape of shapes) {
    if (shape.kind === 'text') {
      const family = `${FONT_FAMILIES[shape.style]}, ${FONT_FAMILIES.symbols}`;
      const text = shape.text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
      texts.push(
        `<span style="left:${shape.x}pt;top:${shape.y}pt;font:${shape.size}pt ${family};color:${shape.colour}">${text}</span>`,
      );
    } else if (shape.kind === 'path') {
      const stroke = shape.stroke
        ? ` stroke="${shape.stroke.colour}" stroke-width="${shape.stroke.width}" stroke-dasharray="${(shape.stroke.dash ?? []).join(' ')}"${shape.stroke.round ? ' stroke-linecap="round"' : ''}`
        : '';
      paths.push(`<path d="${outline(shape.steps)}" fill="${shape.fill ?? 'none'}"${stroke}/>`);
    } else if (shape.kind === 'clip') {
      const id = `clip${clips++}`;
      paths.push(`<clipPath id="${id}"><path d="${outline(shape.outline)}"/></clipPath><g clip-path="url(#${id})">`);
      collect(shape.shapes, texts, paths);
      paths.push('</g>');
    }
  }
}

export type ReportBench = { makePdf: typeof makePdf; idle: typeof idle; pagesAsHtml: typeof pagesAsHtml };
Object.assign(window, { reportBench: { makePdf, idle, pagesAsHtml } satisfies ReportBench });
