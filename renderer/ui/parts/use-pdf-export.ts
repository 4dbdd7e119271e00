import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { cutToLength } from '../../model/cut-text';
import type { AskControl } from '../../report/worker-client';
import { announce } from '../../state/announcements';
import { showNotice } from '../../state/notices';
import { clearProblem, reportProblem } from '../../state/problems';
import { beginExport, endExport, showExport } from '../../state/running-export';

/** The main process makes a file name of the title; the bridge takes no longer ones. */
const LONGEST_TITLE = 120;

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
  const { t } = useTranslation(['report', 'app']);

  async function exportPdf({ title, make, written, tellFailure }: PdfOrder): Promise<void> {
    const aborting = new AbortController();
    const suggestedName = `${cutToLength(title, LONGEST_TITLE)}.pdf`;
    try {
      const target = await bridge.call('files.chooseTarget', { kind: 'pdf', suggestedName });
      if (!target) return;
      const { name, token } = target;
      const onProgress = (share: number) => showExport({ name, share, cancel: () => aborting.abort() });
      onProgress(0);
      const bytes = await make({ onProgress, signal: aborting.signal });
      // What is being written is written whole.
      showExport({ name, share: 1, cancel: null });
      const outcome = await bridge.call('files.write', { token, bytes });
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
      if (error instanceof Error && error.name === 'AbortError') announce(t('report:screen.cancelled'));
      else reportProblem({ message: tellFailure(error instanceof Error ? error.message : String(error)) });
    } finally {
      endExport();
    }
  }

  return () => {
    if (beginExport()) void exportPdf(begin());
  };
}
