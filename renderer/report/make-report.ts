import type { MapDocument } from '../model/document';
import type { Day, Language } from '../model/primitives';
import type { BallotOptions } from './ballots/ballots';
import type { ReportOptions } from './options';
import { ReportCancelled, WorkerClient } from './worker-client';
import type { PagesOrder } from './worker-messages';

export interface MakeReportControl {
  /** Called with the share of the work done, 0–1. */
  readonly onProgress?: (share: number) => void;
  /** Aborting ends the work at once; the promise rejects with an error named `AbortError`. */
  readonly signal?: AbortSignal;
}

const client = new WorkerClient();

/** Makes the PDF of a map in a worker, so that the window stays alive. Rejects with what went wrong. */
export function makeReport(
  document: MapDocument,
  language: Language,
  options: ReportOptions,
  control: MakeReportControl = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return makePdf({ document, language, options, today: localDay(new Date()) }, control);
}

/** Makes the PDF of the sheets on which a room votes, in the same worker. */
export function makeBallots(
  document: MapDocument,
  language: Language,
  ballots: BallotOptions,
  control: MakeReportControl = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return makePdf({ document, language, ballots }, control);
}

async function makePdf(order: PagesOrder, { onProgress, signal }: MakeReportControl): Promise<Uint8Array<ArrayBuffer>> {
  if (signal?.aborted) throw new ReportCancelled('The report was cancelled');
  const cancel = () => client.cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const { bytes } = await client.ask<'pdf'>({ kind: 'pdf', order }, onProgress);
    return bytes;
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

/** The calendar day where the laptop is: `2026-11-24`. */
export function localDay(date: Date): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
