import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../parts/texts';
import { useLocation } from 'wouter';
import { titleFromFileName } from '../../exchange/table/table-content';
import { tellMappingProblem, tellTableNote, tellTableRefusal } from '../../exchange/tell';
import type { ImportSource } from '../../state/dialogs';
import { showNotice } from '../../state/notices';
import { useOpenMap } from '../../state/open-map';
import { useWaitingFiles } from '../../state/waiting-files';
import { useMapActions } from '../library/use-map-actions';
import { tellNotStored } from '../parts/tell-not-stored';
import { useFormat } from '../parts/use-format';
import { CellProblems } from './CellProblems';
import { carryOutImport, type ImportGoal } from './carry-out-import';
import { Destination } from './Destination';
import styles from './import.module.css';
import { ReadingBar } from './ReadingBar';
import { TablePreview } from './TablePreview';
import { useContentCounts } from './use-content-counts';
import { useTableImport } from './use-table-import';

interface ImportTableProps {
  readonly source: ImportSource;
  readonly onClose: () => void;
}

/** How the table was read, what its columns become, what does not fit, and where it goes. */
export function ImportTable({ source, onClose }: ImportTableProps) {
  const { t } = useTexts(['app', 'import', 'exchange']);
  const { format, language } = useFormat();
  const [, navigate] = useLocation();
  const { chooseTable, takeBack } = useMapActions();
  const name = source.kind === 'file' ? source.name : t('import:pasted');
  const heading = source.kind === 'file' ? t('import:titleOf', { name }) : t('import:title');
  const table = useTableImport(source, name);
  const openMap = useOpenMap((state) => state.document?.map ?? null);
  const [into, setInto] = useState<ImportGoal['kind']>(
    source.kind === 'pasted' && source.into && openMap ? source.into : 'newMap',
  );
  const [title, setTitle] = useState(source.kind === 'file' ? titleFromFileName(source.name) : '');
  const counts = useContentCounts(table.checked?.content ?? null);
  const waiting = useWaitingFiles(({ count }) => count);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function carryOut(): Promise<void> {
    if (!table.checked) return;
    setWorking(true);
    setFailure(null);
    try {
      const goal: ImportGoal = into === 'newMap' ? { kind: into, title } : { kind: into };
      const act = await carryOutImport(table.checked.content, goal, language);
      onClose();
      navigate('/guide/touchpoints');
      showNotice({
        message: t('import:done', { counts }),
        ...(act && { takesBack: act, action: { label: t('import:undo'), act: () => void takeBack(act) } }),
      });
    } catch (error) {
      // The dialog stays, with everything that was decided in it.
      const message = tellNotStored(t, error, name);
      setFailure(message ?? t('app:unexpected'));
      setWorking(false);
      if (message === null) throw error;
    }
  }

  if (table.read.kind !== 'ok') {
    return (
      <DialogBody className={styles['body'] ?? ''}>
        <DialogTitle>{heading}</DialogTitle>
        <DialogContent className={styles['content'] ?? ''}>
          <ReadingBar table={table} pasted={source.kind === 'pasted'} />
          <p role="alert" className={styles['refused']}>
            {tellTableRefusal(t, format, table.read, name)}
          </p>
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" onClick={() => void chooseTable()}>
            {t('import:otherFile')}
          </Button>
          <Button onClick={onClose}>{t('import:cancel')}</Button>
        </DialogActions>
      </DialogBody>
    );
  }

  const { header } = table.read.table;
  const { problems = [], mappingProblems = [], notes = [], content } = table.checked ?? {};
  const blocked =
    mappingProblems.length > 0
      ? t('import:blocked.mapping')
      : problems.length > 0
        ? t('import:blocked.cells', { count: problems.length })
        : !content || content.touchpoints.length === 0
          ? t('import:blocked.nothing')
          : null;
  return (
    <DialogBody className={styles['body'] ?? ''}>
      <DialogTitle>{heading}</DialogTitle>
      <DialogContent className={styles['content'] ?? ''}>
        <ReadingBar table={table} pasted={source.kind === 'pasted'} />
        <Destination
          into={into}
          onInto={setInto}
          title={title}
          onTitle={setTitle}
          openTitle={openMap && (openMap.title || t('app:top.untitled'))}
        />
        <TablePreview data={table.read.table} table={table} />
        <div role="alert">
          {mappingProblems.map((problem) => (
            <p key={JSON.stringify(problem)} className={styles['refused']}>
              {tellMappingProblem(t, problem, header)}
            </p>
          ))}
        </div>
        <CellProblems data={table.read.table} table={table} />
        {notes.length > 0 && (
          <ul className={styles['notes']}>
            {notes.map((note) => (
              <li key={note.key}>{tellTableNote(t, note)}</li>
            ))}
          </ul>
        )}
      </DialogContent>
      <DialogActions className={styles['actions'] ?? ''}>
        <div className={styles['counts']}>
          <p aria-live="polite">
            {counts}
            {blocked && <span className={styles['blocked']}>{blocked}</span>}
          </p>
          {waiting > 0 && <p aria-live="polite">{t('import:waiting', { count: waiting })}</p>}
          {failure !== null && (
            <p role="alert" className={styles['refused']}>
              {failure}
            </p>
          )}
        </div>
        <Button appearance="primary" disabled={blocked !== null || working} onClick={() => void carryOut()}>
          {t('import:import')}
        </Button>
        <Button onClick={onClose}>{t('import:cancel')}</Button>
      </DialogActions>
    </DialogBody>
  );
}
