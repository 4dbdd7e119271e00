import { graphemesOf } from './graphemes';

/**
 * Names that were cut to the same label cannot be told apart by it. For each of those, what it ends with, from the word
 * on in which it differs from the one most like it; null for a name whose label is its own.
 */
export function tellingParts(names: readonly string[], labels: readonly string[]): (string | null)[] {
  return names.map((name, index) => {
    const alike = names.filter((other, at) => labels[at] === labels[index] && other !== name);
    if (alike.length === 0) return null;
    const graphemes = graphemesOf(name);
    const same = Math.max(...alike.map((other) => sharedStart(graphemes, graphemesOf(other))));
    // Of a name that is the beginning of another the last word tells it.
    const shared = graphemes.slice(0, Math.min(same, graphemes.length - 1)).join('');
    return name.slice(shared.lastIndexOf(' ') + 1);
  });
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((grapheme, index) => grapheme !== other[index]);
  return differs < 0 ? one.length : differs;
}
