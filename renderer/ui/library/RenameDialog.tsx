import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../parts/texts';
import { useFocusBack } from '../parts/use-focus-back';

interface RenameDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onRename: (title: string) => void;
}

export function RenameDialog({ title, onClose, onRename }: RenameDialogProps) {
  const { t } = useTexts('library');
  const [next, setNext] = useState(title);
  useFocusBack();
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onRename(next.trim());
            onClose();
          }}
        >
          <DialogBody>
            <DialogTitle>{t('rename.title')}</DialogTitle>
            <DialogContent>
              <Field label={t('new.mapTitle')}>
                <Input
                  value={next}
                  onChange={(_event, data) => setNext(data.value)}
                  onFocus={(e) => e.target.select()}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary">
                {t('rename.save')}
              </Button>
              <Button onClick={onClose}>{t('rename.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
