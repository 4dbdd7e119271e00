import { Button, Input } from '@fluentui/react-components';
import { ImageAddRegular, ImageProhibitedRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { useTexts } from '../parts/texts';
import { movePicture, namePicture, takeDownPicture } from '../../model/commands/picture-commands';
import type { MapDocument } from '../../model/document';
import type { Picture } from '../../model/picture';
import { MAX_TEXT } from '../../model/primitives';
import type { Touchpoint } from '../../model/touchpoint';
import { announce } from '../../state/announcements';
import { run } from '../../state/open-map';
import { RowMenu } from '../guide/RowMenu';
import { useGesture } from '../parts/fields/use-gesture';
import { useThumbnail } from '../parts/picture/thumbnails';
import { useFormat } from '../parts/use-format';
import { fieldId } from './field-id';
import styles from './panel.module.css';
import { PictureView } from './PictureView';
import { useTakePictures, useTakingPictures } from './use-take-pictures';

/** A wall of pictures would push the fields below out of reach. */
const SHOWN_AT_FIRST = 6;
/** One or two more are no wall yet. */
const ALL_UP_TO = 8;

interface PanelPicturesProps {
  readonly touchpoint: Touchpoint;
  readonly pictures: MapDocument['pictures'];
}

/** The touchpoint's pictures: small, each with its caption; enlarged on request. */
export const PanelPictures = memo(function PanelPictures({ touchpoint, pictures }: PanelPicturesProps) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const take = useTakePictures();
  const taking = useTakingPictures((state) => state.taking);
  const file = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [all, setAll] = useState(false);
  const [enlarged, setEnlarged] = useState<number | null>(null);
  const own = touchpoint.pictureIds.flatMap((id) => pictures[id] ?? []);
  const shown = all || own.length <= ALL_UP_TO ? own : own.slice(0, SHOWN_AT_FIRST);

  const focusPicture = (index: number) =>
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLElement>('[data-picture]') ?? [];
      (buttons[Math.min(index, buttons.length - 1)] ?? document.getElementById(fieldId('pictures')))?.focus();
    });
  const move = (picture: Picture, index: number) => {
    if (index < 0 || index >= own.length) return;
    run(movePicture(touchpoint.id, picture.id, index));
    announce(t('pictures.moved', { number: format.number(index + 1), of: format.number(own.length) }));
    focusPicture(index);
  };
  const remove = (picture: Picture, index: number) => {
    run(takeDownPicture(touchpoint.id, picture.id));
    announce(t('pictures.deleted'));
    focusPicture(index);
  };

  return (
    <>
      {shown.length > 0 && (
        <ul ref={list} className={styles['pictures']}>
          {shown.map((picture, index) => (
            <OnePicture
              key={picture.id}
              picture={picture}
              index={index}
              of={own.length}
              onEnlarge={() => setEnlarged(index)}
              onMove={(by) => move(picture, index + by)}
              onRemove={() => remove(picture, index)}
            />
          ))}
        </ul>
      )}
      {shown.length < own.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {t('pictures.showAll', { count: own.length })}
        </Button>
      )}
      <input
        ref={file}
        type="file"
        multiple
        accept="image/png,image/jpeg,image/webp,image/gif"
        aria-label={t('pictures.add')}
        hidden
        onChange={(event) => {
          void take(touchpoint.id, [...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <div className={styles['addPictures']}>
        <Button
          size="small"
          {...(own.length === 0 ? { id: fieldId('pictures') } : {})}
          icon={<ImageAddRegular />}
          onClick={() => file.current?.click()}
        >
          {t('pictures.add')}
        </Button>
        <small role="status">
          {taking?.touchpointId === touchpoint.id
            ? t('pictures.taking', { done: format.number(taking.done + 1), of: format.number(taking.of) })
            : t('pictures.hint')}
        </small>
      </div>
      {enlarged !== null && (
        <PictureView
          name={touchpoint.name}
          pictures={own}
          index={Math.min(enlarged, own.length - 1)}
          onIndex={setEnlarged}
          onClose={() => {
            setEnlarged(null);
            focusPicture(enlarged);
          }}
        />
      )}
    </>
  );
});

interface OnePictureProps {
  readonly picture: Picture;
  readonly index: number;
  readonly of: number;
  readonly onEnlarge: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function OnePicture({ picture, index, of, onEnlarge, onMove, onRemove }: OnePictureProps) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const gesture = useGesture();
  const number = format.number(index + 1);
  const place = { number, of: format.number(of) };
  const name = picture.name === '' ? t('pictures.of', place) : t('pictures.named', { ...place, caption: picture.name });
  const press = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
    if (by !== undefined) onMove(by);
    else if (event.key === 'Delete') onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li>
      <button
        type="button"
        data-picture=""
        id={index === 0 ? fieldId('pictures') : undefined}
        className={styles['thumb']}
        aria-label={name}
        title={t('pictures.enlarge')}
        onClick={onEnlarge}
        onKeyDown={press}
      >
        <Thumbnail picture={picture} />
      </button>
      <Input
        appearance="underline"
        value={picture.name}
        maxLength={MAX_TEXT}
        aria-label={t('pictures.caption', { number })}
        placeholder={t('pictures.captionHint')}
        title={picture.name}
        onFocus={gesture.begin}
        onChange={(_event, data) => run(namePicture(picture.id, data.value), gesture.current.current)}
      />
      <RowMenu
        label={t('pictures.moreOf', { number })}
        actions={[
          { label: t('pictures.enlarge'), keys: 'Enter', act: onEnlarge },
          { label: t('pictures.earlier'), keys: 'Alt+↑', act: () => onMove(-1), disabled: index === 0 },
          { label: t('pictures.later'), keys: 'Alt+↓', act: () => onMove(1), disabled: index === of - 1 },
          { label: t('pictures.delete'), keys: 'Delete', act: onRemove },
        ]}
      />
    </li>
  );
}

function Thumbnail({ picture }: { readonly picture: Picture }) {
  const { t } = useTexts('map');
  const address = useThumbnail(picture);
  if (address === null) return <ImageProhibitedRegular title={t('pictures.broken')} />;
  return address === undefined ? <span /> : <img src={address} alt="" draggable={false} />;
}
