import { useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { CallOutput } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import { useOpenMap } from '../../state/open-map';
import { afterFrame } from '../../state/after-frame';
import { useOnDisplay } from '../../state/presenting';
import { tidyWorkbook } from '../../state/startup';
import { LibraryScreen } from '../library/LibraryScreen';
import { later, loadLater } from '../parts/later';
import { Dialogs } from './Dialogs';
import { LiveRegion } from './LiveRegion';
import { Rail } from './Rail';
import { ScreenBoundary } from './ScreenBoundary';
import { NoticeStrip, ProblemStrip } from './Strips';
import styles from './shell.module.css';
import { TopBar } from './TopBar';
import { WorkStrip } from './WorkStrip';
import { useAppCommands } from './use-app-commands';
import { useSelectAll } from '../parts/use-select-all';
import { useIncomingFiles } from './use-incoming-files';
import { useRefusals } from './use-refusals';
import { useStrips } from './use-strips';
import { useWindowState } from './use-window-state';

// The library is what a start waits for.
const GuideScreen = later(async () => (await import('../guide/GuideScreen')).GuideScreen);
const MapScreen = later(async () => (await import('../map/MapScreen')).MapScreen);
const ReportScreen = later(async () => (await import('../report/ReportScreen')).ReportScreen);
const RoomScreen = later(async () => (await import('../room/RoomScreen')).RoomScreen);
const SettingsScreen = later(async () => (await import('../settings/SettingsScreen')).SettingsScreen);

/** Time in which the first screen is drawn and the first thing is done on it, undisturbed. */
const FIRST_MOMENT_MS = 300;

/**
 * Commands, files from outside, the title bar and the strips: what listens on every screen and draws nothing. It hears of
 * every edit, which shall not draw the whole window again.
 */
function Listeners() {
  useAppCommands();
  useIncomingFiles();
  useSelectAll();
  useRefusals();
  useStrips();
  useWindowState();
  return null;
}

/** The frame around every screen, and what works on all of them. */
export function Shell({ info }: { readonly info: CallOutput<'app.info'> }) {
  const mapOpen = useOpenMap((state) => state.document !== null);
  const presenting = useOnDisplay((state) => state.presenting);
  useEffect(() => {
    void bridge.call('window.ready');
    // What could not be tidied, as when a restore takes the database away meanwhile, is tidied at the next start.
    afterFrame()
      .then(tidyWorkbook)
      .catch(() => {});
    const timer = setTimeout(() => void loadLater(), FIRST_MOMENT_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles['window']} data-presenting={presenting || undefined}>
      <Listeners />
      {!presenting && (
        <>
          <Rail />
          <TopBar />
        </>
      )}
      <div className={styles['strips']}>
        <ProblemStrip />
        <NoticeStrip />
        <WorkStrip />
      </div>
      <main className={styles['main']}>
        <ScreenBoundary>
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
        </ScreenBoundary>
      </main>
      <LiveRegion />
      <Dialogs />
    </div>
  );
}
