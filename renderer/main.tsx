import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { bridge } from './bridge';
import { loadSettings } from './state/settings';
import { startWorkbook, tidyWorkbook } from './state/startup';
import { effectiveLanguage, startInterfaceLanguage } from './ui/shell/interface-language';

/** The database is compared with its backup while texts are loaded; the first paint waits for both. */
async function start(): Promise<void> {
  const starting = startWorkbook();
  const [settings, info] = await Promise.all([loadSettings(), bridge.call('app.info')]);
  await startInterfaceLanguage(effectiveLanguage(settings.language, info.systemLanguage));
  const startup = await starting;
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the app');
  createRoot(root).render(<App startup={startup} info={info} />);
  if (startup.kind === 'ready') await tidyWorkbook();
}

void start();
