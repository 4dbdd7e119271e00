import type { TFunction } from 'i18next';
import { DamagedMapError, StorageError, UnsavedEditsError } from '../../state/library';
import { isDatabaseError } from '../../storage/workbook';
import { entryOf } from './stored-entry';

/** Why something with a stored map did not work, in one sentence; null where it was not for the storage. */
export function tellNotStored(t: TFunction<'app'[]>, error: unknown, title: string): string | null {
  if (error instanceof UnsavedEditsError) {
    const problem = t(`app:saving.problems.${error.problem}`);
    return t('app:storage.edits', { title: error.title || t('app:top.untitled'), problem });
  }
  if (error instanceof StorageError) return t(`app:storage.${error.problem}`, { title });
  if (error instanceof DamagedMapError) {
    const place = t(`app:storage.entries.${entryOf(error.problems[0]?.table ?? '')}`);
    return t('app:storage.damaged', { title, place });
  }
  return isDatabaseError(error) ? t('app:storage.unread', { title }) : null;
}
