import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { MenuCommand } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import { showNewMap } from '../../state/dialogs';
import { redoLast, undoLast } from '../../state/open-map';
import { useMapActions } from '../library/use-map-actions';

/** Carries out what the native menu and its shortcuts ask for; `?` outside of fields opens the sheet of shortcuts. */
export function useMenuCommands(showShortcuts: () => void): void {
  const [, navigate] = useLocation();
  const actions = useMapActions();
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
      undo: () => undoLast(),
      redo: () => redoLast(),
      find: () => {
        navigate('/library');
        document.querySelector<HTMLInputElement>('[type="search"]')?.focus();
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
  }, [navigate, actions, showShortcuts]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === '?' && !isField(event.target)) showShortcuts();
      // On systems that redo with Ctrl+Y; the menu has the other one.
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'y') {
        event.preventDefault();
        redoLast();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [showShortcuts]);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
