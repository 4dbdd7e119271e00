import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../parts/texts';
import { showImport } from '../../state/dialogs';
import { useMapActions } from '../library/use-map-actions';
import styles from './import.module.css';

/** A file, or cells copied from a spreadsheet. */
export function ChooseSource({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTexts('import');
  const { chooseTable } = useMapActions();
  const [text, setText] = useState('');
  return (
    <DialogBody>
      <DialogTitle>{t('title')}</DialogTitle>
      <DialogContent className={styles['choose'] ?? ''}>
        <p>{t('choose.sentence')}</p>
        <Field label={t('choose.paste')}>
          <Textarea
            rows={8}
            value={text}
            textarea={{ className: styles['pasted'] ?? '' }}
            onChange={(_event, data) => setText(data.value)}
          />
        </Field>
      </DialogContent>
      <DialogActions className={styles['actions'] ?? ''}>
        <Button appearance={text.trim() === '' ? 'primary' : 'secondary'} onClick={() => void chooseTable()}>
          {t('choose.file')}
        </Button>
        <Button
          appearance={text.trim() === '' ? 'secondary' : 'primary'}
          disabled={text.trim() === ''}
          onClick={() => showImport({ kind: 'pasted', text })}
        >
          {t('choose.usePasted')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </DialogActions>
    </DialogBody>
  );
}
