import { addStages } from '../../../renderer/model/commands/stage-commands';
import type { Command } from '../../../renderer/model/commands/command';
import { emptyDocument, type MapDocument } from '../../../renderer/model/document';
import { EMPTY_HISTORY, execute } from '../../../renderer/model/history';
import { journeyOf } from '../../../renderer/model/journey';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { DEFAULT_STAGE_KINDS } from '../../../renderer/model/stage';

/** A map after some commands. */
export function aMap(...commands: readonly Command[]): MapDocument {
  const empty = emptyDocument(
    newJourneyMap({ id: 'map', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }),
  );
  return commands.reduce((document, command) => execute(document, EMPTY_HISTORY, command)?.document ?? document, empty);
}

/** The default five stages, with their kinds as ids and English names. */
export const fiveStages = addStages(
  DEFAULT_STAGE_KINDS.map((kind) => ({ id: kind, kind, name: kind[0]?.toUpperCase() + kind.slice(1) })),
);

/** Names of a stage's touchpoints in order. */
export function namesIn(document: MapDocument, stageId: string): string[] {
  const stage = journeyOf(document).stages.find((entry) => entry.stage.id === stageId);
  return stage?.touchpoints.map(({ touchpoint }) => touchpoint.name) ?? [];
}
