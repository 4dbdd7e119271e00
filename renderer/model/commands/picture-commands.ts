import type { Picture } from '../picture';
import type { Id } from '../primitives';
import { type Command, command, type DocumentDraft } from './command';

/** Where a picture hangs: a persona's portrait, a touchpoint's photographs, the client's logo. */
export type PicturePlace =
  | { readonly kind: 'logo' }
  | { readonly kind: 'persona'; readonly id: Id }
  | { readonly kind: 'touchpoint'; readonly id: Id };

/** Stores the picture and hangs it up; a portrait or logo that hung there before is taken down. */
export function addPicture(picture: Picture, place: PicturePlace): Command {
  return command('addPicture', (draft) => {
    if (place.kind === 'logo') {
      const before = draft.map.branding.logoPictureId;
      draft.map.branding.logoPictureId = picture.id;
      dropUnusedPictures(draft, [before]);
    } else if (place.kind === 'persona') {
      const persona = draft.personas[place.id];
      if (!persona) return;
      const before = persona.pictureId;
      persona.pictureId = picture.id;
      dropUnusedPictures(draft, [before]);
    } else {
      const touchpoint = draft.touchpoints[place.id];
      if (!touchpoint) return;
      touchpoint.pictureIds.push(picture.id);
    }
    draft.pictures[picture.id] = picture;
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
