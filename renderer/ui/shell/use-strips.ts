import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useLibraryActs } from '../../state/library-acts';
import { clearNotice, useNotice } from '../../state/notices';
import { useOpenMap } from '../../state/open-map';
import { placeOf, screenOf } from '../../state/place';
import { clearProblem, useProblem } from '../../state/problems';
import { dialogIsOpen } from './dialog-is-open';

/** One strip at a time: the newest message, until Escape or until the person is somewhere else. */
export function useStrips(): void {
  const [location] = useLocation();
  const mapId = useOpenMap((state) => state.document?.map.id);
  const here = placeOf(screenOf(location), mapId);
  useEffect(() => {
    // What is told about a change of place is told in the new one, before this runs.
    if (useProblem.getState().place !== here) clearProblem();
    if (useNotice.getState().place !== here) clearNotice();
  }, [here]);

  useEffect(() => {
    const stops = [
      useProblem.subscribe(({ problem }) => problem && clearNotice()),
      useNotice.subscribe(({ notice }) => notice && clearProblem()),
    ];
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || dialogIsOpen()) return;
      clearProblem();
      clearNotice();
    };
    // What can no longer be taken back is old news; it goes with the step of the guide, when all below is new anyway.
    const go = () => {
      const takesBack = useNotice.getState().notice?.takesBack;
      if (takesBack && !useLibraryActs.getState().acts.includes(takesBack)) clearNotice();
    };
    window.addEventListener('keydown', press);
    window.addEventListener('hashchange', go);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('hashchange', go);
      for (const stop of stops) stop();
    };
  }, []);
}
