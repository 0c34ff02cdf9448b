import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdHash } from '../../../src/loading/columns/idHash.ts';
import { buildIdTable, findRow } from '../../../src/loading/columns/idTable.ts';

const anyId = fc.stringMatching(/^[a-z0-9-]{1,6}$/);

function tableOf(ids: readonly string[]) {
  const hash = new IdHash();
  const hashes = ids.map((id) => (hash.take(id), [hash.first, hash.second] as const));
  return buildIdTable(
    Uint32Array.from(hashes, ([first]) => first),
    Uint32Array.from(hashes, ([, second]) => second),
  );
}

test('finds the row of every id, and none for any other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyId), fc.string(), (ids, other) => {
      const table = tableOf(ids)!;
      const rowOf = (id: string) => findRow(table, id, (row) => ids[row]!);
      expect(ids.map(rowOf)).toEqual(ids.map((_, row) => row));
      expect(rowOf(other)).toBe(ids.includes(other) ? ids.indexOf(other) : undefined);
    }),
  );
});

test('there is no table of ids of which two are alike', () => {
  expect(tableOf(['a', 'b', 'a'])).toBeUndefined();
});

test('numbered ids, which differ in little, fill the table evenly', () => {
  const ids = Array.from({ length: 50_000 }, (_, at) => `event-${at}`);
  const table = tableOf(ids)!;
  let compared = 0;
  for (const id of ids) findRow(table, id, (row) => (compared++, ids[row]!));
  expect(compared / ids.length).toBeLessThan(2);
});

test.each(['', 'A', 'a b', 'ä', 'a_b'])('“%s” is no id', (text) => {
  expect(new IdHash().take(text)).toBe(false);
});
