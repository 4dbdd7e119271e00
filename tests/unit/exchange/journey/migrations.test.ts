import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../renderer/exchange/journey/json';
import { MIGRATIONS, type Migration, migrate } from '../../../../renderer/exchange/journey/migrations';

interface MigrationCase {
  readonly before: Json;
  readonly after: Json;
}

/** One case for every migration, by its name: a piece of a document before and after it. */
const CASES: Readonly<Record<string, MigrationCase>> = {
  'added-votes-lane-views-agenda-captures': {
    before: {
      map: { id: 'm' },
      scores: [{ id: 'a:b', votes: [] }, 'no row'],
      moments: [{ id: 'c' }],
      actions: [{ id: 'd' }],
      stages: [{ id: 's' }],
    },
    after: {
      map: { id: 'm', laneViews: [], agenda: [] },
      scores: [{ id: 'a:b', votes: [], importanceVotes: [], earlierRounds: [] }, 'no row'],
      moments: [{ id: 'c', dotVotes: [] }],
      actions: [{ id: 'd', dotVotes: [] }],
      stages: [{ id: 's' }],
      captures: [],
    },
  },
};

/** Migrations no case proves, and cases no migration answers to. */
function unproven(migrations: readonly Migration[], cases: Readonly<Record<string, MigrationCase>>): string[] {
  const names = migrations.map(({ name }) => name);
  return [
    ...names.filter((name) => !Object.hasOwn(cases, name)),
    ...Object.keys(cases).filter((n) => !names.includes(n)),
  ];
}

const renamed: Migration = {
  name: 'renamed-title',
  run: (document) => ({ name: (document as { title: Json }).title }),
};
const nested: Migration = { name: 'nested-name', run: (document) => ({ map: document }) };

describe('migrations', () => {
  it('each have a case', () => {
    expect(unproven(MIGRATIONS, CASES)).toEqual([]);
  });

  it('do what their case says, and change nothing in place', () => {
    for (const migration of MIGRATIONS) {
      const { before, after } = CASES[migration.name] as MigrationCase;
      const kept = structuredClone(before);
      expect(migration.run(before)).toEqual(after);
      expect(before).toEqual(kept);
    }
  });

  it('have names of their own', () => {
    expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
  });

  it('without a case are found out', () => {
    expect(unproven([renamed, nested], { 'renamed-title': { before: {}, after: {} } })).toEqual(['nested-name']);
    expect(unproven([], { gone: { before: {}, after: {} } })).toEqual(['gone']);
  });
});

describe('migrating a document', () => {
  it('runs every step from its version on, in order', () => {
    expect(migrate({ title: 'x' }, 1, [renamed, nested])).toEqual({ map: { name: 'x' } });
    expect(migrate({ name: 'x' }, 2, [renamed, nested])).toEqual({ map: { name: 'x' } });
  });

  it('leaves a document of this version alone', () => {
    const document = { map: { name: 'x' } };
    expect(migrate(document, 3, [renamed, nested])).toBe(document);
  });
});
