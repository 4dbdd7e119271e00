import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { MenuCommand } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import { focusSearch, showNewMap } from '../../state/dialogs';
import { useMapActions } from '../library/use-map-actions';
import { isTextField, keepsItsOwnUndo, useUndo } from './use-undo';

/** Carries out what the native menu and its shortcuts ask for; `?` outside of fields opens the sheet of shortcuts. */
export function useMenuCommands(showShortcuts: () => void): void {
  const [, navigate] = useLocation();
  const actions = useMapActions();
  const { undo, redo } = useUndo();
  useEffect(() => {
    const answers: Record<MenuCommand, () => void> = {
      newMap: () => {
        navigate('/library');
        showNewMap();
      },
      openFile: () => void actions.chooseFile(),
      importTable: () => void actions.chooseTable(),
      exportFile: () => void actions.exportOpenMap(),
      exportReport: () => navigate('/report'),
      closeMap: () => void actions.close(),
      undo,
      redo,
      find: () => {
        navigate('/library');
        focusSearch();
      },
      showLibrary: () => navigate('/library'),
      showGuide: () => navigate('/guide'),
      showMap: () => navigate('/map'),
      showReport: () => navigate('/report'),
      showSettings: () => navigate('/settings'),
      showShortcuts,
      openSample: () => void actions.openSample(),
    };
    return bridge.on('menu.command', (command) => answers[command]());
  }, [navigate, actions, undo, redo, showShortcuts]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTextField(event.target)) showShortcuts();
      // On systems that redo with Ctrl+Y; the menu has the other one.
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'y' && !keepsItsOwnUndo()) {
        event.preventDefault();
        redo();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [redo, showShortcuts]);
}
