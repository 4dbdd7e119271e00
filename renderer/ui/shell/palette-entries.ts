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
  const folded = entries.map((entry) => ({
    entry,
    title: ` ${fold(entry.title)}`,
    more: ` ${fold(entry.heading)} ${fold(entry.place ?? '')}`,
  }));
  return (query) => {
    const wanted = fold(query);
    const words = wanted.split(' ');
    const rank = (title: string, more: string): number | null => {
      if (wanted === '') return null;
      if (title.startsWith(` ${wanted}`)) return 0;
      if (words.every((word) => title.includes(` ${word}`))) return 1;
      if (words.every((word) => title.includes(word))) return 2;
      return words.every((word) => title.includes(word) || more.includes(` ${word}`)) ? 3 : null;
    };
    const found = folded.flatMap(({ entry, title, more }) => {
      const nearness = rank(title, more);
      return nearness === null ? [] : [{ entry, rank: nearness + (entry.unavailable === undefined ? 0 : 4) }];
    });
    return sections(found.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry));
  };
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
