import { useEffect, useEffectEvent } from 'react';
import { useTexts } from '../parts/texts';
import type { MenuCommand } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import type { MapDocument } from '../../model/document';
import type { Language } from '../../model/primitives';
import { makeReport } from '../../report/make-report';
import type { ReportOptions } from '../../report/options';
import { noteReport } from '../../state/library';
import { now } from '../../state/new-id';
import { useOpenMap } from '../../state/open-map';
import { usePdfExport } from '../parts/use-pdf-export';

/** Gives what exports the report and notes in the map that it was. */
export function useReportExport(document: MapDocument, language: Language, options: ReportOptions): () => void {
  const { t } = useTexts('report');
  const start = usePdfExport(() => {
    const lastStep = useOpenMap.getState().history.past.at(-1) ?? null;
    return {
      title: document.map.title.trim() || t('untitledMap'),
      make: (control) => makeReport(document, language, options, control),
      written: () => noteReport(document.map.id, now(), lastStep),
      tellFailure: (detail) => t('screen.failed', { detail }),
    };
  });

  // The menu's command brings the screen; where it is shown already, it exports.
  const answer = useEffectEvent((command: MenuCommand) => {
    if (command === 'exportReport') start();
  });
  useEffect(() => bridge.on('menu.command', (command) => answer(command)), []);

  return start;
}
