import '@fontsource-variable/inter';
import '../../../renderer/ui/tokens.css';
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { render } from 'vitest-browser-react';
import { type BaseLocationHook, Router } from 'wouter';
import { create } from 'zustand';
import { createTranslator } from '../../../renderer/i18n/i18n';
import type { MapDocument } from '../../../renderer/model/document';
import type { Id, Language } from '../../../renderer/model/primitives';
import { scoreId, type Score } from '../../../renderer/model/score';
import { sampleDocument } from '../../../renderer/state/new-map';
import { showDocument, useOpenMap } from '../../../renderer/state/open-map';
import { installBridge } from '../fake-bridge';
import { TextsProvider } from '../../../renderer/ui/parts/texts';

/** Where the window stands, instead of the address line. */
export const usePath = create<{ path: string }>(() => ({ path: '/' }));
const usePathHook: BaseLocationHook = () => [
  usePath((state) => state.path),
  (path: string) => usePath.setState({ path }),
];

export interface Look {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly path?: string;
}

/** Shows a screen with a map open, in the place the window gives it: right of the rail and below the top bar. */
export async function showMap(screen: ReactNode, document: MapDocument, look: Look = {}) {
  const { language = 'en', theme = 'light', path = '/map' } = look;
  const translator = await createTranslator(language);
  installBridge();
  showDocument(document);
  usePath.setState({ path });
  globalThis.document.documentElement.dataset['theme'] = theme;
  globalThis.document.body.style.cssText = 'margin: 0; background: var(--tl-desk); font: var(--tl-t-13)';
  // All three alphabets: where texts stand is measured.
  await globalThis.document.fonts.load('400 13px "Inter Variable"', 'aąж');
  return render(
    <I18nextProvider i18n={translator}>
      <TextsProvider>
        <FluentProvider
          theme={{ ...(theme === 'dark' ? webDarkTheme : webLightTheme), fontFamilyBase: 'var(--tl-font)' }}
          style={{ background: 'transparent' }}
        >
          <Router hook={usePathHook}>
            <div
              style={{
                boxSizing: 'border-box',
                height: '100vh',
                padding: '48px 0 0 72px',
                background: 'var(--tl-desk)',
              }}
            >
              <div style={{ height: '100%', background: 'var(--tl-paper)', position: 'relative' }}>{screen}</div>
            </div>
          </Router>
        </FluentProvider>
      </TextsProvider>
    </I18nextProvider>,
  );
}

/** The cat fountain, the built-in sample. */
export function catFountain(language: Language = 'en'): Promise<MapDocument> {
  return sampleDocument(language, { brandName: '', brandColour: null, brandLogo: null });
}

/** The same map without some of its scores. */
export function withoutScores(document: MapDocument, forget: (score: Score) => boolean): MapDocument {
  return {
    ...document,
    scores: Object.fromEntries(Object.entries(document.scores).filter(([, score]) => !forget(score))),
  };
}

export function openMap(): MapDocument {
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('No map is open');
  return document;
}

export function emotionIn(document: MapDocument, touchpointId: Id, personaId: Id): number | null | undefined {
  return document.scores[scoreId(touchpointId, personaId)]?.emotion;
}

/** Colours that are still changing are nobody's colours: waits for every transition to end. */
export async function settled(): Promise<void> {
  await Promise.allSettled(globalThis.document.getAnimations().map((animation) => animation.finished));
}
