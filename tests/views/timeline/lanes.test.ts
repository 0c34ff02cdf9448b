import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { BitSet } from '../../../src/engine/bitSet.ts';
import { buildEventTable } from '../../../src/engine/eventTable.ts';
import { LANES } from '../../../src/state/viewState.ts';
import { fitLanes, lanesOf, type Lane } from '../../../src/views/timeline/lanes.ts';
import { ACTOR_IDS, anyDataset } from '../../fixtures/anyDataset.ts';
import { event, smallDataset } from '../../fixtures/smallDataset.ts';

const everyLane = (dataset: Dataset, mode: (typeof LANES)[number], preferred: string[] = []) => {
  const table = buildEventTable(dataset);
  return lanesOf(dataset, table, BitSet.all(table.length), mode, preferred);
};
const everyRow = ({ events }: Dataset) => Array.from({ length: events.length }, (_, row) => row);
const names = (dataset: Dataset, mode: (typeof LANES)[number], preferred: string[] = []) =>
  everyLane(dataset, mode, preferred).map(({ kind, key, rows }) => [kind, key, ...rows]);

describe('lanesOf', () => {
  test('puts each row in exactly one lane, ascending', () => {
    const mode = fc.constantFrom(...LANES);
    fc.assert(
      fc.property(anyDataset, mode, fc.subarray([...ACTOR_IDS]), (dataset, lanes, preferred) => {
        const found = everyLane(dataset, lanes, preferred);
        const rows = found.flatMap((lane) => [...lane.rows]);
        expect([...rows].sort((a, b) => a - b)).toEqual(everyRow(dataset));
        for (const lane of found) {
          if (lane.kind === 'actor') {
            for (const row of lane.rows) {
              expect(dataset.events.at(row)!.who.map(({ actor }) => actor)).toContain(lane.key);
            }
          }
        }
        expect(new Set(found.map(({ key, kind }) => kind + key)).size).toBe(found.length);
      }),
    );
  });

  test('follows the order of the categories', () => {
    expect(names(smallDataset, 'category')).toEqual([
      ['category', 'summit', 0, 5],
      ['category', 'visit', 1, 4],
      ['category', 'talks', 2, 3],
      ['category', 'statement', 6],
    ]);
  });

  test('puts the actor with most events first, unless others are preferred', () => {
    expect(names(smallDataset, 'actor')[0]).toEqual(['actor', 'rutte', 0, 1, 4, 5]);
    expect(names(smallDataset, 'actor', ['zelenskyy']).slice(0, 2)).toEqual([
      ['actor', 'zelenskyy', 1, 2],
      ['actor', 'rutte', 0, 4, 5],
    ]);
  });

  test('has seven lanes and the others at most', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `c${String(index)}`);
    const dataset: Dataset = {
      ...smallDataset,
      categories: ids.map((id) => ({ id, label: {}, glyph: 'circle', hue: 0 })),
      events: ids.map((category) => event({ id: category, title: {}, category })),
    };
    const lanes = names(dataset, 'category');
    expect(lanes).toHaveLength(8);
    expect(lanes.at(-1)).toEqual(['others', 'others', 7, 8, 9, 10, 11]);
  });

  test('names the eighth category where it would be the only other one', () => {
    const ids = Array.from({ length: 8 }, (_, index) => `c${String(index)}`);
    const dataset: Dataset = {
      ...smallDataset,
      categories: ids.map((id) => ({ id, label: {}, glyph: 'circle', hue: 0 })),
      events: ids.map((category) => event({ id: category, title: {}, category })),
    };
    expect(names(dataset, 'category').at(-1)).toEqual(['category', 'c7', 7]);
  });

  test('has few sets to make of ten thousand categories and actors', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `c${String(index)}`);
    const dataset: Dataset = {
      ...smallDataset,
      categories: ids.map((id) => ({ id, label: {}, glyph: 'circle', hue: 0 })),
      actors: new Map(ids.map((id) => [id, { id, kind: 'person', name: {}, aliases: [], roles: [] }])),
      events: [...ids, 'c5000', 'c9000', 'c9000'].map((category, index) =>
        event({ id: String(index), title: {}, category, who: [{ actor: category }] }),
      ),
    };
    const table = buildEventTable(dataset);
    const rows = BitSet.all(table.length);
    const combined = vi.spyOn(BitSet.prototype, 'and');
    const keys = (mode: (typeof LANES)[number]) =>
      lanesOf(dataset, table, rows, mode, ['c7']).map(({ key, kind }) => [kind, key]);
    expect(keys('category').map(([, key]) => key)).toEqual([
      'c0',
      'c1',
      'c2',
      'c3',
      'c4',
      'c5000',
      'c9000',
      'others',
    ]);
    expect(keys('actor').map(([, key]) => key)).toEqual(['c7', 'c9000', 'c5000', 'c0', 'c1', 'c2', 'c3', '']);
    // Sets are made for the lanes, not for every category and actor there is.
    expect(combined.mock.calls.length).toBeLessThan(100);
    combined.mockRestore();
  });

  test('has one lane for all without grouping', () => {
    expect(names(smallDataset, 'none')).toEqual([['all', '', 0, 1, 2, 3, 4, 5, 6]]);
  });
});

describe('fitLanes', () => {
  const lane = (key: string, ...rows: number[]): Lane => ({
    key,
    kind: 'category',
    rows: BitSet.of(10, rows),
  });
  const others = (...rows: number[]): Lane => ({ key: 'others', kind: 'others', rows: BitSet.of(10, rows) });
  const fitted = (lanes: readonly Lane[], most: number) =>
    fitLanes(lanes, most).map(({ kind, key, rows }) => [kind, key, ...rows]);

  test('leaves alone what there is room for', () => {
    const lanes = [lane('summit', 0, 5), lane('visit', 1)];
    expect(fitLanes(lanes, 2)).toBe(lanes);
  });

  test('keeps the fullest in their order and joins the others, ascending', () => {
    const lanes = [lane('summit', 7), lane('visit', 1, 4), lane('talks', 0), lane('statement', 2, 3, 6)];
    expect(fitted(lanes, 3)).toEqual([
      ['category', 'visit', 1, 4],
      ['category', 'statement', 2, 3, 6],
      ['others', 'others', 0, 7],
    ]);
  });

  test('adds to the others there already are, however full these be', () => {
    const lanes = [lane('summit', 0, 3), lane('visit', 2), others(1, 4, 5)];
    expect(fitted(lanes, 2)).toEqual([
      ['category', 'summit', 0, 3],
      ['others', 'others', 1, 2, 4, 5],
    ]);
  });

  test.each([1, 0])('puts all in one lane where there is room for %i', (most) => {
    expect(fitted([lane('summit', 1), others(0, 2)], most)).toEqual([['all', '', 0, 1, 2]]);
  });

  test('loses no row and exceeds the room in no dataset', () => {
    fc.assert(
      fc.property(
        anyDataset,
        fc.constantFrom(...LANES),
        fc.integer({ min: 1, max: 8 }),
        (dataset, mode, most) => {
          const lanes = fitLanes(everyLane(dataset, mode), most);
          expect(lanes.length).toBeLessThanOrEqual(most);
          const rows = lanes.flatMap((each) => [...each.rows]);
          expect(rows.sort((a, b) => a - b)).toEqual(everyRow(dataset));
        },
      ),
    );
  });
});
