import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitSet } from '../../src/engine/bitSet.ts';

// Long enough for several blocks of the directory.
const LONGEST = 900;
const anyLength = fc.oneof(
  fc.constantFrom(0, 1, 31, 32, 33, 255, 256, 257),
  fc.integer({ min: 0, max: LONGEST }),
);
const anySet = (length: number) =>
  fc
    .oneof(
      fc.array(fc.nat({ max: Math.max(0, length - 1) }), { maxLength: length }),
      fc
        .array(fc.boolean(), { minLength: length, maxLength: length })
        .map((hits) => hits.flatMap((hit, row) => (hit ? [row] : []))),
      fc.constant([...Array(length).keys()]),
    )
    .map((rows) => (length === 0 ? [] : rows));
const anyCase = anyLength.chain((length) => fc.tuple(fc.constant(length), anySet(length), anySet(length)));
const sorted = (rows: Iterable<number>) => [...new Set(rows)].sort((a, b) => a - b);

describe('BitSet', () => {
  test('behaves as a Set of rows does', () => {
    fc.assert(
      fc.property(anyCase, ([length, rows]) => {
        const set = BitSet.of(length, rows);
        const plain = sorted(rows);
        expect([...set.rows()]).toEqual(plain);
        expect([...set]).toEqual(plain);
        expect(set.count()).toBe(plain.length);
        const visited: number[] = [];
        set.forEach((row) => visited.push(row));
        expect(visited).toEqual(plain);
        for (let row = -1; row <= length; row++) expect(set.has(row)).toBe(plain.includes(row));
      }),
    );
  });

  test('knows how many members come before a row, and which has so many before it', () => {
    fc.assert(
      fc.property(anyCase, ([length, rows]) => {
        const set = BitSet.of(length, rows);
        const plain = sorted(rows);
        plain.forEach((row, position) => {
          expect(set.rank(row)).toBe(position);
          expect(set.at(position)).toBe(row);
        });
        expect(set.rank(length)).toBe(plain.length);
        expect([set.at(-1), set.at(plain.length)]).toEqual([undefined, undefined]);
      }),
    );
  });

  test('counts and lists the members of a stretch of rows', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(LONGEST), fc.nat(LONGEST), ([length, rows], a, b) => {
        const set = BitSet.of(length, rows);
        const [from, to] = [Math.min(a, b, length), Math.min(Math.max(a, b), length)];
        const there = sorted(rows).filter((row) => row >= from && row < to);
        expect(set.countBetween(from, to)).toBe(there.length);
        expect([...set.rows(from, to)]).toEqual(there);
        expect([...BitSet.between(length, from, to)]).toEqual(
          Array.from({ length: to - from }, (_, at) => from + at),
        );
      }),
    );
  });

  test('is combined as sets are', () => {
    fc.assert(
      fc.property(anyCase, ([length, a, b]) => {
        const [left, right] = [BitSet.of(length, a), BitSet.of(length, b)];
        expect([...left.and(right)]).toEqual(sorted(a).filter((row) => b.includes(row)));
        expect([...left.or(right)]).toEqual(sorted([...a, ...b]));
        expect([...left.andNot(right)]).toEqual(sorted(a).filter((row) => !b.includes(row)));
        expect(left.countShared(right)).toBe(left.and(right).count());
        for (const before of [0, 5, 32, 40].filter((row) => row <= length))
          expect(left.countShared(right, before)).toBe(left.and(right).rank(before));
        expect(left.equals(right)).toBe(sorted(a).join() === sorted(b).join());
        expect(left.equals(BitSet.of(length, a))).toBe(true);
      }),
    );
  });

  test('counts anew when a row has been added', () => {
    const set = BitSet.of(40, [3]);
    expect(set.count()).toBe(1);
    set.add(4);
    expect(set.count()).toBe(2);
  });

  test.each([0, 1, 31, 32, 33, 64])('can be full with %i rows', (length) => {
    expect(BitSet.all(length).count()).toBe(length);
    expect(BitSet.all(length).rows()).toHaveLength(length);
  });

  test.each([-1, 40, 41, 1e9])('has no row %i outside its length', (row) => {
    expect(BitSet.all(40).has(row)).toBe(false);
  });
});
