import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseJourney } from '../../renderer/exchange/journey/parse';
import { serializeJourney } from '../../renderer/exchange/journey/serialize';
import { JourneyTooLarge } from '../../renderer/exchange/journey/too-large';
import { checkTable } from '../../renderer/exchange/table/check-table';
import { guessMapping } from '../../renderer/exchange/table/guess-mapping';
import { readTable } from '../../renderer/exchange/table/read-table';
import { documentFromTable } from '../../renderer/exchange/table/table-content';
import {
  tellJourneyRefusal,
  tellJourneyTooLarge,
  tellMappingProblem,
  tellTableProblem,
  tellTableRefusal,
} from '../../renderer/exchange/tell';
import { createTranslator } from '../../renderer/i18n/i18n';
import { brandedDocument } from '../../renderer/model/branded-document';
import type { MapDocument } from '../../renderer/model/document';
import type { Language } from '../../renderer/model/primitives';
import type { Settings } from '../bridge';
import { failure } from '../file-problem';
import { readBounded } from '../read-bounded';
import { writeWhole } from '../write-whole';
import type { Command } from './parse-arguments';
import { CommandFailed, fileSentence, type Speaker } from './speaker';

/** What the commands need of the app. */
export interface Surroundings {
  readonly speaker: Speaker;
  /** The language the sentences are in. */
  readonly language: Language;
  readonly settings: Settings;
  readonly appVersion: string;
  /** Makes the PDF of a map file; null language means the map's own. Rejects when it cannot. */
  readonly makeReport: (file: Uint8Array, language: Language | null) => Promise<Uint8Array>;
}

type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/** A table becomes a map file. Gives the sentence that says so; throws CommandFailed. */
export async function importTable(
  { input, output, skipBadCells }: CommandOf<'import'>,
  surroundings: Surroundings,
): Promise<string> {
  const { speaker, settings, appVersion } = surroundings;
  const { t, anyT, format } = speaker;
  const name = basename(input);
  await refuseSameFile(input, output, speaker);
  const read = readTable(await readInput(input, speaker), name);
  if (read.kind !== 'ok') throw new CommandFailed(tellTableRefusal(anyT, format, read, name));
  const { table } = read;
  const { content, problems, mappingProblems } = checkTable(table, guessMapping(table));
  const [wrongMapping] = mappingProblems;
  if (wrongMapping) {
    const cause = tellMappingProblem(anyT, wrongMapping, table.header);
    throw new CommandFailed(t('menu:commandLine.cannotImport', { file: name, cause }));
  }
  const [first] = problems;
  if (first && !skipBadCells) {
    const cause = tellTableProblem(anyT, format, first);
    throw new CommandFailed(t('menu:commandLine.badCells', { file: name, count: problems.length, cause }));
  }

  if (content.touchpoints.length === 0) {
    const cause = t('menu:commandLine.nothingToImport');
    throw new CommandFailed(t('menu:commandLine.cannotImport', { file: name, cause }));
  }

  const reportLanguage = content.language ?? surroundings.language;
  const map = await createTranslator(reportLanguage);
  const document = documentFromTable(
    content,
    brandedDocument(
      { id: randomUUID(), logoId: randomUUID(), createdAt: new Date().toISOString(), reportLanguage },
      settings,
    ),
    name,
    {
      newId: randomUUID,
      unnamedStage: map.t('exchange:table.unnamedStage'),
      unnamedPersona: map.t('exchange:table.unnamedPersona'),
    },
  );
  await writeOutput(output, await asFile(document, settings.authorName, appVersion, speaker), speaker);
  const counts = sizeOf(document, speaker);
  return problems.length === 0
    ? t('menu:commandLine.imported', { file: basename(output), counts })
    : t('menu:commandLine.importedInPart', { file: basename(output), counts, count: problems.length });
}

/** A map file becomes its PDF report. Gives the sentence that says so; throws CommandFailed. */
export async function makeReportFile(
  { input, output, language }: CommandOf<'report'>,
  { speaker, makeReport }: Surroundings,
): Promise<string> {
  await refuseSameFile(input, output, speaker);
  const file = await readInput(input, speaker);
  await readMap(file, basename(input), speaker);
  let pdf: Uint8Array;
  try {
    pdf = await makeReport(file, language);
  } catch {
    throw new CommandFailed(speaker.t('menu:commandLine.reportFailed', { file: basename(input) }));
  }
  await writeOutput(output, pdf, speaker);
  return speaker.t('menu:commandLine.reported', { file: basename(output) });
}

/** Says whether a map file is sound. Gives the sentence; throws CommandFailed when it is not. */
export async function checkFile({ input }: CommandOf<'check'>, { speaker }: Surroundings): Promise<string> {
  const name = basename(input);
  const document = await readMap(await readInput(input, speaker), name, speaker);
  return speaker.t('menu:commandLine.checked', { file: name, counts: sizeOf(document, speaker) });
}

async function readMap(file: Uint8Array, name: string, { anyT, format }: Speaker): Promise<MapDocument> {
  const journey = await parseJourney(file);
  if (journey.kind !== 'ok') throw new CommandFailed(tellJourneyRefusal(anyT, format, journey, name));
  return journey.document;
}

async function asFile(document: MapDocument, author: string, appVersion: string, speaker: Speaker) {
  try {
    return await serializeJourney(document, { savedAt: new Date().toISOString(), author, appVersion });
  } catch (error) {
    if (!(error instanceof JourneyTooLarge)) throw error;
    throw new CommandFailed(tellJourneyTooLarge(speaker.anyT, speaker.format, error, document.map.title));
  }
}

/** What is read is never written over: a slip of the hand would cost the client's table or the map. */
async function refuseSameFile(input: string, output: string, { t }: Speaker): Promise<void> {
  // By the file itself, not by its name: links and other spellings lead to it too.
  const [from, to] = await Promise.all([input, output].map((path) => stat(path, { bigint: true }).catch(() => null)));
  if (!from || !to || from.dev !== to.dev || from.ino !== to.ino) return;
  throw new CommandFailed(t('menu:commandLine.sameFile', { file: basename(input) }));
}

async function readInput(path: string, speaker: Speaker): Promise<Uint8Array> {
  const read = await readBounded(path);
  if (!read.ok) throw new CommandFailed(fileSentence(speaker, 'read', read.problem, basename(path)));
  return read.value;
}

async function writeOutput(path: string, content: Uint8Array, speaker: Speaker): Promise<void> {
  try {
    await writeWhole(path, content);
  } catch (error) {
    throw new CommandFailed(fileSentence(speaker, 'write', failure(error).problem, basename(path)));
  }
}

function sizeOf({ stages, touchpoints, personas }: MapDocument, { t, format }: Speaker): string {
  return format.list([
    t('menu:commandLine.stages', { count: Object.keys(stages).length }),
    t('menu:commandLine.touchpoints', { count: Object.keys(touchpoints).length }),
    t('menu:commandLine.personas', { count: Object.keys(personas).length }),
  ]);
}
