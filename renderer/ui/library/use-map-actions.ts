import { useMemo } from 'react';
import { useTexts } from '../parts/texts';
import { useLocation } from 'wouter';
import type { OpenedFile } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import { formatFor } from '../../i18n/format';
import { languageFor } from '../../i18n/languages';
import { clientCopy } from '../../model/client-copy';
import { cutToLength } from '../../model/cut-text';
import type { MapDocument } from '../../model/document';
import type { Id } from '../../model/primitives';
import { announce } from '../../state/announcements';
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
  settleEdits,
  storedTitle,
} from '../../state/library';
import {
  forgetAct,
  forgetArrival,
  forgetDeletion,
  type LibraryAct,
  noteAct,
  reverse,
  useLibraryActs,
} from '../../state/library-acts';
import { newId, now } from '../../state/new-id';
import { clearNotice, showNotice } from '../../state/notices';
import { useOpenMap } from '../../state/open-map';
import { clearProblem, reportProblem } from '../../state/problems';
import { readFile } from '../../state/read-file';
import { useSettings } from '../../state/settings';
import { working } from '../../state/working';
import { tellNotStored } from '../parts/tell-not-stored';

/** Map files: no start needs them. */
async function loadFileFormat() {
  const [{ parseInWorker, serializeInWorker }, { JourneyTooLarge }, { tellJourneyRefusal, tellJourneyTooLarge }] =
    await Promise.all([
      import('../../exchange/journey/in-worker'),
      import('../../exchange/journey/too-large'),
      import('../../exchange/tell'),
    ]);
  return { parseInWorker, serializeInWorker, JourneyTooLarge, tellJourneyRefusal, tellJourneyTooLarge };
}

/** What can be done with whole maps, from the library, the native menu and outside. Failures are told in the strip. */
export function useMapActions() {
  const { t, i18n } = useTexts(['app', 'library', 'exchange']);
  const [, navigate] = useLocation();
  const language = languageFor(i18n.language);

  return useMemo(() => {
    const name = (title: string) => title || t('library:untitled');

    /** Runs something that stores; false, and told in one sentence why, when it could not. */
    async function attempt(title: string, work: () => Promise<void>): Promise<boolean> {
      clearProblem();
      try {
        await work();
        return true;
      } catch (error) {
        const message = tellNotStored(t, error, name(title));
        if (message === null) throw error;
        reportProblem({ message });
        return false;
      }
    }

    /** Takes back something done to a whole map. A second press meanwhile goes for the act before. */
    async function takeBack(act: LibraryAct): Promise<void> {
      if (!forgetAct(act)) return;
      let done = false;
      try {
        done = await attempt(act.title, () => reverse(act));
      } finally {
        if (!done) noteAct(act);
      }
      if (!done) return;
      clearNotice();
      if (act.kind === 'import') navigate('/library');
      if (act.kind === 'delete') tellDeletions();
      announce(t('app:announce.undo', { name: t(`library:acts.${act.kind}`, { title: name(act.title) }) }));
    }

    /** Each press brings back one of the maps deleted last, the latest first. */
    function tellDeletions(): void {
      const { acts } = useLibraryActs.getState();
      const count = acts.length - 1 - acts.findLastIndex(({ kind }) => kind !== 'delete');
      const last = acts.at(-1);
      if (!last || count === 0) return;
      const title = name(last.title);
      showNotice({
        message: count === 1 ? t('library:deleted', { title }) : t('library:deletedSeveral', { count, title }),
        takesBack: last,
        action: { label: t('library:undo'), act: () => void takeBack(last) },
      });
    }

    /** null when it cannot be read, which is told, or when nobody waits for it any more. */
    async function bytesOf(file: OpenedFile, signal?: AbortSignal): Promise<Uint8Array | null> {
      const read = await readFile(file.token, signal);
      if (read === null) return null;
      if (read.ok) return read.value;
      reportProblem({ message: t(`app:files.read.${read.problem}`, { name: file.name }) });
      return null;
    }

    async function openJourney(file: OpenedFile): Promise<void> {
      const { parseInWorker, tellJourneyRefusal } = await loadFileFormat();
      const parsed = await working(t('exchange:working.opening', { file: file.name }), async (control) => {
        const bytes = await bytesOf(file, control.signal);
        return bytes && parseInWorker(bytes, control);
      });
      if (!parsed) return;
      if (parsed.kind !== 'ok') {
        reportProblem({ message: tellJourneyRefusal(t, formatFor(language), parsed, file.name) });
        return;
      }
      const { document } = parsed;
      await attempt(document.map.title, async () => {
        if (await isStored(document.map.id)) askAboutKnown(document);
        else await keep(document, 'opened');
      });
    }

    async function keep(document: MapDocument, as: 'opened' | 'copied'): Promise<void> {
      await attempt(document.map.title, async () => {
        await storing(document, () => createMap(document));
        navigate('/guide');
        showNotice({ message: t(`library:${as}`, { title: name(document.map.title) }) });
      });
    }

    /** A map full of pictures takes a moment to be stored. What is stored is stored: nothing to give up. */
    async function storing(document: MapDocument, store: () => Promise<void>): Promise<void> {
      await working(t('exchange:working.storing', { title: name(document.map.title) }), ({ finishing }) => {
        finishing();
        return store();
      });
    }

    /** The map that was there comes back with one press, and is in a snapshot besides. */
    async function replace(document: MapDocument): Promise<void> {
      const { id: mapId, title } = document.map;
      await attempt(title, async () => {
        await settleEdits();
        const before = await loadDocument(mapId).catch((error: unknown) => {
          if (error instanceof DamagedMapError) return null;
          throw error;
        });
        if (!(await bridge.call('backup.takeSnapshot', { reason: 'beforeImport' })).ok) {
          reportProblem({ message: t('library:notReplaced', { title: name(title) }) });
          return;
        }
        await storing(document, () => replaceMap(document));
        navigate('/guide');
        forgetArrival(mapId);
        const act: LibraryAct | null = before && { kind: 'replace', mapId, title: before.map.title, before };
        if (act) noteAct(act);
        showNotice({
          message: t('library:replaced', { title: name(title) }),
          ...(act && { takesBack: act, action: { label: t('library:undo'), act: () => void takeBack(act) } }),
        });
      });
    }

    /**
     * A client's copy is a map of its own: opened beside the one it was made of, it must never be taken for a newer
     * one.
     */
    async function writeClientCopy(document: MapDocument): Promise<void> {
      const copy = clientCopy(document);
      const title = t('library:row.clientCopyName', { title: cutToLength(name(document.map.title), 120) });
      await writeJourney({ ...copy, map: { ...copy.map, id: newId() } }, title);
    }

    async function writeJourney(document: MapDocument, fileName = name(document.map.title)): Promise<void> {
      const target = await bridge.call('files.chooseTarget', {
        kind: 'journey',
        suggestedName: `${cutToLength(fileName, 160)}.journey`,
      });
      if (!target) return;
      const { version } = await bridge.call('app.info');
      const { authorName } = useSettings.getState();
      const { JourneyTooLarge, serializeInWorker, tellJourneyTooLarge } = await loadFileFormat();
      const about = { savedAt: now(), author: authorName, appVersion: version };
      const writing = working(t('exchange:working.writing', { file: target.name }), async (control) => {
        const bytes = await serializeInWorker(document, about, control);
        control.finishing();
        return bridge.call('files.write', { token: target.token, bytes });
      });
      const written = await writing.catch((error: unknown) => {
        if (!(error instanceof JourneyTooLarge)) throw error;
        reportProblem({ message: tellJourneyTooLarge(t, formatFor(language), error, name(document.map.title)) });
        return null;
      });
      if (!written) return;
      if (!written.ok) {
        reportProblem({ message: t(`app:files.write.${written.problem}`, { name: target.name }) });
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
          const { sampleDocument } = await import('../../state/new-map');
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
          noteAct({ kind: 'delete', mapId: id, title });
          tellDeletions();
        }),
      /** Takes a map out of the bin. */
      restore: (id: Id, title: string) =>
        attempt(title, async () => {
          await restoreMap(id);
          forgetDeletion(id);
          showNotice({ message: t('library:restored', { title: name(title) }) });
        }),
      takeBack,
      rename: (id: Id, title: string, next: string) =>
        attempt(title, async () => {
          await renameMap(id, next);
          forgetArrival(id);
        }),
      exportFile: (id: Id, title: string, of: 'whole' | 'client' = 'whole') =>
        attempt(title, async () => {
          const { document } = useOpenMap.getState();
          // What is open is newer than what is stored while an edit cannot be written.
          const newest = document?.map.id === id ? document : await loadDocument(id);
          if (newest) await (of === 'client' ? writeClientCopy(newest) : writeJourney(newest));
        }),
      exportOpenMap: async (of: 'whole' | 'client' = 'whole') => {
        const { document } = useOpenMap.getState();
        if (!document) return;
        await attempt(document.map.title, () => (of === 'client' ? writeClientCopy(document) : writeJourney(document)));
      },
      chooseFile: async () => {
        const file = await bridge.call('files.choose', { kind: 'journey' });
        if (file) await takeFile(file);
      },
      chooseTable: async () => {
        const file = await bridge.call('files.choose', { kind: 'table' });
        const bytes = file && (await bytesOf(file));
        if (bytes) showImport({ kind: 'file', name: file.name, bytes });
      },
      keepBoth: async (document: MapDocument) => {
        // Two of one name could not be told apart.
        const { id, title } = document.map;
        const alike = (await storedTitle(id)) === title;
        const copyTitle = alike ? t('library:row.copyTitle', { title: name(title) }) : title;
        await keep({ ...document, map: { ...document.map, title: copyTitle } }, 'copied');
      },
      replace,
      /** A file from outside: dropped, double-clicked, or named on the command line. */
      takeFile,
    };

    async function takeFile(file: OpenedFile): Promise<void> {
      if (file.kind !== 'table') return openJourney(file);
      const bytes = await bytesOf(file);
      if (bytes) showImport({ kind: 'file', name: file.name, bytes });
    }
  }, [t, language, navigate]);
}
