import type { MapDocument } from '../document';
import { journeyOf, personasOf, scoreOf } from '../journey';
import type { Id } from '../primitives';
import type { Stage } from '../stage';
import type { Touchpoint } from '../touchpoint';
import { emotionOf, importanceOf } from './emotion';
import type { Balance, ExplainedInput, LeftOut } from './explained';
import { personaWeights, weightedMean } from './persona-weights';

type Rated = Pick<MapDocument, 'scores' | 'stages' | 'touchpoints' | 'personas'>;

/**
 * Journey balance of one persona over a group of touchpoints (default: the whole journey), −100…+100:
 * 100 × Σ(w·e) ÷ Σ(2·w) over the rated ones. null when none is rated.
 */
export function personaBalance(document: Rated, personaId: Id, touchpoints?: readonly Touchpoint[]): Balance {
  const group = touchpoints ?? journeyOf(document).touchpoints.map((entry) => entry.touchpoint);
  const unrated: Id[] = [];
  const notApplicable: Id[] = [];
  let weighted = 0;
  let possible = 0;
  let rated = 0;
  let assumedImportances = 0;
  for (const touchpoint of group) {
    const score = scoreOf(document, touchpoint.id, personaId);
    if (score?.notApplicable) {
      notApplicable.push(touchpoint.id);
      continue;
    }
    const emotion = emotionOf(score);
    if (emotion === null) {
      unrated.push(touchpoint.id);
      continue;
    }
    const importance = importanceOf(score);
    weighted += importance.value * emotion;
    possible += 2 * importance.value;
    rated++;
    if (importance.assumed) assumedImportances++;
  }
  return {
    value: possible === 0 ? null : (100 * weighted) / possible,
    formula: 'balance',
    inputs: [
      {
        key: 'personaSums',
        values: {
          persona: document.personas[personaId]?.name ?? '',
          weighted,
          possible,
          rated,
          of: rated + unrated.length,
        },
      },
    ],
    leftOut: leftOut({ unrated, notApplicable }),
    assumedImportances,
    rated,
    of: rated + unrated.length,
  };
}

/**
 * Balance over all personas: the mean of their balances, weighted by share of customers. Personas without a
 * rating in the group are left out. With one persona it is that persona's balance.
 */
export function journeyBalance(document: Rated, touchpoints?: readonly Touchpoint[]): Balance {
  const weights = personaWeights(document);
  const personas = personasOf(document);
  const balances = personas.map((persona) => ({ persona, balance: personaBalance(document, persona.id, touchpoints) }));
  const only = balances.length === 1 ? balances[0] : undefined;
  if (only) return only.balance;
  const counted = balances.filter(({ balance }) => balance.value !== null);
  const inputs: ExplainedInput[] = counted.map(({ persona, balance }) => ({
    key: weights.byShare ? 'personaBalanceByShare' : 'personaBalance',
    values: { persona: persona.name, balance: balance.value ?? 0, share: persona.share ?? 0 },
  }));
  return {
    value: weightedMean(
      counted.map(({ persona, balance }) => ({ value: balance.value ?? 0, weight: weights.weightOf(persona.id) })),
    ),
    formula: 'balanceOfPersonas',
    inputs,
    leftOut: [
      ...mergeLeftOut(balances.flatMap(({ balance }) => balance.leftOut)),
      ...leftOut({
        personaWithoutRating: balances.filter(({ balance }) => balance.value === null).map(({ persona }) => persona.id),
        missingShare: weights.personasWithoutShare,
      }),
    ],
    assumedImportances: balances.reduce((sum, { balance }) => sum + balance.assumedImportances, 0),
    rated: balances.reduce((sum, { balance }) => sum + balance.rated, 0),
    of: balances.reduce((sum, { balance }) => sum + balance.of, 0),
  };
}

/** A group of touchpoints with a name of its own (a department, a channel). */
export interface NamedGroup {
  /** As typed; empty for touchpoints that name none. */
  readonly name: string;
  readonly touchpoints: readonly Touchpoint[];
}

/** Groups in the order in which they first appear in the journey. */
export function groupsByDepartment(document: Pick<MapDocument, 'stages' | 'touchpoints'>): NamedGroup[] {
  return groupsBy(document, (touchpoint) => [touchpoint.department.trim()]);
}

/** A touchpoint with several channels counts in each of them. */
export function groupsByChannel(document: Pick<MapDocument, 'stages' | 'touchpoints'>): NamedGroup[] {
  return groupsBy(document, (touchpoint) =>
    touchpoint.channels.length === 0 ? [''] : [...new Set(touchpoint.channels.map((channel) => channel.trim()))],
  );
}

function groupsBy(
  document: Pick<MapDocument, 'stages' | 'touchpoints'>,
  namesOf: (touchpoint: Touchpoint) => readonly string[],
): NamedGroup[] {
  const groups = new Map<string, Touchpoint[]>();
  for (const { touchpoint } of journeyOf(document).touchpoints) {
    for (const name of namesOf(touchpoint)) {
      const group = groups.get(name);
      if (group) group.push(touchpoint);
      else groups.set(name, [touchpoint]);
    }
  }
  return [...groups].map(([name, touchpoints]) => ({ name, touchpoints }));
}

export interface StageBalance {
  readonly stage: Stage;
  readonly balance: Balance;
}

/** Balance of each stage in journey order, of one persona or (without `personaId`) over all. */
export function balanceByStage(document: Rated, personaId?: Id): StageBalance[] {
  return journeyOf(document).stages.map(({ stage, touchpoints }) => {
    const group = touchpoints.map((entry) => entry.touchpoint);
    return {
      stage,
      balance: personaId === undefined ? journeyBalance(document, group) : personaBalance(document, personaId, group),
    };
  });
}

/** Balance of each department over all personas, in order of first appearance. */
export function balanceByDepartment(document: Rated): (NamedGroup & { readonly balance: Balance })[] {
  return groupsByDepartment(document).map((group) => ({
    ...group,
    balance: journeyBalance(document, group.touchpoints),
  }));
}

/** Balance of each channel over all personas, in order of first appearance. */
export function balanceByChannel(document: Rated): (NamedGroup & { readonly balance: Balance })[] {
  return groupsByChannel(document).map((group) => ({ ...group, balance: journeyBalance(document, group.touchpoints) }));
}

function leftOut(lists: Partial<Record<LeftOut['key'], readonly Id[]>>): LeftOut[] {
  return (Object.entries(lists) as [LeftOut['key'], readonly Id[]][])
    .filter(([, ids]) => ids.length > 0)
    .map(([key, ids]) => ({ key, count: ids.length, ids }));
}

function mergeLeftOut(entries: readonly LeftOut[]): LeftOut[] {
  const merged = new Map<LeftOut['key'], Id[]>();
  for (const entry of entries) merged.set(entry.key, [...(merged.get(entry.key) ?? []), ...entry.ids]);
  return leftOut(Object.fromEntries(merged));
}
