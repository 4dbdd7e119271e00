import i18next from 'i18next';
import { reportProblem } from '../../state/problems';

/**
 * What nothing else has caught is a mistake of ours. It goes to the console as ever; the person hears that something
 * went wrong, and the window works on. Gives what stops the listening.
 */
export function tellMistakes(): () => void {
  const tell = () => {
    if (i18next.isInitialized) reportProblem({ message: i18next.t('app:unexpected') });
  };
  // Chromium reports a size that was observed one frame late as an event without an error; nothing is wrong then.
  const fail = (event: ErrorEvent) => event.error && tell();
  window.addEventListener('unhandledrejection', tell);
  window.addEventListener('error', fail);
  return () => {
    window.removeEventListener('unhandledrejection', tell);
    window.removeEventListener('error', fail);
  };
}
