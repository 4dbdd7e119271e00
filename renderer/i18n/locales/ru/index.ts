import appTexts from './app.json';
import commandsTexts from './commands.json';
import exchangeTexts from './exchange.json';
import findingsTexts from './findings.json';
import guideTexts from './guide.json';
import importTexts from './import.json';
import libraryTexts from './library.json';
import mapTexts from './map.json';
import menuTexts from './menu.json';
import paletteTexts from './palette.json';
import reportTexts from './report.json';
import roomTexts from './room.json';
import scoringTexts from './scoring.json';
import settingsTexts from './settings.json';
import stepsTexts from './steps.json';
import viewTexts from './view.json';

/** One namespace a file; `guide` and `findings` hold the method's own texts. */
export const texts = {
  app: appTexts,
  commands: commandsTexts,
  exchange: exchangeTexts,
  findings: findingsTexts,
  guide: guideTexts,
  import: importTexts,
  library: libraryTexts,
  map: mapTexts,
  menu: menuTexts,
  palette: paletteTexts,
  report: reportTexts,
  room: roomTexts,
  scoring: scoringTexts,
  settings: settingsTexts,
  steps: stepsTexts,
  view: viewTexts,
};
