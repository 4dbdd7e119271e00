import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OpenedFile } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import { parseJourney } from '../../exchange/journey/parse';
import { JourneyTooLarge, serializeJourney } from '../../exchange/journey/serialize';
import { tellJourneyRefusal, tellJourneyTooLarge } from '../../exchange/tell';
import { formatFor } from '../../i18n/format';
import { languageFor } from '../../i18n/languages';
import type { MapDocument } from '../../model/document';
import type { Id } from '../../model/primitives';
import { askAboutKnown, showImport } from '../../state/dialogs';
import {
  closeMap,
  createMap,
  DamagedMapError,
  deleteMap,
  duplicateMap,
  isStored,
  loadDocument,
  openMap,
  renameMap,
  replaceMap,
  restoreMap,
  StorageError,
} from '../../state/library';
import { now } from '../../state/new-id';
import { sampleDocument } from '../../state/new-map';
import { showNotice } from '../../state/notices';
import { flushEdits, useOpenMap } from '../../state/open-map';
import { reportProblem } from '../../state/problems';
import { useSettings } from '../../state/settings';

/** What can be done with whole maps, from the library, the native menu and outside. Failures are told in the strip. */
export function useMapActions() {
  const { t, i18n } = useTranslation(['app', 'library', 'exchange']);
  const [, navigate] = useLocation();
  const language = languageFor(i18n.language);

  return useMemo(() => {
    const name = (title: string) => title || t('library:untitled');

    /** Runs something that stores, and tells in one sentence why it could not. */
    async function attempt(title: string, work: () => Promise<void>): Promise<void> {
      try {
        await work();
      } catch (error) {
        if (error instanceof StorageError)
          reportProblem({ message: t(`app:storage.${error.problem}`, { title: name(title) }) });
        else if (error instanceof DamagedMapError) {
          const [first] = error.problems;
          const place = [first?.table, first?.field].filter(Boolean).join(', ');
          reportProblem({ message: t('app:storage.damaged', { title: name(title), place }) });
        } else throw error;
      }
    }

    async function readFile(file: OpenedFile): Promise<Uint8Array | null> {
      const read = await bridge.call('files.read', { token: file.token });
      if (read.ok) return read.value;
      reportProblem({ message: t(`app:files.${read.problem}`, { name: file.name }) });
      return null;
    }

    async function openJourney(file: OpenedFile): Promise<void> {
      const bytes = await readFile(file);
      if (!bytes) return;
      const parsed = await parseJourney(bytes);
      if (parsed.kind !== 'ok') {
        reportProblem({ message: tellJourneyRefusal(t, formatFor(language), parsed, file.name) });
        return;
      }
      const { document } = parsed;
      if (await isStored(document.map.id)) askAboutKnown(document);
      else await keep(document, 'opened');
    }

    async function keep(document: MapDocument, as: 'opened' | 'copied'): Promise<void> {
      await attempt(document.map.title, async () => {
        await createMap(document);
        navigate('/guide');
        showNotice({ message: t(`library:${as}`, { title: name(document.map.title) }) });
      });
    }

    /** The map that was there comes back with one press, and is in a snapshot besides. */
    async function replace(document: MapDocument): Promise<void> {
      await attempt(document.map.title, async () => {
        await bridge.call('backup.takeSnapshot', { reason: 'beforeImport' });
        const before = await loadDocument(document.map.id).catch((error: unknown) => {
          if (error instanceof DamagedMapError) return null;
          throw error;
        });
        await replaceMap(document);
        navigate('/guide');
        showNotice({
          message: t('library:replaced', { title: name(document.map.title) }),
          ...(before && {
            action: {
              label: t('library:undo'),
              act: () => void attempt(before.map.title, () => replaceMap(before)),
            },
          }),
        });
      });
    }

    async function writeJourney(document: MapDocument): Promise<void> {
      const target = await bridge.call('files.chooseTarget', {
        kind: 'journey',
        suggestedName: `${name(document.map.title).slice(0, 120)}.journey`,
      });
      if (!target) return;
      const { version } = await bridge.call('app.info');
      const { authorName } = useSettings.getState();
      let bytes: Uint8Array;
      try {
        bytes = await serializeJourney(document, { savedAt: now(), author: authorName, appVersion: version });
      } catch (error) {
        if (!(error instanceof JourneyTooLarge)) throw error;
        reportProblem({ message: tellJourneyTooLarge(t, formatFor(language), error, name(document.map.title)) });
        return;
      }
      const written = await bridge.call('files.write', { token: target.token, bytes });
      if (!written.ok) {
        reportProblem({ message: t(`app:files.${written.problem}`, { name: target.name }) });
        return;
      }
      showNotice({
        message: t('library:exported', { name: target.name }),
        action: {
          label: t('library:showInFolder'),
          act: () => void bridge.call('files.showInFolder', { token: target.token }),
        },
      });
    }

    return {
      open: (id: Id, title: string) =>
        attempt(title, async () => {
          await openMap(id);
          navigate('/guide');
        }),
      create: (document: MapDocument) =>
        attempt(document.map.title, async () => {
          await createMap(document);
          navigate('/guide');
        }),
      openSample: () =>
        attempt('', async () => {
          await createMap(await sampleDocument(language, useSettings.getState()));
          navigate('/map');
        }),
      close: () =>
        attempt(useOpenMap.getState().document?.map.title ?? '', async () => {
          await closeMap();
          navigate('/library');
        }),
      duplicate: (id: Id, title: string) =>
        attempt(title, async () => {
          await duplicateMap(id, t('library:row.copyTitle', { title: name(title) }));
        }),
      remove: (id: Id, title: string) =>
        attempt(title, async () => {
          await deleteMap(id);
          showNotice({
            message: t('library:deleted', { title: name(title) }),
            action: { label: t('library:undo'), act: () => void attempt(title, () => restoreMap(id)) },
          });
        }),
      rename: (id: Id, title: string, next: string) => attempt(title, () => renameMap(id, next)),
      exportFile: (id: Id, title: string) =>
        attempt(title, async () => {
          await flushEdits();
          const document = await loadDocument(id);
          if (document) await writeJourney(document);
        }),
      exportOpenMap: async () => {
        const { document } = useOpenMap.getState();
        if (document) await writeJourney(document);
      },
      chooseFile: async () => {
        const file = await bridge.call('files.choose', { kind: 'journey' });
        if (file) await takeFile(file);
      },
      chooseTable: async () => {
        const file = await bridge.call('files.choose', { kind: 'table' });
        const bytes = file && (await readFile(file));
        if (bytes) showImport({ kind: 'file', name: file.name, bytes });
      },
      keepBoth: (document: MapDocument) => keep(document, 'copied'),
      replace,
      /** A file from outside: dropped, double-clicked, or named on the command line. */
      takeFile,
    };

    async function takeFile(file: OpenedFile): Promise<void> {
      if (file.kind !== 'table') return openJourney(file);
      const bytes = await readFile(file);
      if (bytes) showImport({ kind: 'file', name: file.name, bytes });
    }
  }, [t, language, navigate]);
}
