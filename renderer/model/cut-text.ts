const utf8 = new TextEncoder();

/** The beginning of a text in whole characters, as people see them, of at most so many UTF-16 units. */
export function cutToLength(text: string, length: number): string {
  return text.length <= length ? text : cut(text, length, (part) => part.length);
}

/** The beginning of a text in whole characters, as people see them, of at most so many bytes of UTF-8. */
export function cutToBytes(text: string, bytes: number): string {
  return cut(text, bytes, (part) => utf8.encode(part).length);
}

/** A text that may be of any length in few words: of at most so many whole characters, an ellipsis for the rest. */
export function brief(text: string, characters: number): string {
  if (text.length <= characters || cut(text, characters, () => 1) === text) return text;
  return leftOff(cut(text, characters - 1, () => 1));
}

/** The beginning of a text of which more would follow. */
export function leftOff(beginning: string): string {
  return `${beginning.trimEnd()}…`;
}

function cut(text: string, limit: number, sizeOf: (part: string) => number): string {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let size = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    size += sizeOf(segment);
    if (size > limit) return text.slice(0, index);
  }
  return text;
}
