import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitSet } from '../../src/engine/bitSet.ts';

const anyRows = fc
  .integer({ min: 0, max: 200 })
  .chain((length) =>
    fc.tuple(fc.constant(length), fc.array(fc.nat({ max: Math.max(0, length - 1) }), { maxLength: length })),
  );

test('behaves as a Set of rows does', () => {
  fc.assert(
    fc.property(anyRows, ([length, rows]) => {
      const set = new BitSet(length);
      for (const row of rows) set.add(row);
      const plain = new Set(rows);
      expect([...set.rows()]).toEqual([...plain].sort((a, b) => a - b));
      expect(set.count()).toBe(plain.size);
      for (let row = 0; row < length; row++) expect(set.has(row)).toBe(plain.has(row));
    }),
  );
});

test.each([0, 1, 31, 32, 33, 64])('can be full with %i rows', (length) => {
  const set = new BitSet(length);
  for (let row = 0; row < length; row++) set.add(row);
  expect(set.count()).toBe(length);
  expect(set.rows()).toHaveLength(length);
});

test.each([-1, 40, 41, 1e9])('has no row %i outside its length', (row) => {
  const set = new BitSet(40);
  for (let each = 0; each < 40; each++) set.add(each);
  expect(set.has(row)).toBe(false);
});
