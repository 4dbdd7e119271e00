import { Button } from '@fluentui/react-components';
import { DeleteRegular, ImageRegular } from '@fluentui/react-icons';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTexts } from '../texts';
import type { Picture } from '../../../model/picture';
import styles from './picture.module.css';
import { type PictureProblem, pictureAddress, readPicture } from './read-picture';

interface PictureFieldProps {
  readonly label: string;
  readonly picture: Picture | undefined;
  readonly onPicture: (picture: Picture) => void;
  readonly onRemove: () => void;
}

/** A picture chosen from disk, dropped on the field or pasted into it. */
export function PictureField({ label, picture, onPicture, onRemove }: PictureFieldProps) {
  const { t } = useTexts('steps');
  const labelId = useId();
  const file = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<PictureProblem | null>(null);
  const [over, setOver] = useState(false);

  const take = async (files: FileList | null) => {
    const [first] = files ?? [];
    if (!first) return;
    const read = await readPicture(first, first.name);
    setProblem(read.problem);
    if (read.picture) onPicture(read.picture);
  };
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(inside);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping and pasting have the button beside them
    <div
      role="group"
      aria-labelledby={labelId}
      className={styles['field']}
      data-over={over || undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        void take(event.dataTransfer.files);
      }}
      onPaste={(event) => void take(event.clipboardData.files)}
    >
      <span id={labelId} className={styles['label']}>
        {label}
      </span>
      {picture && <img src={pictureAddress(picture)} alt={t('picture.of', { name: picture.name })} />}
      <input
        ref={file}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif"
        aria-label={label}
        hidden
        onChange={(event) => {
          void take(event.target.files);
          event.target.value = '';
        }}
      />
      <div className={styles['buttons']}>
        <Button size="small" icon={<ImageRegular />} onClick={() => file.current?.click()}>
          {t(picture ? 'picture.change' : 'picture.choose')}
        </Button>
        {picture && (
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={onRemove}>
            {t('picture.remove')}
          </Button>
        )}
      </div>
      <p className={styles['hint']}>{t('picture.hint')}</p>
      {problem && (
        <p className={styles['problem']} role="alert">
          {t(`picture.problems.${problem}`)}
        </p>
      )}
    </div>
  );
}
