import { z } from 'zod/mini';
import { create } from 'zustand';
import { type Id, idSchema, textSchema } from '../model/primitives';
import { keepOverRestart } from './kept-over-restart';

/** By map, and in it by what they are about. */
const draftsSchema = z.strictObject({ drafts: z.readonly(z.record(idSchema, z.record(z.string(), textSchema))) });

/** Half written texts that are no part of a map yet, such as a remark or the reason of a moment. Kept until something is made of them. */
export const useDrafts = create<z.infer<typeof draftsSchema>>(() => ({ drafts: {} }));
keepOverRestart(useDrafts, 'drafts', draftsSchema);

export function useDraft(mapId: Id, about: string): string {
  return useDrafts(({ drafts }) => drafts[mapId]?.[about] ?? '');
}

export function keepDraft(mapId: Id, about: string, text: string): void {
  useDrafts.setState(({ drafts: { [mapId]: { [about]: _, ...rest } = {}, ...others } }) => {
    const ofMap = text === '' ? rest : { ...rest, [about]: text };
    return { drafts: Object.keys(ofMap).length === 0 ? others : { ...others, [mapId]: ofMap } };
  });
}
