import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { CallOutput } from '../electron/bridge';
import { App } from './App';
import type { Language } from './model/primitives';
import type { Startup } from './state/startup';
import { TextsProvider } from './ui/parts/texts';
import { startInterfaceLanguage } from './ui/shell/interface-language';
import { tellMistakes } from './ui/shell/tell-mistakes';
import { themeOf } from './ui/theme';

tellMistakes();

export async function showApp(language: Language, startup: Startup, info: CallOutput<'app.info'>): Promise<void> {
  await startInterfaceLanguage(language);
  // Not by a redirect, which would draw the frame twice.
  if (location.hash === '') location.replace('#/library');
  show(<App startup={startup} info={info} />);
}

export async function showFailedStart(language: Language, detail: string): Promise<void> {
  await startInterfaceLanguage(language);
  const { RecoveryScreen } = await import('./ui/recovery/RecoveryScreen');
  show(
    <TextsProvider>
      <FluentProvider theme={themeOf('light')}>
        <RecoveryScreen startup={{ kind: 'failed', detail }} onStartup={() => window.location.reload()} />
      </FluentProvider>
    </TextsProvider>,
  );
}

function show(content: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the app');
  createRoot(root).render(content);
}
