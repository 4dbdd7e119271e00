import { fold } from '../../exchange/table/fold';

/** Something the palette can find. */
export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  /** What it stands under; found by its words too, behind everything whose own title has them. */
  readonly heading: string;
  /** Where a touchpoint stands, whose a map is. */
  readonly place?: string;
  readonly keys?: readonly string[];
  readonly unavailable?: string | undefined;
  /** Shown only when something is typed: there may be a thousand of them. */
  readonly onlyFound?: boolean;
  readonly run: () => void;
}

export interface PaletteSection {
  readonly heading: string;
  readonly entries: readonly PaletteEntry[];
}

/** More of one kind than anybody would read: the next letter makes them fewer. */
const MOST_OF_A_SECTION = 20;
const MOST_RECENT = 5;

/** Nothing is typed: what was used last under `recentHeading`, then everything else under its headings. */
export function entriesAtFirst(
  entries: readonly PaletteEntry[],
  recentIds: readonly string[],
  recentHeading: string,
): PaletteSection[] {
  const recent = recentIds
    .flatMap((id) => entries.filter((entry) => entry.id === id && entry.unavailable === undefined))
    .slice(0, MOST_RECENT);
  const others = entries.filter((entry) => !entry.onlyFound && !recent.includes(entry));
  return [...(recent.length > 0 ? [{ heading: recentHeading, entries: recent }] : []), ...sections(others)];
}

/** Makes a search over entries: without case, accents and punctuation, the nearest first, also among the sections. */
export function paletteSearch(entries: readonly PaletteEntry[]): (query: string) => PaletteSection[] {
  // At the first letter, so that a map of a thousand touchpoints opens the palette no later.
  let folded: readonly Folded[] | null = null;
  return (query) => {
    const wanted = fold(query);
    if (wanted === '') return [];
    folded ??= entries.map((entry) => ({
      entry,
      title: ` ${fold(entry.title)}`,
      more: ` ${fold(entry.heading)} ${fold(entry.place ?? '')}`,
    }));
    const found = folded.flatMap((each) => {
      const rank = rankOf(each, wanted);
      return rank === null ? [] : [{ entry: each.entry, rank: rank + (each.entry.unavailable === undefined ? 0 : 4) }];
    });
    return sections(found.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry));
  };
}

interface Folded {
  readonly entry: PaletteEntry;
  readonly title: string;
  readonly more: string;
}

/** How near an entry comes to what is looked for, 0 the nearest; null when it does not hold every word. */
function rankOf({ title, more }: Folded, wanted: string): number | null {
  const words = wanted.split(' ');
  if (title.startsWith(` ${wanted}`)) return 0;
  if (words.every((word) => title.includes(` ${word}`))) return 1;
  if (words.every((word) => title.includes(word))) return 2;
  return words.every((word) => title.includes(word) || more.includes(` ${word}`)) ? 3 : null;
}

/** Entries under their headings, in the order in which these come up. */
function sections(entries: readonly PaletteEntry[]): PaletteSection[] {
  const byHeading = new Map<string, PaletteEntry[]>();
  for (const entry of entries) {
    const section = byHeading.get(entry.heading);
    if (!section) byHeading.set(entry.heading, [entry]);
    else if (section.length < MOST_OF_A_SECTION) section.push(entry);
  }
  return [...byHeading].map(([heading, entries]) => ({ heading, entries }));
}
