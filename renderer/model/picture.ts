import { z } from 'zod/mini';
import { idSchema, textSchema } from './primitives';

/** A picture re-encoded by the app: at most 2,000 px a side, without metadata. */
export const pictureSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  mediaType: z.enum(['image/jpeg', 'image/png']),
  width: z.int().check(z.minimum(1), z.maximum(10_000)),
  height: z.int().check(z.minimum(1), z.maximum(10_000)),
  /** The encoded file as base64, at most about 15 MB of it. */
  data: z.string().check(z.maxLength(20_000_000), z.refine(isBase64)),
});
export type Picture = z.infer<typeof pictureSchema>;

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const IS_SIGN = new Uint8Array(128);
for (const sign of SIGNS) IS_SIGN[sign.charCodeAt(0)] = 1;

/** `/^[A-Za-z0-9+/]*={0,2}$/`, which takes more than twice as long: a map may open with a hundred megabytes of pictures. */
function isBase64(text: string): boolean {
  let end = text.length;
  for (let padding = 0; padding < 2 && text[end - 1] === '='; padding++) end--;
  for (let at = 0; at < end; at++) if (IS_SIGN[text.charCodeAt(at)] !== 1) return false;
  return true;
}
