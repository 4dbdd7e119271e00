import type { TFunction } from 'i18next';
import type { AnyTranslate } from '../../renderer/exchange/tell';
import { type Format, formatFor } from '../../renderer/i18n/format';
import { createTranslator } from '../../renderer/i18n/i18n';
import type { Language } from '../../renderer/model/primitives';
import type { FileProblem } from '../bridge';

/** What speaks to the person at the terminal. */
export interface Speaker {
  readonly t: TFunction<('app' | 'menu' | 'exchange')[]>;
  /** The same, for the sentences of the formats. */
  readonly anyT: AnyTranslate;
  readonly format: Format;
}

export async function speakerOf(language: Language): Promise<Speaker> {
  const t = (await createTranslator(language)).getFixedT(language, ['app', 'menu', 'exchange']);
  return { t, anyT: t as unknown as AnyTranslate, format: formatFor(language) };
}

/** Ends a command with one sentence and exit code 1. */
export class CommandFailed extends Error {}

/** A file that could not be read or written. */
export function fileSentence({ t }: Speaker, act: 'read' | 'write', problem: FileProblem, file: string): string {
  return t(`menu:commandLine.${act}.${problem}`, { file });
}
