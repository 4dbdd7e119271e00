import { useCallback } from 'react';
import { useTexts } from '../parts/texts';
import { create } from 'zustand';
import { LIMITS } from '../../exchange/limits';
import { addPictures } from '../../model/commands/picture-commands';
import type { Picture } from '../../model/picture';
import type { Id } from '../../model/primitives';
import { announce } from '../../state/announcements';
import { clearNotice, showNotice } from '../../state/notices';
import { clearProblem, reportProblem } from '../../state/problems';
import { run, useOpenMap } from '../../state/open-map';
import { type PictureProblem, readPicture } from '../parts/picture/read-picture';
import { useFormat } from '../parts/use-format';
import { cellId } from './Cell';
import { selectTouchpoint } from './cursor';
import { openPanel, useMapView } from './map-view';

interface TakingPictures {
  readonly touchpointId: Id;
  readonly done: number;
  readonly of: number;
}

/** Pictures being read just now; null while there are none. */
export const useTakingPictures = create<{ readonly taking: TakingPictures | null }>(() => ({ taking: null }));

/** What is taken while other pictures are being read waits its turn. */
let queue: Promise<unknown> = Promise.resolve();

type Refusal = PictureProblem | 'tooMany';

/** Adds chosen, dropped or pasted files to a touchpoint as one step, and tells in one sentence which it did not. */
export function useTakePictures(): (touchpointId: Id, files: readonly File[]) => Promise<void> {
  const { t } = useTexts('map');
  const { format } = useFormat();
  return useCallback(
    (touchpointId, files) => {
      const taken = queue.then(async () => {
        const mapId = useOpenMap.getState().document?.map.id;
        const touchpoint = useOpenMap.getState().document?.touchpoints[touchpointId];
        if (!touchpoint || files.length === 0) return;
        clearProblem();
        const { pictures, refused } = await readAll(
          touchpointId,
          files,
          LIMITS.pictures - touchpoint.pictureIds.length,
        );
        if (useOpenMap.getState().document?.map.id !== mapId) return;
        const { name } = touchpoint;
        if (pictures.length > 0 && run(addPictures(touchpointId, pictures)))
          tellAdded(touchpointId, t('pictures.added', { count: pictures.length, name }), t('menu.details'));
        if (refused.size === 0) return;
        const reasons = [...refused].map(([problem, names]) =>
          t(`pictures.refused.${problem}`, { count: names.length, names: format.list(names), max: LIMITS.pictures }),
        );
        reportProblem({ message: t('pictures.notAdded', { name, reasons: reasons.join('; ') }) });
      });
      queue = taken.catch(() => undefined);
      return taken;
    },
    [t, format],
  );
}

/** Says it where the eye has nothing to see, too: their cell may be below the window, or its lane hidden. */
function tellAdded(touchpointId: Id, message: string, details: string): void {
  requestAnimationFrame(() => {
    if (useMapView.getState().panelOpen || isCellInSight(touchpointId)) return announce(message);
    const act = () => {
      selectTouchpoint(touchpointId);
      openPanel('pictures');
      clearNotice();
    };
    showNotice({ message, action: { label: details, act } });
  });
}

function isCellInSight(touchpointId: Id): boolean {
  const cell = document.getElementById(cellId({ touchpointId, lane: 'pictures' }))?.getBoundingClientRect();
  const grid = document.querySelector('[role="grid"]')?.getBoundingClientRect();
  return cell !== undefined && grid !== undefined && cell.bottom <= grid.bottom && cell.right <= grid.right;
}

async function readAll(touchpointId: Id, files: readonly File[], room: number) {
  const pictures: Picture[] = [];
  const refused = new Map<Refusal, string[]>();
  const refuse = (problem: Refusal, file: File) => refused.set(problem, [...(refused.get(problem) ?? []), file.name]);
  try {
    for (const [index, file] of files.entries()) {
      useTakingPictures.setState({ taking: { touchpointId, done: index, of: files.length } });
      if (pictures.length >= room) {
        refuse('tooMany', file);
        continue;
      }
      const { picture, problem } = await readPicture(file, captionFrom(file.name));
      if (picture) pictures.push(picture);
      else refuse(problem, file);
    }
  } finally {
    useTakingPictures.setState({ taking: null });
  }
  return { pictures, refused };
}

/** A file's name is a caption to begin with, unless it is the one that every pasted picture has. */
function captionFrom(fileName: string): string {
  const name = fileName.replace(/\.[a-z0-9]{1,5}$/i, '');
  return name.toLowerCase() === 'image' ? '' : name;
}
