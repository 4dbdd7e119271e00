import '@fontsource-variable/inter';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import { FluentProvider } from '@fluentui/react-components';
import { I18nextProvider } from 'react-i18next';
import { render } from 'vitest-browser-react';
import type { Bridge, CallName, MenuCommand } from '../../../electron/bridge';
import { createTranslator } from '../../../renderer/i18n/i18n';
import type { MapDocument } from '../../../renderer/model/document';
import type { Language } from '../../../renderer/model/primitives';
import { showDocument } from '../../../renderer/state/open-map';
import { ReportScreen } from '../../../renderer/ui/report/ReportScreen';
import { themeOf } from '../../../renderer/ui/theme';
import { TextsProvider } from '../../../renderer/ui/parts/texts';

/** What the main process answers, by call; each call is written down. */
export class FakeMain {
  readonly calls: { readonly name: CallName; readonly payload: unknown }[] = [];
  answers: Partial<Record<CallName, unknown>> = {};
  private readonly listeners = new Set<(payload: unknown) => void>();

  constructor() {
    const bridge = {
      call: async (name: CallName, payload: unknown) => {
        this.calls.push({ name, payload });
        return this.answers[name];
      },
      on: (_name: string, listener: (payload: unknown) => void) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      dropped: async () => null,
    };
    Object.assign(window, { touchline: bridge as unknown as Bridge });
  }

  /** What the native menu asks for. */
  command(command: MenuCommand): void {
    for (const listener of this.listeners) listener(command);
  }

  payloadsOf(name: CallName): unknown[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.payload);
  }
}

/** Shows the report screen with a map open, the way the window would. */
export async function showReport(document: MapDocument, language: Language = 'en', theme: 'light' | 'dark' = 'light') {
  const translator = await createTranslator(language);
  showDocument(document);
  window.document.documentElement.dataset['theme'] = theme;
  window.document.documentElement.lang = language;
  return render(
    <I18nextProvider i18n={translator}>
      <TextsProvider>
        <FluentProvider theme={themeOf(theme)}>
          <div style={{ height: '100vh' }}>
            <ReportScreen />
          </div>
        </FluentProvider>
      </TextsProvider>
    </I18nextProvider>,
  );
}
