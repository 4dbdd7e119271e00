import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import type { MakeReportControl } from '../../report/make-report';
import { announce } from '../../state/announcements';
import { showNotice } from '../../state/notices';
import { clearProblem, reportProblem } from '../../state/problems';

/** The main process makes a file name of the title; the bridge takes no longer ones. */
const LONGEST_TITLE = 120;

interface PdfOrder {
  /** Suggested as the file's name. */
  readonly title: string;
  readonly make: (control: MakeReportControl) => Promise<Uint8Array<ArrayBuffer>>;
  /** Called when the file is on disk. */
  readonly written?: () => Promise<void>;
  readonly tellFailure: (detail: string) => string;
}

export interface PdfExport {
  /** Share of the work done, 0–1; null when nothing is being exported. */
  readonly progress: number | null;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Asks where to, makes the PDF, writes it whole, and says what became of it. `begin` is asked what to make at the start. */
export function usePdfExport(begin: () => PdfOrder): PdfExport {
  const { t } = useTranslation(['report', 'app']);
  const [progress, setProgress] = useState<number | null>(null);
  const abort = useRef<AbortController | null>(null);

  async function exportPdf(): Promise<void> {
    if (abort.current) return;
    const controller = new AbortController();
    abort.current = controller;
    const { title, make, written, tellFailure } = begin();
    try {
      const suggestedName = `${title.slice(0, LONGEST_TITLE)}.pdf`;
      const target = await bridge.call('files.chooseTarget', { kind: 'pdf', suggestedName });
      if (!target) return;
      setProgress(0);
      const bytes = await make({ onProgress: setProgress, signal: controller.signal });
      const outcome = await bridge.call('files.write', { token: target.token, bytes });
      if (!outcome.ok) {
        reportProblem({ message: t(`app:files.write.${outcome.problem}`, { name: target.name }) });
        return;
      }
      await written?.();
      clearProblem();
      showNotice({
        message: t('report:screen.exported', { name: target.name }),
        action: {
          label: t('report:screen.showInFolder'),
          act: () => void bridge.call('files.showInFolder', { token: target.token }),
        },
      });
    } catch (error) {
      if (controller.signal.aborted) announce(t('report:screen.cancelled'));
      else reportProblem({ message: tellFailure(error instanceof Error ? error.message : String(error)) });
    } finally {
      abort.current = null;
      setProgress(null);
    }
  }

  return { progress, start: () => void exportPdf(), cancel: () => abort.current?.abort() };
}
