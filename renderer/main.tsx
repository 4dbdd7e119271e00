import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { bridge } from './bridge';
import { chosenLanguage, languageFor, languageInfo } from './i18n/languages';
import { loadSettings } from './state/settings';
import { startWorkbook } from './state/startup';

// Most of the code belongs to the screens: it is read while the database is compared with its backup.
const screens = import('./screens');

/** The first paint waits for the texts, the screens and the workbook, whichever comes last. */
async function start(): Promise<void> {
  const starting = startWorkbook();
  const [settings, info] = await Promise.all([loadSettings(), bridge.call('app.info')]);
  const language = chosenLanguage(settings.language, info.systemLanguage);
  const texts = languageInfo(language).load();
  const { showApp } = await screens;
  await texts;
  await showApp(language, await starting, info);
}

/** A window is better than none: it says what failed and offers to try again. */
async function tellFailedStart(error: unknown): Promise<void> {
  const { showFailedStart } = await screens;
  await showFailedStart(languageFor(navigator.language), error instanceof Error ? error.message : String(error));
}

start().catch(tellFailedStart);
