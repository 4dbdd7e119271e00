import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { CallOutput } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import { useDialogs } from '../../state/dialogs';
import { useOpenMap } from '../../state/open-map';
import { useRoom } from '../../state/room';
import { tidyWorkbook } from '../../state/startup';
import { ImportDialog } from '../import/ImportDialog';
import { KnownMapDialog } from '../library/KnownMapDialog';
import { LibraryScreen } from '../library/LibraryScreen';
import { LeavingDialog } from './LeavingDialog';
import { LiveRegion } from './LiveRegion';
import { Rail } from './Rail';
import { ScreenBoundary } from './ScreenBoundary';
import { ShortcutSheet } from './ShortcutSheet';
import { NoticeStrip, ProblemStrip } from './Strips';
import styles from './shell.module.css';
import { TopBar } from './TopBar';
import { useAppCommands } from './use-app-commands';
import { useIncomingFiles } from './use-incoming-files';
import { useRefusals } from './use-refusals';
import { useStrips } from './use-strips';
import { useWindowState } from './use-window-state';

// The library is what a start waits for; the other screens come when they are asked for.
const GuideScreen = lazy(() => import('../guide/GuideScreen').then(({ GuideScreen }) => ({ default: GuideScreen })));
const MapScreen = lazy(() => import('../map/MapScreen').then(({ MapScreen }) => ({ default: MapScreen })));
const ReportScreen = lazy(() =>
  import('../report/ReportScreen').then(({ ReportScreen }) => ({ default: ReportScreen })),
);
const RoomScreen = lazy(() => import('../room/RoomScreen').then(({ RoomScreen }) => ({ default: RoomScreen })));
const SettingsScreen = lazy(() =>
  import('../settings/SettingsScreen').then(({ SettingsScreen }) => ({ default: SettingsScreen })),
);
const loadPalette = () => import('./CommandPalette');
const CommandPalette = lazy(() => loadPalette().then(({ CommandPalette }) => ({ default: CommandPalette })));

/** The frame around every screen, and what works on all of them. */
export function Shell({ info }: { readonly info: CallOutput<'app.info'> }) {
  const mapOpen = useOpenMap((state) => state.document !== null);
  const paletteOpen = useDialogs((state) => state.palette);
  const presenting = useRoom((state) => state.presenting);
  useAppCommands();
  useIncomingFiles();
  useRefusals();
  useStrips();
  useWindowState();
  useEffect(() => {
    void bridge.call('window.ready');
    // What could not be tidied, as when a restore takes the database away meanwhile, is tidied at the next start.
    tidyWorkbook().catch(() => {});
    // It is there before somebody calls it, so that it opens at once.
    void loadPalette();
  }, []);
  return (
    <div className={styles['window']} data-presenting={presenting || undefined}>
      {!presenting && (
        <>
          <Rail />
          <TopBar />
        </>
      )}
      <div className={styles['strips']}>
        <ProblemStrip />
        <NoticeStrip />
      </div>
      <main className={styles['main']}>
        <ScreenBoundary>
          <Suspense>
            <Switch>
              <Route path="/library" component={LibraryScreen} />
              <Route path="/settings">
                <SettingsScreen info={info} />
              </Route>
              {mapOpen && <Route path="/guide/:step?" component={GuideScreen} />}
              {mapOpen && <Route path="/map" component={MapScreen} />}
              {mapOpen && <Route path="/room" component={RoomScreen} />}
              {mapOpen && <Route path="/report" component={ReportScreen} />}
              <Route>
                <Redirect to="/library" />
              </Route>
            </Switch>
          </Suspense>
        </ScreenBoundary>
      </main>
      <LiveRegion />
      <ImportDialog />
      <KnownMapDialog />
      <LeavingDialog />
      <ShortcutSheet />
      <Suspense>{paletteOpen && <CommandPalette />}</Suspense>
    </div>
  );
}
