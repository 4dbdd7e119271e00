import { z } from 'zod';
import { create } from 'zustand';
import { type Id, idSchema, textSchema } from '../model/primitives';
import { keepOverRestart } from './kept-over-restart';

const draftsSchema = z.strictObject({ drafts: z.record(idSchema, textSchema).readonly() });

/** What is typed into the line for remarks and not taken down yet, by map. Kept until it is. */
export const useRemarkDrafts = create<z.infer<typeof draftsSchema>>(() => ({ drafts: {} }));
keepOverRestart(useRemarkDrafts, 'remark drafts', draftsSchema);

export function keepDraft(mapId: Id, text: string): void {
  useRemarkDrafts.setState(({ drafts: { [mapId]: _, ...others } }) => ({
    drafts: text === '' ? others : { ...others, [mapId]: text },
  }));
}
