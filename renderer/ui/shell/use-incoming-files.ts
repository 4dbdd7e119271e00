import { useEffect } from 'react';
import { bridge } from '../../bridge';
import { useMapActions } from '../library/use-map-actions';

/** Files from outside: double click, command line, another start of the app, or dropped on the window. */
export function useIncomingFiles(): void {
  const { takeFile } = useMapActions();
  useEffect(() => {
    const stop = bridge.on('files.opened', (file) => void takeFile(file));
    void bridge.call('files.takeWaiting').then(async (files) => {
      for (const file of files) await takeFile(file);
    });
    return stop;
  }, [takeFile]);
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      // Fields that take pictures have answered already.
      if (event.defaultPrevented || !event.dataTransfer?.files.length) return;
      event.preventDefault();
      const [first] = event.dataTransfer.files;
      if (first) void bridge.dropped(first).then((file) => file && takeFile(file));
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, [takeFile]);
}
