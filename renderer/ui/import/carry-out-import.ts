import { bridge } from '../../bridge';
import { contentFromTable, type TableContent } from '../../exchange/table/table-content';
import { createTranslator } from '../../i18n/i18n';
import { addContent } from '../../model/commands/content-commands';
import { EMPTY_HISTORY, execute } from '../../model/history';
import type { Language } from '../../model/primitives';
import { createMap } from '../../state/library';
import { type LibraryAct, noteAct } from '../../state/library-acts';
import { newId } from '../../state/new-id';
import { blankDocument } from '../../state/new-map';
import { openDocument, run } from '../../state/open-map';
import { useSettings } from '../../state/settings';

/** Where a table goes. */
export type ImportGoal = { readonly kind: 'newMap'; readonly title: string } | { readonly kind: 'openMap' };

/**
 * Brings a table in as one act that one undo takes back: the content, or the new map with it. The backup is told to
 * keep what was there before. Gives what was done in the library, null where it was a step of the open map.
 * @throws {StorageError} when the new map is not on disk; nothing was changed then
 */
export async function carryOutImport(
  content: TableContent,
  goal: ImportGoal,
  interfaceLanguage: Language,
): Promise<LibraryAct | null> {
  await bridge.call('backup.takeSnapshot', { reason: 'beforeImport' });
  if (goal.kind === 'openMap') {
    const document = openDocument();
    run(addContent('importTable', contentFromTable(content, document, await making(document.map.reportLanguage))));
    return null;
  }
  const blank = blankDocument(content.language ?? interfaceLanguage, useSettings.getState());
  const titled = { ...blank, map: { ...blank.map, title: goal.title } };
  const adding = contentFromTable(content, titled, await making(titled.map.reportLanguage));
  await createMap(execute(titled, EMPTY_HISTORY, addContent('importTable', adding))?.document ?? titled);
  const act: LibraryAct = { kind: 'import', mapId: titled.map.id, title: goal.title };
  noteAct(act);
  return act;
}

/** Names for what the table leaves unnamed, in the language of the map rather than of the window. */
async function making(language: Language) {
  const { t } = await createTranslator(language);
  return { newId, unnamedStage: t('exchange:table.unnamedStage'), unnamedPersona: t('exchange:table.unnamedPersona') };
}
