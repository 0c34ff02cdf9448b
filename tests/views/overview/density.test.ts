import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { timeExtent } from '../../../src/domain/extent.ts';
import { positionOf } from '../../../src/domain/gregorian.ts';
import { BitSet } from '../../../src/engine/bitSet.ts';
import { buildEventTable } from '../../../src/engine/eventTable.ts';
import { binEdges, densityOf } from '../../../src/views/overview/density.ts';
import { anyDataset } from '../../fixtures/anyDataset.ts';
import { event, smallDataset, time } from '../../fixtures/smallDataset.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const YEAR_MS = 3.15576e10;
const everyRow = (length: number) => {
  const rows = new BitSet(length);
  for (let row = 0; row < length; row++) rows.add(row);
  return rows;
};

describe('densityOf', () => {
  test('counts every dated row once, by its category', () => {
    fc.assert(
      fc.property(anyDataset, fc.integer({ min: 10, max: 2000 }), (dataset, width) => {
        const table = buildEventTable(dataset);
        const { counts, edges, most } = densityOf(
          table,
          everyRow(table.length),
          timeExtent(dataset.events),
          width,
          9,
        );
        const columns = [undefined, ...dataset.categories.map(({ id }) => id)].map(
          (id) => dataset.events.filter(({ category, time: when }) => when && category === id).length,
        );
        expect(columns.map((_, column) => counts.reduce((sum, bin) => sum + bin[column]!, 0))).toEqual(
          columns,
        );
        expect(counts).toHaveLength(edges.length - 1);
        expect(most).toBe(Math.max(1, ...counts.map((bin) => bin.reduce((sum, count) => sum + count, 0))));
      }),
    );
  });

  test('counts an event that knows no ends', () => {
    const events = [event({ id: 'ever', title: {}, time: time('../..') }), ...smallDataset.events];
    const table = buildEventTable({ ...smallDataset, events });
    const { counts } = densityOf(table, everyRow(8), timeExtent(events), 500, 9);
    expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(7);
  });

  test('counts an event in the bin it begins in', () => {
    const table = buildEventTable(smallDataset);
    const { counts, edges } = densityOf(table, everyRow(7), timeExtent(smallDataset.events), 500, 9);
    const bin = counts.findIndex((each) => each.some((count) => count > 0));
    const start = smallDataset.events[0]!.time!.earliestStart;
    expect(edges[bin]! <= start && start < edges[bin + 1]!).toBe(true);
  });
});

describe('binEdges', () => {
  test('ascend, cover the extent, and are about as many as there is room for', () => {
    const anyFrom = fc.oneof(
      fc.integer({ min: -9999, max: 9999 }).map((year) => positionOf(year)),
      fc.double({ min: -3e21, max: 3e21, noNaN: true }).map(Math.floor),
    );
    const anyLength = fc
      .double({ min: Math.log(8.64e7), max: Math.log(1e11 * YEAR_MS), noNaN: true })
      .map(Math.exp);
    fc.assert(
      fc.property(anyFrom, anyLength, fc.integer({ min: 1, max: 3000 }), (from, length, width) => {
        const edges = binEdges({ from, to: from + length }, width, 9);
        edges.forEach((edge, at) => {
          if (at > 0) expect(edge).toBeGreaterThan(edges[at - 1]!);
        });
        expect(edges[0]!).toBeLessThanOrEqual(from);
        expect(edges.at(-1)!).toBeGreaterThan(from + length);
        expect(edges.length).toBeLessThanOrEqual(width / 9 + 4);
      }),
    );
  });

  test('are whole months, quarters or years', () => {
    const extent = { from: Date.UTC(2014, 8, 4), to: Date.UTC(2015, 5, 1) };
    const starts = (width: number) =>
      binEdges(extent, width, 9).map((at) => new Date(at).toISOString().slice(0, 7));
    expect(starts(100).slice(0, 2)).toEqual(['2014-09', '2014-10']);
    expect(starts(40).slice(0, 2)).toEqual(['2014-07', '2014-10']);
    expect(starts(12)).toEqual(['2014-01', '2015-01', '2016-01']);
  });
});
