import type { Language } from '../model/primitives';
import { buildBallots } from './ballots/ballots';
import { layoutBallots } from './ballots/layout-ballots';
import { buildReport } from './build-report';
import { loadFonts } from './font-files';
import type { ReportFonts } from './fonts';
import type { ReportPages } from './layout/report-pages';
import { layoutReport } from './layout-report';
import { renderPdf } from './render-pdf';
import { type RunPainter, runPainter } from './text/run-pictures';
import { TextMeasurer } from './text/text-measurer';
import type { PagesOrder, WorkerAnswer, WorkerRequest } from './worker-messages';
import { loadWords, type Words } from './words';

/** Makes reports away from the window. Kept alive, it reads its fonts and texts only once. */

interface Tools {
  readonly fonts: ReportFonts;
  readonly painter: RunPainter;
  readonly measurer: TextMeasurer;
}

/** How much of the work is done when the pages are laid out; the rest is writing them. */
const LAYOUT_SHARE = 0.5;

let tools: Promise<Tools> | null = null;
const words = new Map<Language, Promise<Words>>();
let laidOut: ReportPages | null = null;

function loadedTools(): Promise<Tools> {
  tools ??= loadTools();
  return tools;
}

async function loadTools(): Promise<Tools> {
  const fonts = await loadFonts();
  const painter = runPainter();
  return { fonts, painter, measurer: new TextMeasurer(fonts, painter) };
}

function wordsOf(language: Language): Promise<Words> {
  const known = words.get(language);
  if (known) return known;
  const loading = loadWords(language);
  words.set(language, loading);
  return loading;
}

function answer(message: WorkerAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

async function layOut(order: PagesOrder): Promise<ReportPages> {
  const [{ measurer }, told] = await Promise.all([loadedTools(), wordsOf(order.language)]);
  return 'ballots' in order
    ? layoutBallots(buildBallots(order.document, order.ballots, told), measurer, told)
    : layoutReport(buildReport(order.document, order.options, told, order.today), measurer, told);
}

async function carryOut(request: WorkerRequest): Promise<void> {
  const { id } = request;
  switch (request.kind) {
    case 'layout': {
      laidOut = await layOut(request.order);
      const pages = laidOut.pages.map(({ width, height }) => ({ width, height }));
      return answer({ id, kind: 'layout', outline: { pages, bookmarks: laidOut.bookmarks } });
    }
    case 'page': {
      const page = laidOut?.pages[request.index];
      if (!page) throw new Error(`There is no page ${request.index}`);
      return answer({ id, kind: 'page', page });
    }
    case 'pdf': {
      answer({ id, kind: 'progress', share: 0 });
      const pages = await layOut(request.order);
      answer({ id, kind: 'progress', share: LAYOUT_SHARE });
      const bytes = renderPdf(pages, {
        ...(await loadedTools()),
        pictures: request.order.document.pictures,
        onProgress: (share) => answer({ id, kind: 'progress', share: LAYOUT_SHARE + (1 - LAYOUT_SHARE) * share }),
      });
      return answer({ id, kind: 'pdf', bytes }, [bytes.buffer]);
    }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  carryOut(data).catch((error: unknown) => {
    answer({ id: data.id, kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  });
});
