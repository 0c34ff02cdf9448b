import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { FACETS, NO_FILTER, type Filter } from '../../src/domain/filter.ts';
import { BitSet } from '../../src/engine/bitSet.ts';
import { buildEventTable } from '../../src/engine/eventTable.ts';
import { query, type Question } from '../../src/engine/query.ts';
import {
  ACTOR_IDS,
  anyDataset,
  CATEGORY_IDS,
  CLAIM_STATUSES,
  COUNTRIES,
  PLACE_IDS,
  SOURCE_IDS,
  STATUSES,
} from '../fixtures/anyDataset.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';
import { plainQuery } from './plainQuery.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const some = (values: readonly string[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values, 'unheard-of'), { maxLength: 2 }), { nil: [] });
const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    cat: some(CATEGORY_IDS),
    who: some(ACTOR_IDS),
    where: some(PLACE_IDS),
    country: some(COUNTRIES),
    status: some(STATUSES),
    claim: some(CLAIM_STATUSES),
    source: some(SOURCE_IDS),
    srclang: some(['de', 'en']),
  })
  .map((facets) => ({ text: '', facets }));
const CENTURY_MS = 3.15e12;
const anyMs = fc.integer({
  min: Date.UTC(1600, 0) - 17 * CENTURY_MS,
  max: Date.UTC(1600, 0) - 14 * CENTURY_MS,
});
const anyWindow = fc.tuple(anyMs, anyMs).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const anyLon = fc.oneof(
  fc.constantFrom(-180, -179.9999, 0, 179, 180),
  fc.integer({ min: -1_800_000, max: 1_800_000 }).map((units) => units / 1e4),
);
const anyArea = fc
  .tuple(anyLon, anyLon, fc.constantFrom(-90, -60, 0), fc.constantFrom(1, 60, 90))
  .filter(([west, east]) => west !== east)
  .map(([west, east, south, north]) => ({ west, south, east, north }));
const anyQuestion = (length: number): fc.Arbitrary<Question> =>
  fc.record({
    filter: anyFilter,
    window: fc.option(anyWindow, { nil: undefined }),
    area: fc.option(anyArea, { nil: undefined }),
    textRows: fc.option(
      fc.array(fc.boolean(), { minLength: length, maxLength: length }).map((hits) => {
        const rows = new BitSet(length);
        hits.forEach((hit, row) => {
          if (hit) rows.add(row);
        });
        return rows;
      }),
      { nil: undefined },
    ),
  });
const anyCase = anyDataset.chain((dataset) =>
  fc.tuple(fc.constant(dataset), anyQuestion(dataset.events.length)),
);

describe('query', () => {
  test('answers as the plain reference does', () => {
    fc.assert(
      fc.property(anyCase, ([dataset, question]) => {
        const table = buildEventTable(dataset);
        const { matching, visible, order, counts } = query(table, question);
        const plain = plainQuery(dataset, question);
        expect([...matching.rows()]).toEqual(plain.matching);
        expect([...visible.rows()]).toEqual(plain.visible);
        expect([...order]).toEqual(plain.visible);
        expect(counts.total).toBe(dataset.events.length);
        expect(counts.matching).toBe(plain.matching.length);
        expect(counts.visible).toBe(plain.visible.length);
        expect(counts.undated).toBe(plain.undated);
        expect(counts.placeless).toBe(plain.placeless);
        for (const facet of FACETS) {
          const { values } = table.facets[facet];
          const found = Object.fromEntries(values.map((value, code) => [value, counts.facets[facet][code]]));
          expect(found).toEqual(
            Object.fromEntries(values.map((value) => [value, plain.countOf(facet, value)])),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test('every dated event is visible in the window of its own time', () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const table = buildEventTable(dataset);
        dataset.events.forEach(({ time }, row) => {
          if (!time) return;
          const window = { from: time.earliestStart, to: time.latestEnd };
          expect(query(table, { filter: NO_FILTER, window }).visible.has(row)).toBe(true);
        });
      }),
    );
  });

  test('undated events are visible only where there is no window, and always counted', () => {
    const table = buildEventTable(smallDataset);
    const row = smallDataset.events.findIndex(({ time }) => !time);
    const window = { from: Date.UTC(1000, 0), to: Date.UTC(3000, 0) };
    expect(query(table, { filter: NO_FILTER }).visible.has(row)).toBe(true);
    const narrowed = query(table, { filter: NO_FILTER, window });
    expect(narrowed.visible.has(row)).toBe(false);
    expect(narrowed.counts.undated).toBe(1);
  });

  test('a value that no event has lets nothing through', () => {
    const filter = { text: '', facets: { who: ['nobody'] } };
    expect(query(buildEventTable(smallDataset), { filter }).counts.matching).toBe(0);
  });

  test('a dataset without events has an answer', () => {
    const table = buildEventTable({ ...smallDataset, events: [] });
    expect(query(table, { filter: NO_FILTER }).counts).toMatchObject({ total: 0, visible: 0 });
  });
});
