import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedRows } from '../../renderer/model/changes';
import { mapDocumentSchema, type MapDocument, TABLE_NAMES } from '../../renderer/model/document';
import { EMPTY_HISTORY, execute, type History, redo, type Step, takeBack, undo } from '../../renderer/model/history';
import { referenceProblems } from '../../renderer/model/reference-problems';
import { byOrder } from '../../renderer/model/sequence';
import { commandFrom, type Dice, dice, idSource, startDocument } from './random-commands';

interface State {
  readonly document: MapDocument;
  readonly history: History;
}

/** Runs the commands one after the other and shows each step that changed something. */
function play(rolls: readonly Dice[], onStep: (step: Step, before: MapDocument) => void = () => {}): State {
  const newId = idSource();
  let state: State = { document: startDocument(), history: EMPTY_HISTORY };
  for (const roll of rolls) {
    const command = commandFrom(state.document, roll, newId);
    // Now and then two commands in a row belong to one gesture.
    const step = execute(state.document, state.history, command, roll.b % 4 === 0 ? 'typing' : null);
    if (!step) continue;
    onStep(step, state.document);
    state = step;
  }
  return state;
}

const THOUSAND = fc.array(dice, { minLength: 1000, maxLength: 1000 });
const MANY = fc.array(dice, { minLength: 20, maxLength: 150, size: 'max' });

describe('random commands', () => {
  it('a thousand of them, all undone, are the start; all redone, the end', () => {
    fc.assert(
      fc.property(THOUSAND, (rolls) => {
        const end = play(rolls);
        let state: State = end;
        for (let step = undo(state.document, state.history); step; step = undo(state.document, state.history))
          state = step;
        expect(state.document).toEqual(startDocument());
        expect(state.history.future).toHaveLength(end.history.past.length);
        for (let step = redo(state.document, state.history); step; step = redo(state.document, state.history))
          state = step;
        expect(state.document).toEqual(end.document);
        expect(state.history.past).toHaveLength(end.history.past.length);
      }),
      { numRuns: 5 },
    );
  });

  it('one step back and forth again changes nothing, wherever it is taken', () => {
    fc.assert(
      fc.property(MANY, (rolls) => {
        play(rolls, (step, before) => {
          const back = undo(step.document, step.history);
          if (step.history.past.length > 0 && step.history.past.at(-1)?.gesture === null) {
            expect(back?.document).toEqual(before);
          }
          const again = back && redo(back.document, back.history);
          expect(again?.document).toEqual(step.document);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('a gesture taken back leaves no trace: what could be undone and redone before it can be again', () => {
    fc.assert(
      fc.property(MANY, fc.array(fc.boolean(), { maxLength: 30 }), MANY, (rolls, ways, gestured) => {
        let state: State = play(rolls);
        for (const back of ways)
          state = (back ? undo(state.document, state.history) : redo(state.document, state.history)) ?? state;
        const newId = idSource('later');
        let after: State = state;
        for (const roll of gestured.slice(0, 5)) {
          const command = commandFrom(after.document, roll, newId);
          after = execute(after.document, after.history, command, 'begun') ?? after;
        }
        expect(takeBack(after.document, after.history, 'another')).toBeNull();
        if (after === state) return;
        const back = takeBack(after.document, after.history, 'begun');
        expect(back?.document).toEqual(state.document);
        expect(back?.history.past).toEqual(state.history.past);
        expect(back?.history.future).toEqual(state.history.future);
      }),
      { numRuns: 40 },
    );
  });

  it('the changed rows of every edit, undo and redo keep a stored copy equal to the document', () => {
    fc.assert(
      fc.property(MANY, fc.array(fc.boolean(), { maxLength: 60 }), (rolls, ways) => {
        const stored = new Map<string, unknown>([['map m', startDocument().map]]);
        const store = (step: Step) => {
          for (const { table, id, row } of changedRows(step.document, step.patches)) {
            if (row === null) stored.delete(`${table} ${id}`);
            else stored.set(`${table} ${id}`, structuredClone(row));
          }
          expect(stored).toEqual(rowsOf(step.document));
        };
        let state = play(rolls, store);
        for (const back of ways) {
          const step = back ? undo(state.document, state.history) : redo(state.document, state.history);
          if (!step) continue;
          store(step);
          state = step;
        }
      }),
      { numRuns: 20 },
    );
  });

  it('leave a document that the schemas accept, without a reference that leads nowhere', () => {
    fc.assert(
      fc.property(MANY, (rolls) => {
        play(rolls, (step) => expect(referenceProblems(step.document), step.name).toEqual([]));
        const parsed = mapDocumentSchema.safeParse(play(rolls).document);
        expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('never change a document in place', () => {
    fc.assert(
      fc.property(MANY, (rolls) => {
        play(rolls, (step, before) => {
          const copy = structuredClone(before);
          undo(step.document, step.history);
          expect(before).toEqual(copy);
        });
      }),
      { numRuns: 5 },
    );
  });

  it('keep the order of siblings total', () => {
    fc.assert(
      fc.property(MANY, (rolls) => {
        const { document } = play(rolls);
        for (const table of ['personas', 'stages', 'lanes', 'actions'] as const) {
          expectTotal(Object.values(document[table]));
        }
        for (const stageId of Object.keys(document.stages)) {
          expectTotal(Object.values(document.touchpoints).filter((touchpoint) => touchpoint.stageId === stageId));
        }
      }),
      { numRuns: 40 },
    );
  });
});

function expectTotal(siblings: readonly { readonly id: string; readonly order: string }[]): void {
  const sorted = [...siblings].sort(byOrder);
  for (const [at, sibling] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next) expect(byOrder(sibling, next)).toBe(-1);
  }
}

function rowsOf(document: MapDocument): Map<string, unknown> {
  return new Map<string, unknown>([
    ['map m', document.map],
    ...TABLE_NAMES.flatMap((table) =>
      Object.entries(document[table]).map(([id, row]) => [`${table} ${id}`, row] as const),
    ),
  ]);
}
