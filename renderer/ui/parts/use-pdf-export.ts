import { useTexts } from './texts';
import { bridge } from '../../bridge';
import { cutToLength } from '../../model/cut-text';
import type { AskControl } from '../../report/worker-client';
import { announce } from '../../state/announcements';
import { showNotice } from '../../state/notices';
import { clearProblem, reportProblem } from '../../state/problems';
import { type WorkControl, working } from '../../state/working';

/** The main process makes a file name of the title; the bridge takes no longer ones. */
const LONGEST_TITLE = 120;

/** One at a time, from the question where to. */
let exporting = false;

interface PdfOrder {
  /** Suggested as the file's name. */
  readonly title: string;
  readonly make: (control: AskControl) => Promise<Uint8Array<ArrayBuffer>>;
  /** Called when the file is on disk. */
  readonly written?: () => Promise<void>;
  readonly tellFailure: (detail: string) => string;
}

/**
 * Gives what starts an export: it asks where to, makes the PDF, writes it whole, and says what became of it, wherever
 * the person is by then. `begin` is asked what to make at the start.
 */
export function usePdfExport(begin: () => PdfOrder): () => void {
  const { t } = useTexts(['report', 'app', 'exchange']);

  async function exportPdf({ title, make, written, tellFailure }: PdfOrder): Promise<void> {
    const suggestedName = `${cutToLength(title, LONGEST_TITLE)}.pdf`;
    try {
      const target = await bridge.call('files.chooseTarget', { kind: 'pdf', suggestedName });
      if (!target) return;
      const { name, token } = target;
      const makeAndWrite = async ({ onProgress, signal, finishing }: WorkControl) => {
        onProgress(0);
        const bytes = await make({ onProgress, signal });
        // What is being written is written whole.
        finishing();
        return bridge.call('files.write', { token, bytes });
      };
      const outcome = await working(t('exchange:working.writing', { file: name }), makeAndWrite, name);
      if (outcome === null) {
        announce(t('report:screen.cancelled'));
        return;
      }
      if (!outcome.ok) {
        reportProblem({ message: t(`app:files.write.${outcome.problem}`, { name }) });
        return;
      }
      const showInFolder = {
        label: t('report:screen.showInFolder'),
        act: () => void bridge.call('files.showInFolder', { token }),
      };
      try {
        await written?.();
      } catch {
        // The file is there all the same, and is never told as lost.
        reportProblem({ message: t('report:screen.notNoted', { name }), wayOut: showInFolder });
        return;
      }
      clearProblem();
      showNotice({ message: t('report:screen.exported', { name }), action: showInFolder });
    } catch (error) {
      reportProblem({ message: tellFailure(error instanceof Error ? error.message : String(error)) });
    }
  }

  return () => {
    if (exporting) return;
    exporting = true;
    void exportPdf(begin()).finally(() => {
      exporting = false;
    });
  };
}
