import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { BitSet } from '../../src/engine/bitSet.ts';
import {
  byHueOf,
  countBins,
  densityOf,
  rowBounds,
  rowsOfBin,
  type Density,
} from '../../src/engine/density.ts';
import { buildEventTable } from '../../src/engine/eventTable.ts';
import { binEdges } from '../../src/engine/timeBins.ts';
import { anyDataset } from '../fixtures/anyDataset.ts';
import { event, smallDataset, time } from '../fixtures/smallDataset.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const anyWidth = fc.integer({ min: 10, max: 2000 });
const anySubset = fc.infiniteStream(fc.boolean());
const pick = (length: number, members: Iterable<boolean>) => {
  const stream = members[Symbol.iterator]();
  return BitSet.of(
    length,
    [...Array(length).keys()].filter(() => stream.next().value as boolean),
  );
};
const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, count) => sum + count, 0);
/** How many there are of a hue. */
const ofHue = ({ hues, counts }: Density, hue: number) =>
  sumOf(counts.filter((_, at) => hues[at % hues.length] === hue));

describe('countBins', () => {
  test('counts by hue exactly the rows that start in each bin', () => {
    fc.assert(
      fc.property(anyDataset, anySubset, anyWidth, (dataset, members, width) => {
        const table = buildEventTable(dataset);
        const rows = pick(table.length, members);
        const edges = binEdges(table.extent, width, 9);
        const { bins, hues, counts, totals, most } = countBins(
          byHueOf(table, rows),
          rowBounds(table.times, edges),
        );
        for (let bin = 0; bin < bins; bin++) {
          const inBin = [...rows].filter(
            (row) => table.earliestStart[row]! >= edges[bin]! && table.earliestStart[row]! < edges[bin + 1]!,
          );
          expect(totals[bin]).toBe(inBin.length);
          hues.forEach((hue, layer) => {
            const plain = inBin.filter((row) => (table.hues[table.category[row]!] ?? 0) === hue).length;
            expect(counts[bin * hues.length + layer]).toBe(plain);
          });
        }
        expect(most).toBe(Math.max(0, ...totals));
      }),
    );
  });

  test('has no bins without bounds', () => {
    expect(countBins([], new Uint32Array(0))).toMatchObject({ bins: 0, most: 0 });
  });
});

describe('densityOf', () => {
  test('counts every dated row once, by its hue', () => {
    fc.assert(
      fc.property(anyDataset, anyWidth, (dataset, width) => {
        const table = buildEventTable(dataset);
        const edges = binEdges(table.extent, width, 9);
        const density = densityOf(table, BitSet.all(table.length), edges);
        for (const hue of [0, 1, 2, 3]) {
          const category = dataset.categories.find((each) => each.hue === hue)?.id;
          const plain = [...dataset.events].filter((each) => each.time && each.category === category).length;
          expect(ofHue(density, hue)).toBe(plain);
        }
        expect(sumOf(density.totals)).toBe(table.times.dated);
        expect(density.bins).toBe(edges.length - 1);
        const listed = Array.from(density.totals, (_, bin) =>
          rowsOfBin(table, BitSet.all(table.length), edges, bin),
        );
        expect(listed.map(({ length }) => length)).toEqual([...density.totals]);
        expect(new Set(listed.flat()).size).toBe(table.times.dated);
      }),
    );
  });

  test('counts what begins nobody knows when where it ends, and what knows no ends at the beginning', () => {
    const events = [
      event({ id: 'ever', title: {}, time: time('../..') }),
      event({ id: 'until', title: {}, time: time('../2020-03-05') }),
      event({ id: 'then', title: {}, time: time('2021-03-05') }),
    ];
    const table = buildEventTable({ ...smallDataset, events });
    const edges = [2018, 2019, 2020, 2021, 2022].map((year) => Date.UTC(year));
    expect([...densityOf(table, BitSet.all(3), edges).totals]).toEqual([1, 0, 1, 1]);
  });

  test('never counts a row without a date', () => {
    const table = buildEventTable({ ...smallDataset, events: [event({ id: 'x', title: {} })] });
    expect(sumOf(densityOf(table, BitSet.all(1), [0, 1]).totals)).toBe(0);
  });
});

describe('byHueOf', () => {
  test('takes a set of one hue as it is', () => {
    const table = buildEventTable(smallDataset);
    const rows = BitSet.of(table.length, [1, 4]);
    expect(byHueOf(table, rows)).toEqual([{ hue: 2, rows }]);
    expect(byHueOf(table, rows)[0]!.rows).toBe(rows);
    expect(byHueOf(table, new BitSet(table.length))).toEqual([]);
  });
});
