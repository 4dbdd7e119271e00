import { memo } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import type { Picture } from '../../model/picture';
import type { Touchpoint } from '../../model/touchpoint';
import { useThumbnail } from '../parts/picture/thumbnails';
import { useFormat } from '../parts/use-format';
import { picturesShown } from './cell-heights';
import styles from './cells.module.css';

interface PicturesCellProps {
  readonly touchpoint: Touchpoint;
  readonly pictures: MapDocument['pictures'];
  /** Width of the cell without its padding, px. */
  readonly room: number;
}

/** A touchpoint's pictures in a row as small squares; what does not fit is counted. */
export const PicturesCell = memo(function PicturesCell({ touchpoint, pictures, room }: PicturesCellProps) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const own = touchpoint.pictureIds.flatMap((id) => pictures[id] ?? []);
  if (own.length === 0) return null;
  const shown = own.slice(0, picturesShown(own.length, room));
  const rest = own.length - shown.length;
  const names = own.map(({ name }) => name).filter((name) => name !== '');
  const label = [t('pictures.cell', { count: own.length }), ...(names.length > 0 ? [format.list(names)] : [])];
  return (
    <span role="img" aria-label={label.join(': ')} className={styles['pictures']}>
      {shown.map((picture) => (
        <Square key={picture.id} picture={picture} />
      ))}
      {rest > 0 && <small aria-hidden="true">{t('pictures.more', { count: rest })}</small>}
    </span>
  );
});

function Square({ picture }: { readonly picture: Picture }) {
  const address = useThumbnail(picture);
  return address ? <img src={address} alt="" draggable={false} /> : <i data-broken={address === null || undefined} />;
}
