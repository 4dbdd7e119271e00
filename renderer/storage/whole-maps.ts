import { newJourneyMap } from '../model/journey-map';
import { mendReferences } from '../model/mend-references';
import type { Id, Language } from '../model/primitives';
import type { RowProblem } from './check-rows';
import { changesThatStore, documentOf, type RowsByTable, rowsByTable } from './map-repository';
import type { MapSummary } from './map-summary';
import type { WorkbookChange } from './workbook';

/** What is there of one map. */
interface Remains {
  readonly rows: RowsByTable;
  summary: MapSummary | null;
}

/**
 * Rows that make whole maps, of rows some of which may be missing: every map of which something is left opens. What
 * hangs on a missing row is left out with it. Where only the map itself is missing, its summary stands in for it.
 * `problems` has what is missing or left out, as far as that can be known from what is there.
 */
export function wholeMaps(rows: readonly WorkbookChange[]): {
  readonly whole: readonly WorkbookChange[];
  readonly problems: readonly RowProblem[];
} {
  const maps = new Map<Id, Remains>();
  let reportLanguage: Language = 'en';
  for (const { mapId, table, id, row } of rows) {
    if (row === null) continue;
    const remains = maps.get(mapId) ?? { rows: rowsByTable(), summary: null };
    maps.set(mapId, remains);
    if (table === 'summaries') remains.summary = row;
    else remains.rows[table][id] = row;
    if (table === 'map' && 'reportLanguage' in row) reportLanguage = row.reportLanguage;
  }
  const whole: WorkbookChange[] = [];
  const problems: RowProblem[] = [];
  for (const [mapId, { rows: ofMap, summary }] of maps) {
    if (!Object.hasOwn(ofMap.map, mapId)) {
      problems.push({ mapId, table: 'map', id: mapId, field: '' });
      if (summary) ofMap.map[mapId] = mapLike(summary, reportLanguage);
    }
    const document = documentOf(ofMap, mapId);
    if (document) {
      const mended = mendReferences(document);
      problems.push(...mended.problems.map(({ table, id, field }) => ({ mapId, table, id, field })));
      whole.push(...changesThatStore(mended.document));
      if (summary) whole.push({ mapId, table: 'summaries', id: mapId, row: summary });
    } else {
      for (const [table, left] of Object.entries(ofMap)) {
        for (const id of Object.keys(left)) problems.push({ mapId, table, id, field: '' });
      }
    }
  }
  return { whole, problems };
}

/** The map that a summary was made of, as far as it tells. */
function mapLike(summary: MapSummary, reportLanguage: Language) {
  const { id, title, client, state, scenario, templateId, createdAt, reviewDate } = summary;
  return newJourneyMap({ id, title, client, state, scenario, templateId, createdAt, reviewDate, reportLanguage });
}
