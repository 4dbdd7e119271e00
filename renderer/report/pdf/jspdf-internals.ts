/** What the report uses of jsPDF beyond its typed interface: its object writer and its reader of TrueType files. */

/** A stored picture: our own record or one made by jsPDF's own decoders. */
export interface StoredPicture {
  alias: string;
  index: number;
  width: number;
  height: number;
  colorSpace: string;
  bitsPerComponent: number;
  data: string;
  filter?: string;
  predictor?: number;
  sMask?: string;
}

export interface StoredFont {
  readonly id: string;
  /** jsPDF writes fonts out only whose encoding it knows; ours it must not touch. */
  encoding: string;
  isAlreadyPutted: boolean;
  objectNumber: number;
  readonly metadata: {
    readonly bbox: readonly number[];
    readonly flags: number;
    readonly stemV: number;
    readonly italicAngle: number;
    readonly ascender: number;
    readonly decender: number;
    readonly capHeight: number;
    readonly subset: { encode(glyphs: readonly number[], longOffsets: 1): ArrayLike<number> };
  };
}

export interface ObjectWriter {
  out(line: string): void;
  newObject(): number;
  putStream(stream: { data: string; objectId: number; addLength1?: boolean }): void;
}

export interface Internals {
  readonly collections: { addImage_images?: Record<string, StoredPicture> };
  readonly events: {
    subscribe(event: 'putFont', listener: (event: ObjectWriter & { font: StoredFont }) => void): void;
  };
  getFont(name: string, style: string): StoredFont;
  write(operators: string): void;
}

/** jsPDF takes bytes as strings of characters 0–255. */
export function binaryString(bytes: ArrayLike<number>): string {
  const chunk = 0x8000;
  const array = bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes);
  let text = '';
  for (let start = 0; start < array.length; start += chunk)
    text += String.fromCharCode(...array.subarray(start, start + chunk));
  return text;
}
