import type { Picture } from '../picture';
import type { Id } from '../primitives';
import { assign, type Command, command, type DocumentDraft } from './command';

/** Where one picture hangs alone: a persona's portrait, the client's logo. */
export type PicturePlace = { readonly kind: 'logo' } | { readonly kind: 'persona'; readonly id: Id };

/** Stores the picture and hangs it up; the portrait or logo that hung there before is taken down. */
export function addPicture(picture: Picture, place: PicturePlace): Command {
  return command('addPicture', (draft) => {
    if (place.kind === 'logo') {
      const before = draft.map.branding.logoPictureId;
      draft.map.branding.logoPictureId = picture.id;
      dropUnusedPictures(draft, [before]);
    } else {
      const persona = draft.personas[place.id];
      if (!persona) return;
      const before = persona.pictureId;
      persona.pictureId = picture.id;
      dropUnusedPictures(draft, [before]);
    }
    draft.pictures[picture.id] = picture;
  });
}

/** Hangs pictures up at a touchpoint, behind those it has. */
export function addPictures(touchpointId: Id, pictures: readonly Picture[]): Command {
  return command(
    'addPictures',
    (draft) => {
      const touchpoint = draft.touchpoints[touchpointId];
      if (!touchpoint) return;
      for (const picture of pictures) {
        touchpoint.pictureIds.push(picture.id);
        draft.pictures[picture.id] = picture;
      }
    },
    pictures.length,
  );
}

/** Writes the caption, which is also what is said instead of the picture. */
export function namePicture(id: Id, name: string): Command {
  return command('namePicture', (draft) => assign(draft.pictures[id], { name }));
}

/** Moves a touchpoint's picture to stand at `index` among its others. */
export function movePicture(touchpointId: Id, id: Id, index: number): Command {
  return command('movePicture', (draft) => {
    const touchpoint = draft.touchpoints[touchpointId];
    if (!touchpoint?.pictureIds.includes(id)) return;
    const others = touchpoint.pictureIds.filter((other) => other !== id);
    assign(touchpoint, { pictureIds: [...others.slice(0, index), id, ...others.slice(index)] });
  });
}

/** Takes a picture down from one touchpoint. A copy of the touchpoint keeps it. */
export function takeDownPicture(touchpointId: Id, id: Id): Command {
  return command('removePicture', (draft) => {
    const touchpoint = draft.touchpoints[touchpointId];
    if (!touchpoint?.pictureIds.includes(id)) return;
    touchpoint.pictureIds = touchpoint.pictureIds.filter((other) => other !== id);
    dropUnusedPictures(draft, [id]);
  });
}

/** Removes the picture wherever it hangs. */
export function removePicture(id: Id): Command {
  return command('removePicture', (draft) => {
    delete draft.pictures[id];
    if (draft.map.branding.logoPictureId === id) draft.map.branding.logoPictureId = null;
    for (const persona of Object.values(draft.personas)) if (persona.pictureId === id) persona.pictureId = null;
    for (const touchpoint of Object.values(draft.touchpoints)) {
      if (touchpoint.pictureIds.includes(id))
        touchpoint.pictureIds = touchpoint.pictureIds.filter((pictureId) => pictureId !== id);
    }
  });
}

/** Takes those of the pictures out of the map that hang nowhere any more. */
export function dropUnusedPictures(draft: DocumentDraft, ids: readonly (Id | null)[]): void {
  if (ids.every((id) => id === null)) return;
  const used = new Set([
    draft.map.branding.logoPictureId,
    ...Object.values(draft.personas).map((persona) => persona.pictureId),
    ...Object.values(draft.touchpoints).flatMap((touchpoint) => touchpoint.pictureIds),
  ]);
  for (const id of ids) if (id !== null && !used.has(id)) delete draft.pictures[id];
}
