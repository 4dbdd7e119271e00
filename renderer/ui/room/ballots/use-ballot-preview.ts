import { useEffect, useRef, useState } from 'react';
import type { MapDocument } from '../../../model/document';
import type { Language } from '../../../model/primitives';
import type { BallotOptions } from '../../../report/ballots/ballots';
import type { Page } from '../../../report/drawing/shapes';
import { WorkerClient } from '../../../report/worker-client';

interface BallotPreview {
  readonly page: Page | null;
  /** Of all sheets together. */
  readonly pages: number;
  readonly failure: string | null;
}

/** The first page of the first sheet, anew whenever the choices change. */
export function useBallotPreview(document: MapDocument, language: Language, options: BallotOptions) {
  const client = useRef<WorkerClient | null>(null);
  const [shown, setShown] = useState<BallotPreview>({ page: null, pages: 0, failure: null });
  useEffect(() => {
    const made = new WorkerClient();
    client.current = made;
    return () => made.cancel();
  }, []);
  useEffect(() => {
    const worker = client.current;
    if (!worker || options.touchpointIds.length === 0 || options.voters.length === 0) return undefined;
    let stale = false;
    const layOut = async () => {
      // Every sheet asks the same: one is enough to see, but its number tells how many there are.
      const { outline } = await worker.ask<'layout'>({
        kind: 'layout',
        order: { document, language, ballots: options },
      });
      const { page } = await worker.ask<'page'>({ kind: 'page', index: 0 });
      return { page, pages: outline.pages.length };
    };
    layOut().then(
      (laidOut) => {
        if (!stale) setShown({ ...laidOut, failure: null });
      },
      (error: Error) => {
        if (!stale && error.name !== 'AbortError') setShown({ page: null, pages: 0, failure: error.message });
      },
    );
    return () => {
      stale = true;
    };
  }, [document, language, options]);
  return shown;
}
