/** A stage, or a part of one that is too wide for a sheet, as it stands on one sheet of the map. */
export interface StagePart {
  /** Index of the stage. */
  readonly stage: number;
  /** Positions of its touchpoints: from … to − 1. An empty stage has none and takes one column. */
  readonly from: number;
  readonly to: number;
  /** 1 of 1 for a whole stage. */
  readonly part: number;
  readonly parts: number;
}

export type MapSheet = readonly StagePart[];

export function columnsOfPart(part: StagePart): number {
  return Math.max(1, part.to - part.from);
}

export function columnsOfSheet(sheet: MapSheet): number {
  return sheet.reduce((sum, part) => sum + columnsOfPart(part), 0);
}

/**
 * Distributes stages over sheets of at most `capacity` columns: breaks lie between stages; a stage wider than a
 * sheet is split evenly and shares no sheet with another. Fewest sheets first, then the most even ones.
 */
export function packSheets(touchpointsInStages: readonly number[], capacity: number): MapSheet[] {
  const parts = touchpointsInStages.flatMap((count, stage) =>
    splitStage(stage, startOf(touchpointsInStages, stage), count, capacity),
  );
  // best[end]: the cheapest way to pack the parts before `end`.
  const best: { sheets: number; unevenness: number; start: number }[] = [{ sheets: 0, unevenness: 0, start: 0 }];
  for (let end = 1; end <= parts.length; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const sheet = parts.slice(start, end);
      const columns = columnsOfSheet(sheet);
      if (columns > capacity || (sheet.length > 1 && sheet.some((part) => part.parts > 1))) break;
      const before = best[start];
      if (!before) continue;
      const way = {
        sheets: before.sheets + 1,
        unevenness: before.unevenness + (capacity - columns) ** 2,
        start,
      };
      const known = best[end];
      if (!known || way.sheets < known.sheets || (way.sheets === known.sheets && way.unevenness < known.unevenness))
        best[end] = way;
    }
  }
  const sheets: MapSheet[] = [];
  for (let end = parts.length; end > 0; end = best[end]?.start ?? 0)
    sheets.unshift(parts.slice(best[end]?.start ?? 0, end));
  return sheets;
}

function startOf(counts: readonly number[], stage: number): number {
  return counts.slice(0, stage).reduce((sum, count) => sum + count, 0);
}

function splitStage(stage: number, start: number, count: number, capacity: number): StagePart[] {
  const parts = Math.max(1, Math.ceil(count / capacity));
  const [least, larger] = [Math.floor(count / parts), count % parts];
  let from = start;
  return Array.from({ length: parts }, (_, index) => {
    const to = from + least + (index < larger ? 1 : 0);
    const part = { stage, from, to, part: index + 1, parts };
    from = to;
    return part;
  });
}
