import { useMemo } from 'react';
import { useTexts } from '../parts/texts';
import {
  copyTouchpoints,
  type CopiedTouchpoints,
  type FittedTouchpoints,
  fitTouchpoints,
} from '../../exchange/cells/copied-touchpoints';
import type { LeftOutRatings } from '../../exchange/cells/touchpoint-table';
import { type PastedTouchpoint, pasteTouchpoints } from '../../model/commands/cell-commands';
import { journeyOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import type { JourneyPlace } from '../../model/step-place';
import { announce } from '../../state/announcements';
import { newId } from '../../state/new-id';
import { showNotice } from '../../state/notices';
import { openDocument, run } from '../../state/open-map';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import { selectAll, useCursor } from './cursor';
import { takeBackUnnamed } from './left-unnamed';

export interface TouchpointCopies {
  /** Behind the last of those that are selected. */
  readonly duplicate: () => void;
  /** Behind the cursor's touchpoint; at the end of the journey where there is none. */
  readonly paste: (copied: CopiedTouchpoints) => void;
  readonly insert: (touchpoints: readonly PastedTouchpoint[], leftOut: LeftOutRatings) => void;
}

/**
 * Puts copies of touchpoints into the map: one step to undo, selected afterwards, and told. One that was made just now
 * and has no name yet gives its place to them.
 */
export function useTouchpointCopies(): TouchpointCopies {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { format } = useFormat();
  return useMemo(() => {
    const put = (touchpoints: readonly PastedTouchpoint[], behind: ReadonlySet<Id>, told: 'pasted' | 'duplicated') => {
      const place = makePlace(behind);
      const name = told === 'duplicated' ? 'duplicateTouchpoints' : 'pasteTouchpoints';
      if (!place || !run(pasteTouchpoints(place.stageId, place.index, touchpoints, name))) return false;
      // A cursor in a lane stays in it; from the curve on, everything is there for the new ones too.
      selectAll(touchpoints.map(({ touchpoint }) => touchpoint.id));
      const stage = nameOf(openDocument().stages[place.stageId]);
      announce(t(`clipboard.${told}`, { count: touchpoints.length, stage }));
      return true;
    };
    const tellLeftOut = ({
      personas,
      means = 0,
      lanes = [],
      pictures = 0,
    }: Partial<LeftOutRatings & FittedTouchpoints> & Pick<LeftOutRatings, 'personas'>) => {
      const what = [
        ...(personas.length > 0 ? [t('clipboard.leftOut.ratings', { personas: format.list(personas) })] : []),
        ...(means > 0 ? [t('clipboard.leftOut.means', { count: means })] : []),
        ...(lanes.length > 0 ? [t('clipboard.leftOut.lanes', { lanes: format.list(lanes) })] : []),
        ...(pictures > 0 ? [t('clipboard.leftOut.pictures', { count: pictures })] : []),
      ];
      if (what.length > 0) showNotice({ message: t('clipboard.leftOut.told', { what: what.join('; ') }) });
    };
    return {
      duplicate: () => {
        const { selected } = useCursor.getState();
        const document = openDocument();
        const { touchpoints } = fitTouchpoints(document, copyTouchpoints(document, selected), newId);
        if (touchpoints.length > 0) put(touchpoints, selected, 'duplicated');
      },
      paste: (copied) => {
        const fitted = fitTouchpoints(openDocument(), copied, newId);
        if (put(fitted.touchpoints, cursorIds(), 'pasted')) tellLeftOut(fitted);
      },
      insert: (touchpoints, leftOut) => {
        if (put(touchpoints, cursorIds(), 'pasted')) tellLeftOut(leftOut);
      },
    };
  }, [t, format, nameOf]);
}

export function cursorIds(): ReadonlySet<Id> {
  const { place } = useCursor.getState();
  return new Set(place ? [place.touchpointId] : []);
}

/** The place behind the last of `ids`; that of the touchpoint that has its name typed, while there is nothing of it. */
export function makePlace(ids: ReadonlySet<Id>, moving: ReadonlySet<Id> = new Set()): JourneyPlace | null {
  const place = placeBehind(ids, moving);
  if (!place || !takeBackUnnamed()) return place;
  return { ...place, index: place.index - 1 };
}

/**
 * The place behind the last of `ids` in the journey, `moving` left out of the count; without any, at the end of the
 * last stage that has touchpoints. null where there is no stage.
 */
function placeBehind(ids: ReadonlySet<Id>, moving: ReadonlySet<Id> = new Set()): JourneyPlace | null {
  const { stages, touchpoints } = journeyOf(openDocument());
  const last = touchpoints.findLast(({ touchpoint }) => ids.has(touchpoint.id)) ?? touchpoints.at(-1);
  const home = last ? stages.find(({ stage }) => stage.id === last.stage.id) : stages[0];
  if (!home) return null;
  const ahead = last ? home.touchpoints.slice(0, home.touchpoints.indexOf(last) + 1) : [];
  return { stageId: home.stage.id, index: ahead.filter(({ touchpoint }) => !moving.has(touchpoint.id)).length };
}
