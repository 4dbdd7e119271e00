import type { MapDocument } from '../model/document';
import { localDay } from '../model/local-day';
import type { Language } from '../model/primitives';
import type { BallotOptions } from './ballots/ballots';
import type { ReportOptions } from './options';
import { type AskControl, WorkerClient } from './worker-client';
import type { PagesOrder } from './worker-messages';

const client = new WorkerClient();

/** Makes the PDF of a map in a worker, so that the window stays alive. Rejects with what went wrong. */
export function makeReport(
  document: MapDocument,
  language: Language,
  options: ReportOptions,
  control: AskControl = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return makePdf({ document, language, options, today: localDay(new Date()) }, control);
}

/** Makes the PDF of the sheets on which a room votes, in the same worker. */
export function makeBallots(
  document: MapDocument,
  language: Language,
  ballots: BallotOptions,
  control: AskControl = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return makePdf({ document, language, ballots }, control);
}

async function makePdf(order: PagesOrder, control: AskControl): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await client.ask<'pdf'>({ kind: 'pdf', order }, control);
  return bytes;
}
