import '@fontsource-variable/inter';
import '../../../renderer/ui/tokens.css';
import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { type BaseLocationHook, Router } from 'wouter';
import { create } from 'zustand';
import { render } from 'vitest-browser-react';
import { createTranslator } from '../../../renderer/i18n/i18n';
import type { MapDocument } from '../../../renderer/model/document';
import type { Language } from '../../../renderer/model/primitives';
import { showDocument, useOpenMap } from '../../../renderer/state/open-map';
import { useGuideState } from '../../../renderer/ui/guide/guide-state';
import { themeOf, type ThemeName } from '../../../renderer/ui/theme';
import { TextsProvider } from '../../../renderer/ui/parts/texts';

/** Where the window stands, instead of the address line. */
export const usePath = create<{ path: string }>(() => ({ path: '/guide' }));
const usePathHook: BaseLocationHook = () => [
  usePath((state) => state.path),
  (path: string) => usePath.setState({ path }),
];

/** Shows a part of the guide with a map open, the way the window would. */
export async function show(
  part: ReactNode,
  document: MapDocument,
  options: { language?: Language; path?: string; theme?: ThemeName } = {},
) {
  const { language = 'en', path = '/guide', theme = 'light' } = options;
  const translator = await createTranslator(language);
  showDocument(document);
  window.document.documentElement.dataset['theme'] = theme;
  usePath.setState({ path });
  useGuideState.setState({ liveStageId: null, left: null });
  return render(
    <I18nextProvider i18n={translator}>
      <TextsProvider>
        <FluentProvider theme={themeOf(theme)}>
          <Router hook={usePathHook}>
            <div style={{ display: 'grid', gridTemplate: 'minmax(0, 1fr) / minmax(0, 1fr)', height: '100vh' }}>
              {part}
            </div>
          </Router>
        </FluentProvider>
      </TextsProvider>
    </I18nextProvider>,
  );
}

/** The open map as it stands now. */
export function openMap(): MapDocument {
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('No map is open');
  return document;
}
