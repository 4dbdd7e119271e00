import { useEffect } from 'react';
import { useTexts } from '../parts/texts';
import { useLocation } from 'wouter';
import type { MenuCommand } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import { GUIDE_STEPS } from '../../guide/steps';
import { acceleratorOf, printedKeys } from '../../i18n/shortcuts';
import { type AppCommand, type CommandGroup, runCommand, useCommands } from '../../state/commands';
import { focusSearch, showNewMap, showPalette, showShortcuts } from '../../state/dialogs';
import { useOpenMap } from '../../state/open-map';
import { screenHere } from '../../state/place';
import { useGuideTexts } from '../guide/guide-texts';
import { stepPath } from '../guide/step-navigation';
import { useMapActions } from '../library/use-map-actions';
import { openFind } from '../map/find/find-state';
import { dialogIsOpen } from './dialog-is-open';
import { keepUndoInItsField } from './field-undo';
import { isTextField, useUndo } from './use-undo';
import { useUndoLabels } from './use-undo-labels';
import { useWindowZoom } from './use-window-zoom';

/**
 * What can be asked of the app on every screen. The native menu runs these by their names; `?` outside of fields opens
 * the sheet of keys.
 */
export function useAppCommands(): void {
  const { t } = useTexts(['menu', 'app', 'palette']);
  const [, navigate] = useLocation();
  const actions = useMapActions();
  const labels = useUndoLabels();
  const { undo, redo } = useUndo();
  const mapOpen = useOpenMap((state) => state.document !== null);
  const steps = useGuideTexts().steps;
  useWindowZoom();

  const ofMenu = (id: MenuCommand, group: CommandGroup, title: string, run: () => void): AppCommand => {
    const accelerator = acceleratorOf(id);
    return { id, group, title, run, ...(accelerator === undefined ? {} : { keys: [printedKeys(accelerator)] }) };
  };
  const needingMap = (command: AppCommand): AppCommand => ({
    ...command,
    unavailable: mapOpen ? undefined : t('app:rail.needsMap'),
  });
  const find = () => {
    if (screenHere() === 'map') return openFind({ replacing: false });
    navigate('/library');
    focusSearch();
  };

  useCommands(() => [
    ofMenu('showLibrary', 'screens', t('menu:view.library'), () => navigate('/library')),
    needingMap(ofMenu('showGuide', 'screens', t('menu:view.guide'), () => navigate('/guide'))),
    needingMap(ofMenu('showMap', 'screens', t('menu:view.map'), () => navigate('/map'))),
    needingMap(ofMenu('showRoom', 'screens', t('menu:view.room'), () => navigate('/room'))),
    needingMap(ofMenu('showReport', 'screens', t('menu:view.report'), () => navigate('/report'))),
    ofMenu('showSettings', 'screens', t('menu:view.settings'), () => navigate('/settings')),
    ofMenu('newMap', 'maps', t('menu:file.newMap'), () => {
      navigate('/library');
      showNewMap();
    }),
    ofMenu('openFile', 'maps', t('menu:file.openFile'), () => void actions.chooseFile()),
    ofMenu('importTable', 'maps', t('menu:file.importTable'), () => void actions.chooseTable()),
    ofMenu('openSample', 'maps', t('menu:file.openSample'), () => void actions.openSample()),
    needingMap(ofMenu('exportFile', 'maps', t('menu:file.exportFile'), () => void actions.exportOpenMap())),
    needingMap(
      ofMenu('exportClientCopy', 'maps', t('menu:file.exportClientCopy'), () => void actions.exportOpenMap('client')),
    ),
    needingMap(ofMenu('exportReport', 'maps', t('menu:file.exportReport'), () => navigate('/report'))),
    needingMap(ofMenu('closeMap', 'maps', t('menu:file.closeMap'), () => void actions.close())),
    {
      ...ofMenu(
        'undo',
        'edit',
        labels.undo === null ? t('menu:edit.undo') : t('menu:edit.undoNamed', { name: labels.undo }),
        undo,
      ),
      unavailable: labels.undo === null ? t('palette:nothingToUndo') : undefined,
    },
    {
      ...ofMenu(
        'redo',
        'edit',
        labels.redo === null ? t('menu:edit.redo') : t('menu:edit.redoNamed', { name: labels.redo }),
        redo,
      ),
      keys: ['Ctrl Shift Z', 'Ctrl Y'],
      unavailable: labels.redo === null ? t('palette:nothingToRedo') : undefined,
    },
    ofMenu('find', 'edit', t(screenHere() === 'map' ? 'menu:edit.find' : 'palette:searchLibrary'), find),
    needingMap(
      ofMenu('replace', 'edit', t('menu:edit.replace'), () => {
        navigate('/map');
        openFind({ replacing: true });
      }),
    ),
    ...GUIDE_STEPS.map(({ id }, at) =>
      needingMap({
        id: `guide.${id}`,
        group: 'guide',
        title: t('palette:step', { number: at + 1, name: steps[id].stop }),
        run: () => navigate(stepPath(id)),
      }),
    ),
    ofMenu('showPalette', 'window', t('menu:edit.palette'), () => {
      if (!dialogIsOpen()) showPalette();
    }),
    {
      ...ofMenu('showShortcuts', 'window', t('menu:help.shortcuts'), () => {
        if (!dialogIsOpen()) showShortcuts();
      }),
      keys: ['F1', '?'],
    },
  ]);

  useEffect(
    () =>
      bridge.on('menu.command', (command) => {
        // Undo and redo know fields with an undo of their own, which have no name for what they would take back.
        if (command === 'undo') undo();
        else if (command === 'redo') redo();
        // Behind a dialog nothing changes but the size in which everything is shown.
        else if (!dialogIsOpen() || command.startsWith('zoom')) runCommand(command);
      }),
    [undo, redo],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTextField(event.target)) runCommand('showShortcuts');
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  useEffect(() => keepUndoInItsField(undo, redo), [undo, redo]);
}
