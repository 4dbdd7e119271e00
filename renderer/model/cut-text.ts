const utf8 = new TextEncoder();

/** The beginning of a text in whole characters, as people see them, of at most so many UTF-16 units. */
export function cutToLength(text: string, length: number): string {
  return cut(text, length, (part) => part.length);
}

/** The beginning of a text in whole characters, as people see them, of at most so many bytes of UTF-8. */
export function cutToBytes(text: string, bytes: number): string {
  return cut(text, bytes, (part) => utf8.encode(part).length);
}

function cut(text: string, limit: number, sizeOf: (part: string) => number): string {
  if (sizeOf(text) <= limit) return text;
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let size = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    size += sizeOf(segment);
    if (size > limit) return text.slice(0, index);
  }
  return text;
}
