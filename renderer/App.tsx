import { FluentProvider } from '@fluentui/react-components';
import { useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { CallOutput } from '../electron/bridge';
import type { Startup } from './state/startup';
import { later } from './ui/parts/later';
import { TextsProvider } from './ui/parts/texts';
import { Shell } from './ui/shell/Shell';
import { useThemeName } from './ui/shell/use-theme-name';
import { themeOf } from './ui/theme';

const RecoveryScreen = later(async () => (await import('./ui/recovery/RecoveryScreen')).RecoveryScreen);

interface AppProps {
  readonly startup: Startup;
  readonly info: CallOutput<'app.info'>;
}

/** The workbook if its start went well; otherwise what can be done about it. */
export function App({ startup, info }: AppProps) {
  const [current, setCurrent] = useState(startup);
  const theme = useThemeName();
  return (
    <TextsProvider>
      <FluentProvider theme={themeOf(theme)}>
        <Router hook={useHashLocation}>
          {current.kind === 'ready' ? (
            <Shell info={info} />
          ) : (
            <RecoveryScreen startup={current} onStartup={setCurrent} />
          )}
        </Router>
      </FluentProvider>
    </TextsProvider>
  );
}
