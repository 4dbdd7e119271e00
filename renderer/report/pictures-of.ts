import type { Id } from '../model/primitives';
import type { Touchpoint } from '../model/touchpoint';
import type { ReportSource } from './report-source';

/** A picture and the shape it has. */
export interface ShownPicture {
  readonly pictureId: Id;
  readonly width: number;
  readonly height: number;
}

export function picturesOf({ document }: ReportSource, { pictureIds }: Touchpoint): ShownPicture[] {
  return pictureIds.flatMap((id) => {
    const picture = document.pictures[id];
    return picture ? [{ pictureId: id, width: picture.width, height: picture.height }] : [];
  });
}
