import { useTexts } from '../parts/texts';
import { announce } from '../../state/announcements';
import { showView } from '../../state/room';

/** Out of any view, by whatever key or button: the curve is on the wall again, and screen readers are told. */
export function useShowCurve(): () => void {
  const { t } = useTexts('room');
  return () => {
    showView('curve');
    announce(t('views.curve'));
  };
}
