import type { ShownPicture } from '../pictures-of';
import { rectanglePath } from './shapes';
import type { Sketch } from './sketch';

/** Fills the square; what is beyond it is cut off evenly. */
export function squarePicture(sketch: Sketch, picture: ShownPicture, x: number, y: number, side: number): void {
  const scale = side / Math.min(picture.width, picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  sketch.clipped(rectanglePath(x, y, side, side), (inside) => {
    inside.picture(picture.pictureId, x - (width - side) / 2, y - (height - side) / 2, width, height);
  });
}
