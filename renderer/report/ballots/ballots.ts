import type { MapDocument } from '../../model/document';
import { journeyOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import type { Paper } from '../drawing/frame';
import { nameOrUntitled } from '../report-source';
import type { Words } from '../words';

/** Paper ballots for one persona. */
export interface BallotOptions {
  readonly personaId: Id;
  readonly touchpointIds: readonly Id[];
  /** Seat or name for each sheet; empty for an anonymous one. */
  readonly voters: readonly string[];
  /** Asks for the importance beside the emotion. */
  readonly withImportance: boolean;
  readonly paper: Paper;
}

interface BallotStage {
  readonly name: string;
  readonly rows: readonly { readonly number: number; readonly name: string }[];
}

/** Ballots as data: every sheet asks the same. */
export interface Ballots {
  readonly title: string;
  readonly mapTitle: string;
  readonly client: string;
  readonly persona: { readonly name: string; readonly look: number };
  readonly stages: readonly BallotStage[];
  readonly voters: readonly string[];
  readonly withImportance: boolean;
  readonly paper: Paper;
  readonly brandColour: string | null;
}

/** Reads from a map what its ballots ask. Touchpoints stand in journey order, whatever the order they were chosen in. */
export function buildBallots(document: MapDocument, options: BallotOptions, words: Words): Ballots {
  const { map } = document;
  const persona = document.personas[options.personaId];
  if (!persona) throw new Error('There is no such persona');
  const chosen = new Set(options.touchpointIds);
  const stages = journeyOf(document).stages.map(({ stage, touchpoints }) => ({
    name: nameOrUntitled(stage.name, words),
    rows: touchpoints
      .filter(({ touchpoint }) => chosen.has(touchpoint.id))
      .map(({ touchpoint, number }) => ({ number, name: nameOrUntitled(touchpoint.name, words) })),
  }));
  const mapTitle = map.title.trim() || words.t('untitledMap');
  return {
    title: words.t('ballots.title', { title: mapTitle }),
    mapTitle,
    client: map.client.trim(),
    persona: { name: nameOrUntitled(persona.name, words), look: persona.look },
    stages: stages.filter(({ rows }) => rows.length > 0),
    voters: options.voters,
    withImportance: options.withImportance,
    paper: options.paper,
    brandColour: map.branding.colour,
  };
}
