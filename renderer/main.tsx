import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { bridge } from './bridge';
import { languageFor } from './i18n/languages';
import { loadSettings } from './state/settings';
import { startWorkbook } from './state/startup';
import { RecoveryScreen } from './ui/recovery/RecoveryScreen';
import { effectiveLanguage, startInterfaceLanguage } from './ui/shell/interface-language';
import { tellMistakes } from './ui/shell/tell-mistakes';
import { THEMES } from './ui/theme';

/** The database is compared with its backup while texts are loaded; the first paint waits for both. */
async function start(): Promise<void> {
  const starting = startWorkbook();
  const [settings, info] = await Promise.all([loadSettings(), bridge.call('app.info')]);
  await startInterfaceLanguage(effectiveLanguage(settings.language, info.systemLanguage));
  const startup = await starting;
  show(<App startup={startup} info={info} />);
}

/** A window is better than none: it says what failed and offers to try again. */
async function tellFailedStart(error: unknown): Promise<void> {
  await startInterfaceLanguage(languageFor(navigator.language));
  const detail = error instanceof Error ? error.message : String(error);
  show(
    <FluentProvider theme={THEMES.light}>
      <RecoveryScreen startup={{ kind: 'failed', detail }} onStartup={() => window.location.reload()} />
    </FluentProvider>,
  );
}

function show(content: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the app');
  createRoot(root).render(content);
}

tellMistakes();
start().catch(tellFailedStart);
