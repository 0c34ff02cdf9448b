import { IdHash } from './idHash.ts';

/**
 * Rows by the hash of their ids, as a table whose size is a power of two, at most half full: a row, counted from 1, stands
 * at its hash or behind the others there. It holds no ids: whoever asks compares.
 */
export type IdTable = Uint32Array<ArrayBuffer>;

/** So many in a row by chance are as good as impossible. */
const LONGEST_RUN = 1000;

/** The table of rows with these two hashes each; undefined where two are alike, or too many in one place. */
export function buildIdTable(first: Uint32Array, second: Uint32Array): IdTable | undefined {
  const size = 2 ** Math.ceil(Math.log2(first.length * 2 + 2));
  const table = new Uint32Array(size);
  for (let row = 0; row < first.length; row++) {
    const hash = first[row]!;
    let run = 0;
    let at = hash & (size - 1);
    for (let other = table[at]!; other !== 0; other = table[at]!) {
      const isSame = first[other - 1] === hash && second[other - 1] === second[row];
      if (isSame || ++run > LONGEST_RUN) return undefined;
      at = (at + 1) & (size - 1);
    }
    table[at] = row + 1;
  }
  return table;
}

/** The row that has an id; `idAt` says what the id of a row is. */
export function findRow(table: IdTable, id: string, idAt: (row: number) => string): number | undefined {
  const hash = new IdHash();
  if (!hash.take(id)) return undefined;
  for (let at = hash.first & (table.length - 1); table[at] !== 0; at = (at + 1) & (table.length - 1)) {
    const row = table[at]! - 1;
    if (idAt(row) === id) return row;
  }
  return undefined;
}
