import { useEffect, useRef, useState } from 'react';
import type { MapDocument } from '../../model/document';
import type { Language } from '../../model/primitives';
import type { Page } from '../../report/drawing/shapes';
import type { ReportOptions } from '../../report/options';
import { WorkerClient } from '../../report/worker-client';
import type { ReportOutline } from '../../report/worker-messages';
import { today } from '../parts/today';

export interface ReportPreview {
  /** null until the report is laid out for the first time. */
  readonly outline: ReportOutline | null;
  /** Position of the page shown, from 0. */
  readonly position: number;
  readonly page: Page | null;
  /** What went wrong when the report could not be laid out. */
  readonly failure: string | null;
  readonly show: (position: number) => void;
}

/** Lays the report out in a worker of its own whenever its map or options change, and fetches the page looked at. */
export function useReportPreview(document: MapDocument, language: Language, options: ReportOptions): ReportPreview {
  const client = useRef<WorkerClient | null>(null);
  const [laidOut, setLaidOut] = useState<{ outline: ReportOutline; edition: number } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [wanted, setWanted] = useState(0);
  const [page, setPage] = useState<Page | null>(null);
  const edition = useRef(0);

  useEffect(() => {
    const made = new WorkerClient();
    client.current = made;
    return () => made.cancel();
  }, []);

  useEffect(() => {
    const current = ++edition.current;
    const order = { document, language, options, today: today() };
    client.current?.ask<'layout'>({ kind: 'layout', order }).then(
      ({ outline }) => {
        if (current !== edition.current) return;
        setFailure(null);
        setLaidOut({ outline, edition: current });
      },
      (error: Error) => {
        if (current === edition.current && error.name !== 'AbortError') setFailure(error.message);
      },
    );
  }, [document, language, options]);

  const last = (laidOut?.outline.pages.length ?? 1) - 1;
  const position = Math.min(wanted, last);
  useEffect(() => {
    if (!laidOut) return;
    let stale = false;
    client.current?.ask<'page'>({ kind: 'page', index: position }).then(
      (answer) => {
        if (!stale) setPage(answer.page);
      },
      // A report laid out meanwhile has fewer pages; its own request follows.
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [laidOut, position]);

  return {
    outline: laidOut?.outline ?? null,
    position,
    page,
    failure,
    show: (next) => setWanted(Math.max(0, Math.min(last, next))),
  };
}
