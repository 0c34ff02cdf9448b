import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains } from '../../src/domain/bounds.ts';
import type { Filter } from '../../src/domain/filter.ts';
import { DAY_MS } from '../../src/domain/gregorian.ts';
import { BitSet } from '../../src/engine/bitSet.ts';
import { indexColumns } from '../../src/engine/eventTable.ts';
import type { Question } from '../../src/engine/query.ts';
import { steadyQuery } from '../../src/engine/steadyQuery.ts';
import { syntheticColumns } from '../fixtures/syntheticColumns.ts';

const columns = syntheticColumns(3000, 12, 5);
const table = indexColumns(columns);
const rows = Array.from({ length: table.length }, (_, row) => row);

const anyMs = fc.integer({ min: Date.UTC(1940, 0), max: Date.UTC(2030, 0) });
const anyWindow = fc.tuple(anyMs, fc.integer({ min: 0, max: 40_000 })).map(([from, days]) => ({
  from,
  to: from + days * DAY_MS,
}));
const anyLon = fc.integer({ min: -1800, max: 1800 }).map((tenths) => tenths / 10);
const anyArea = fc
  .tuple(anyLon, anyLon, fc.integer({ min: -90, max: 0 }), fc.integer({ min: 1, max: 90 }))
  .filter(([west, east]) => west !== east)
  .map(([west, east, south, north]) => ({ west, south, east, north }));
const some = (kind: string, most: number) =>
  fc.uniqueArray(
    fc.nat(most).map((code) => `${kind}-${String(code)}`),
    { maxLength: 2 },
  );
// Few filters, so that one often follows itself and its parts are taken over.
const FILTERS: readonly Filter[] = fc.sample(
  fc.record({ cat: some('category', 13), who: some('actor', 5) }).map((facets) => ({ text: '', facets })),
  { numRuns: 5, seed: 4 },
);
const anyQuestion: fc.Arbitrary<Question> = fc.record({
  filter: fc.constantFrom(...FILTERS),
  window: fc.option(anyWindow, { nil: undefined }),
  area: fc.option(anyArea, { nil: undefined }),
  textRows: fc.option(
    fc.constant(
      BitSet.of(
        table.length,
        rows.filter((row) => row % 3 > 0),
      ),
    ),
    {
      nil: undefined,
    },
  ),
});

/** What a question asks, row by row; `lifted` is a facet whose own values do not count. */
function passes(row: number, { filter, window, area, textRows }: Question, lifted?: 'cat' | 'who'): boolean {
  const holds = (facet: 'cat' | 'who') => {
    const wanted = filter.facets[facet];
    if (facet === lifted || !wanted?.length) return true;
    const { values, rows: codes } = columns.facets[facet];
    return wanted.includes(values[codes.codes[row]!]!);
  };
  return (
    (!textRows || textRows.has(row)) &&
    holds('cat') &&
    holds('who') &&
    (!window || (columns.earliestStart[row]! <= window.to && columns.latestEnd[row]! >= window.from)) &&
    (!area || contains(area, { lat: columns.placeLat[row]!, lon: columns.placeLon[row]! }))
  );
}

describe('questions to thousands of events, one after another', () => {
  test('are answered as a scan of all rows would', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion, { minLength: 1, maxLength: 6 }), (questions) => {
        const ask = steadyQuery();
        for (const question of questions) {
          const { visible, order, matching, anytime, counts } = ask(table, question);
          const plain = rows.filter((row) => passes(row, question));
          const { filter, area, textRows } = question;
          expect([...visible]).toEqual(plain);
          expect([...order]).toEqual(plain);
          expect(counts.visible).toBe(plain.length);
          expect(matching.count()).toBe(rows.filter((row) => passes(row, { filter, textRows })).length);
          expect(anytime.count()).toBe(rows.filter((row) => passes(row, { filter, area, textRows })).length);
          for (const facet of ['cat', 'who'] as const) {
            const { values, rows: codes } = columns.facets[facet];
            const expected = new Uint32Array(values.length);
            for (const row of rows) if (passes(row, question, facet)) expected[codes.codes[row]!]!++;
            expect([...counts.facets[facet]]).toEqual([...expected]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('positions in the order lead to rows and back', () => {
    const { order } = steadyQuery()(table, { filter: FILTERS[0]!, window: { from: 0, to: 1e12 } });
    const all = [...order];
    expect(order.length).toBe(all.length);
    all.forEach((row, position) => {
      expect(order.at(position)).toBe(row);
      expect(order.indexOf(row)).toBe(position);
    });
    expect([...order.slice(5, 40)]).toEqual(all.slice(5, 40));
    expect([...order.slice(all.length - 3)]).toEqual(all.slice(-3));
    expect(order.indexOf(rows.find((row) => !all.includes(row))!)).toBe(-1);
    expect(order.at(all.length)).toBeUndefined();
    expect([...order.slice(9, 9)]).toEqual([]);
  });
});
