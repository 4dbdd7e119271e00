import { useFocusFinders } from '@fluentui/react-components';
import { useDialogs } from '../../state/dialogs';
import { later } from '../parts/later';
import { LeavingDialog } from './LeavingDialog';

const ImportDialog = later(async () => (await import('../import/ImportDialog')).ImportDialog);
const KnownMapDialog = later(async () => (await import('../library/KnownMapDialog')).KnownMapDialog);
const CommandPalette = later(async () => (await import('./CommandPalette')).CommandPalette);
const ShortcutSheet = later(async () => (await import('./ShortcutSheet')).ShortcutSheet);

/** What opens over every screen. */
export function Dialogs() {
  // Keeps alive what holds the focus in dialogs: going with the last dialog, it would leave the page behind hidden
  // from screen readers.
  useFocusFinders();
  const importing = useDialogs((state) => state.importing !== null);
  const known = useDialogs((state) => state.known !== null);
  const palette = useDialogs((state) => state.palette);
  const shortcuts = useDialogs((state) => state.shortcuts);
  return (
    <>
      {importing && <ImportDialog />}
      {known && <KnownMapDialog />}
      {palette && <CommandPalette />}
      {shortcuts && <ShortcutSheet />}
      <LeavingDialog />
    </>
  );
}
