import '@fontsource-variable/inter/wght.css';
import '../../renderer/ui/tokens.css';
import '../../renderer/ui/base.css';
import Dexie from 'dexie';
import { cleanup, render } from 'vitest-browser-react';
import type { Settings } from '../../electron/bridge';
import { App } from '../../renderer/App';
import { chosenLanguage } from '../../renderer/i18n/languages';
import type { MapDocument } from '../../renderer/model/document';
import { useDialogs } from '../../renderer/state/dialogs';
import { clearNotice } from '../../renderer/state/notices';
import { flushEdits, showDocument } from '../../renderer/state/open-map';
import { clearProblem } from '../../renderer/state/problems';
import { loadSettings } from '../../renderer/state/settings';
import { createMap } from '../../renderer/state/library';
import { forgetActs } from '../../renderer/state/library-acts';
import { type Startup, startWorkbook } from '../../renderer/state/startup';
import { useWorkbook } from '../../renderer/state/workbook';
import { startInterfaceLanguage } from '../../renderer/ui/shell/interface-language';
import { type FakeBridge, installBridge } from './fake-bridge';

interface WindowOptions {
  readonly settings?: Partial<Settings>;
  /** Maps of the library, stored in this order. */
  readonly maps?: readonly MapDocument[];
  /** Shown instead of how the start went. */
  readonly startup?: Startup;
  readonly path?: string;
  readonly prepare?: (bridge: FakeBridge) => void;
}

/** Starts the whole window as `main.tsx` does, on an empty profile with the given maps. */
export async function startWindow(options: WindowOptions = {}): Promise<FakeBridge> {
  await cleanup();
  // What the test before left to be written must not land in this one's bridge.
  await flushEdits();
  useWorkbook.getState().workbook?.database.close();
  useWorkbook.setState({ workbook: null });
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  showDocument(null);
  clearNotice();
  clearProblem();
  useDialogs.setState(useDialogs.getInitialState(), true);
  forgetActs();

  const bridge = installBridge(options.settings);
  options.prepare?.(bridge);
  const settings = await loadSettings();
  await startInterfaceLanguage(chosenLanguage(settings.language, bridge.info.systemLanguage));
  const startup = options.startup ?? (await startWorkbook());
  for (const document of options.maps ?? []) await createMap(document);
  showDocument(null);
  location.hash = options.path ?? '#/library';
  await render(<App startup={startup} info={bridge.info} />);
  return bridge;
}
