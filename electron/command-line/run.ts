import { app } from 'electron';
import { languageFor } from '../../renderer/i18n/languages';
import { keepNoLogFile } from '../log';
import { profilePath } from '../profile';
import { readSettings, systemLanguage } from '../settings-store';
import { checkFile, importTable, makeReportFile, type Surroundings } from './commands';
import type { Command } from './parse-arguments';
import { makeReportUnseen } from './report-window';
import { CommandFailed, type Speaker, speakerOf } from './speaker';

/**
 * Carries out a command and ends the app: 0 when it went well, 1 with one sentence on stderr when it did not.
 * Must run before the app is ready, so that a running workbook and its profile are left alone.
 */
export async function runCommand(command: Command): Promise<void> {
  const settings = readSettings();
  keepNoLogFile();
  // Chromium writes into its profile even for a hidden page; that of a workbook which is open is left alone.
  app.setPath('userData', profilePath('command-line'));
  // The hidden window closes before its report is written.
  app.on('window-all-closed', () => undefined);
  const language = ('language' in command && command.language) || settings.language || languageFor(systemLanguage());
  const speaker = await speakerOf(language);
  let code = 0;
  try {
    const said = await carryOut(command, {
      speaker,
      language,
      settings,
      appVersion: app.getVersion(),
      makeReport: (file, reportLanguage) =>
        makeReportUnseen({ file, language: reportLanguage, author: settings.authorName }),
    });
    await write(process.stdout, said);
  } catch (error) {
    code = 1;
    const sentence =
      error instanceof CommandFailed ? error.message : speaker.t('menu:commandLine.failed', { detail: String(error) });
    await write(process.stderr, sentence);
  }
  app.exit(code);
}

async function carryOut(command: Command, surroundings: Surroundings): Promise<string> {
  switch (command.kind) {
    case 'help':
      return surroundings.speaker.t('menu:commandLine.help');
    case 'version':
      return app.getVersion();
    case 'import':
      return importTable(command, surroundings);
    case 'report':
      return makeReportFile(command, surroundings);
    case 'check':
      return checkFile(command, surroundings);
    case 'mistake':
      throw new CommandFailed(mistakeSentence(command, surroundings.speaker));
  }
}

function mistakeSentence({ mistake, word }: Extract<Command, { kind: 'mistake' }>, { t }: Speaker): string {
  return t(`menu:commandLine.mistake.${mistake}`, { word });
}

/** Settles when the text has left for good: pipes on Windows are written later. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(`${text}\n`, () => resolve());
  });
}
