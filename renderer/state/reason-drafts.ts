import { z } from 'zod';
import { create } from 'zustand';
import { type Id, idSchema, textSchema } from '../model/primitives';
import { keepOverRestart } from './kept-over-restart';

/** By map, and in it by the touchpoint and the kind of moment that is being decided. */
const draftsSchema = z.strictObject({ drafts: z.record(idSchema, z.record(z.string(), textSchema)).readonly() });

/** Why a touchpoint is a critical moment, half written: it decides nothing yet, and is kept until something is decided. */
export const useReasonDrafts = create<z.infer<typeof draftsSchema>>(() => ({ drafts: {} }));
keepOverRestart(useReasonDrafts, 'reason drafts', draftsSchema);

export function keepReasonDraft(mapId: Id, about: string, text: string): void {
  useReasonDrafts.setState(({ drafts: { [mapId]: { [about]: _, ...rest } = {}, ...others } }) => {
    const ofMap = text === '' ? rest : { ...rest, [about]: text };
    return { drafts: Object.keys(ofMap).length === 0 ? others : { ...others, [mapId]: ofMap } };
  });
}
