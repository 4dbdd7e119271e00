/** About as many characters are checked, sent and stored in one go: some milliseconds, and the window draws in between. */
const PIECE = 2_000_000;

/** What a row weighs besides a picture's data. */
const ROW = 2000;

/** Things in their order, in pieces of about equal weight: of pictures, by `rowOf`, few go into one. */
export function inPieces<Thing>(things: readonly Thing[], rowOf: (thing: Thing) => object | null): Thing[][] {
  const pieces: Thing[][] = [];
  let room = 0;
  for (const thing of things) {
    const weight = weightOf(rowOf(thing));
    if (room < weight || pieces.length === 0) {
      pieces.push([]);
      room = PIECE;
    }
    room -= weight;
    pieces.at(-1)?.push(thing);
  }
  return pieces;
}

function weightOf(row: object | null): number {
  return ROW + (row && 'data' in row && typeof row.data === 'string' ? row.data.length : 0);
}
