import { useEffect, useRef, useState } from 'react';
import type { MapDocument } from '../../../model/document';
import type { Language } from '../../../model/primitives';
import type { BallotOptions } from '../../../report/ballots/ballots';
import type { Page } from '../../../report/drawing/shapes';
import { WorkerClient } from '../../../report/worker-client';

/** The first page of the first sheet, anew whenever the choices change. */
export function useBallotPreview(document: MapDocument, language: Language, options: BallotOptions) {
  const client = useRef<WorkerClient | null>(null);
  const [shown, setShown] = useState<{ readonly page: Page | null; readonly failure: string | null }>({
    page: null,
    failure: null,
  });
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
      await worker.ask<'layout'>({ kind: 'layout', order: { document, language, ballots: options } });
      return worker.ask<'page'>({ kind: 'page', index: 0 });
    };
    layOut().then(
      ({ page }) => {
        if (!stale) setShown({ page, failure: null });
      },
      (error: Error) => {
        if (!stale && error.name !== 'AbortError') setShown({ page: null, failure: error.message });
      },
    );
    return () => {
      stale = true;
    };
  }, [document, language, options]);
  return shown;
}
