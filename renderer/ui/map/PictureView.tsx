import { Button, Dialog, DialogSurface } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular, DismissRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { useTexts } from '../parts/texts';
import type { Picture } from '../../model/picture';
import { pictureAddress } from '../parts/picture/read-picture';
import { useFormat } from '../parts/use-format';
import styles from './picture-view.module.css';

interface PictureViewProps {
  /** The touchpoint's. */
  readonly name: string;
  readonly pictures: readonly Picture[];
  readonly index: number;
  readonly onIndex: (index: number) => void;
  readonly onClose: () => void;
}

/** One picture as large as the window lets it be; arrows go on, Escape closes. */
export function PictureView({ name, pictures, index, onIndex, onClose }: PictureViewProps) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const picture = pictures[index];
  if (!picture) return null;
  const place = { number: format.number(index + 1), of: format.number(pictures.length) };
  const label =
    picture.name === '' ? t('pictures.of', place) : t('pictures.named', { ...place, caption: picture.name });
  const go = (to: number) => to >= 0 && to < pictures.length && onIndex(to);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') go(index - 1);
    else if (event.key === 'ArrowRight') go(index + 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(pictures.length - 1);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles['view'] ?? ''} aria-label={t('pictures.view.label', { name })} onKeyDown={press}>
        <img src={pictureAddress(picture)} alt={label} draggable={false} />
        <footer>
          <p aria-live="polite">
            <span>{t('pictures.of', place)}</span>
            {picture.name}
          </p>
          {pictures.length > 1 && (
            <>
              <Button
                appearance="subtle"
                icon={<ChevronLeftRegular />}
                aria-label={t('pictures.view.previous')}
                title={t('pictures.view.previous')}
                disabledFocusable={index === 0}
                onClick={() => go(index - 1)}
              />
              <Button
                appearance="subtle"
                icon={<ChevronRightRegular />}
                aria-label={t('pictures.view.next')}
                title={t('pictures.view.next')}
                disabledFocusable={index === pictures.length - 1}
                onClick={() => go(index + 1)}
              />
            </>
          )}
          <Button appearance="subtle" icon={<DismissRegular />} onClick={onClose}>
            {t('pictures.view.close')}
          </Button>
        </footer>
      </DialogSurface>
    </Dialog>
  );
}
