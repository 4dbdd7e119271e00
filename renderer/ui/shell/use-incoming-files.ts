import { useEffect } from 'react';
import type { OpenedFile } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import { whenAnswered } from '../../state/dialogs';
import { countWaiting } from '../../state/waiting-files';
import { useMapActions } from '../library/use-map-actions';

/** Files wait for the one before, and for what a person is being asked about it or about an import. */
let queue: Promise<void> = Promise.resolve();

/** Files from outside: double click, command line, another start of the app, or dropped on the window. */
export function useIncomingFiles(): void {
  const { takeFile } = useMapActions();
  useEffect(() => {
    const take = (file: OpenedFile | null) => {
      if (!file) return;
      // A mistake with one file is told as any is; the next one comes all the same.
      countWaiting(1);
      queue = queue
        .then(whenAnswered)
        .finally(() => countWaiting(-1))
        .then(() => takeFile(file))
        .catch(reportError);
    };
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      // Fields that take pictures have answered already.
      if (event.defaultPrevented || !event.dataTransfer?.files.length) return;
      event.preventDefault();
      const dropped = [...event.dataTransfer.files].map((file) => bridge.dropped(file));
      void Promise.all(dropped).then((files) => files.forEach(take));
    };
    const stop = bridge.on('files.opened', take);
    void bridge.call('files.takeWaiting').then((files) => files.forEach(take));
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      stop();
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, [takeFile]);
}
