import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import type { MapDocument } from '../../model/document';
import type { Language } from '../../model/primitives';
import { makeReport } from '../../report/make-report';
import type { ReportOptions } from '../../report/options';
import { announce } from '../../state/announcements';
import { noteReport } from '../../state/library';
import { now } from '../../state/new-id';
import { showNotice } from '../../state/notices';
import { useOpenMap } from '../../state/open-map';
import { clearProblem, reportProblem } from '../../state/problems';

/** The main process makes a file name of the title; the bridge takes no longer ones. */
const LONGEST_TITLE = 120;

export interface ReportExport {
  /** Share of the work done, 0–1; null when nothing is being exported. */
  readonly progress: number | null;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Asks where to, makes the PDF, writes it whole, and says what became of it. */
export function useReportExport(document: MapDocument, language: Language, options: ReportOptions): ReportExport {
  const { t } = useTranslation(['report', 'app']);
  const [progress, setProgress] = useState<number | null>(null);
  const abort = useRef<AbortController | null>(null);

  async function exportReport(): Promise<void> {
    if (abort.current) return;
    const controller = new AbortController();
    abort.current = controller;
    const title = document.map.title.trim() || t('report:untitledMap');
    try {
      const target = await bridge.call('files.chooseTarget', {
        kind: 'pdf',
        suggestedName: `${title.slice(0, LONGEST_TITLE)}.pdf`,
      });
      if (!target) return;
      const lastStep = useOpenMap.getState().history.past.at(-1) ?? null;
      setProgress(0);
      const bytes = await makeReport(document, language, options, {
        onProgress: setProgress,
        signal: controller.signal,
      });
      const written = await bridge.call('files.write', { token: target.token, bytes });
      if (!written.ok) {
        reportProblem({ message: t(`app:files.write.${written.problem}`, { name: target.name }) });
        return;
      }
      await noteReport(document.map.id, now(), lastStep);
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
      else
        reportProblem({
          message: t('report:screen.failed', { detail: error instanceof Error ? error.message : String(error) }),
        });
    } finally {
      abort.current = null;
      setProgress(null);
    }
  }

  // The menu's command brings the screen; where it is shown already, it exports.
  const answer = useEffectEvent((command: MenuCommand) => {
    if (command === 'exportReport') void exportReport();
  });
  useEffect(() => bridge.on('menu.command', (command) => answer(command)), []);

  return { progress, start: () => void exportReport(), cancel: () => abort.current?.abort() };
}
