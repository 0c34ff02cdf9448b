import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { WholeDataset } from '../../../../src/domain/dataset.ts';
import { BitSet } from '../../../../src/engine/bitSet.ts';
import { columnsOf } from '../../../../src/engine/buildColumns.ts';
import { indexColumns, type EventTable } from '../../../../src/engine/eventTable.ts';
import { codesOf } from '../../../../src/engine/ragged.ts';
import { clusterSeeds } from '../../../../src/views/map/clusters/clusterSeeds.ts';
import type { Cluster } from '../../../../src/views/map/clusters/cluster.ts';
import { ClusterIndex } from '../../../../src/views/map/clusters/clusterIndex.ts';
import { Clusters } from '../../../../src/views/map/clusters/clusters.ts';
import { rowStylesOf } from '../../../../src/views/map/clusters/rowStyles.ts';
import { BinMaker, binsOfPlaces, type Bins } from '../../../../src/views/map/clusters/bins.ts';
import { countByBin, type ClusterCounts } from '../../../../src/views/map/clusters/clusterCounts.ts';
import { event, smallDataset } from '../../../fixtures/smallDataset.ts';

// Many random pictures: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const CATEGORIES = smallDataset.categories;
const SCALE = 700;

/** Places on a narrow lattice, so that many share a cell, some within others; events with none to three of them. */
const world = fc
  .array(fc.record({ lat: fc.integer({ min: -4, max: 4 }), lon: fc.integer({ min: -4, max: 4 }) }), {
    minLength: 3,
    maxLength: 25,
  })
  .chain((points) =>
    fc.record({
      points: fc.constant(points),
      visits: fc.array(fc.uniqueArray(fc.nat(points.length - 1), { maxLength: 3 }), {
        minLength: 40,
        maxLength: 200,
      }),
    }),
  )
  .map(({ points, visits }): WholeDataset => ({
    ...smallDataset,
    claims: [],
    places: new Map(
      points.map(({ lat, lon }, index) => [
        `p${index}`,
        {
          id: `p${index}`,
          name: { en: `p${index}` },
          aliases: [],
          radiusKm: index % 2 === 0 ? 100 : 0,
          lat: lat * (index % 2 ? 1 : 12),
          lon: lon * (index % 2 ? 1 : 40),
          ...(index > 3 && index % 3 === 0 ? { within: `p${index % 4}` } : {}),
        },
      ]),
    ),
    events: visits.map((places, index) =>
      event({
        id: `e${String(index).padStart(3, '0')}`,
        title: { en: 'e' },
        where: places.map((place) => ({ place: `p${place}` })),
        category: CATEGORIES[index % CATEGORIES.length]!.id,
      }),
    ),
  }));

/** One step: the window slides at either end, a filter goes on or off, or another area is counted. */
const walk = fc.array(
  fc.record({
    from: fc.integer({ min: -6, max: 6 }),
    to: fc.integer({ min: -6, max: 6 }),
    filter: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 3 }),
    level: fc.option(fc.integer({ min: 3, max: 7 }), { freq: 6 }),
  }),
  { minLength: 1, maxLength: 15 },
);

function* visibleSets(length: number, steps: readonly { from: number; to: number; filter: number | null }[]) {
  let [from, to, filter] = [0, length, 0];
  for (const step of steps) {
    from = Math.min(Math.max(from + step.from, 0), length);
    to = Math.min(Math.max(to + step.to, from), length);
    if (step.filter !== null) filter = filter === step.filter ? 0 : step.filter;
    const rows = Array.from({ length: to - from }, (_, index) => from + index);
    yield BitSet.of(
      length,
      rows.filter((row) => filter === 0 || row % 10 !== filter),
    );
  }
}

const marksAt = (clusters: Clusters) =>
  clusters.all.map(({ key, x, y, count, first, style, rows, named }) => ({
    key,
    x,
    y,
    count,
    first,
    style,
    rows,
    named,
  }));

/** The places of a cluster with visible events, by the plainest of ways. */
function visitedPlaces(clusters: Clusters, cluster: Cluster): Set<number> {
  const places = Array.from(cluster.rows, (row) => [...codesOf(clusters.table.marked, row)]).flat();
  return new Set(places.filter((place) => clusters.clusterOf(place) === cluster));
}

function expectSame(clusterCounts: ClusterCounts, fresh: ClusterCounts) {
  const { sums, spread, spreadRows } = clusterCounts.counts;
  expect(sums).toEqual(fresh.counts.sums);
  expect([...spread]).toEqual([...fresh.counts.spread]);
  expect(spreadRows).toBe([...spread].length);
  expect(clusterSeeds(clusterCounts.table, clusterCounts, SCALE)).toEqual(
    clusterSeeds(clusterCounts.table, fresh, SCALE),
  );
  const clusters = new Clusters(clusterCounts.table, clusterCounts, SCALE);
  expect(marksAt(clusters)).toEqual(marksAt(new Clusters(clusterCounts.table, fresh, SCALE)));
  for (const cluster of clusters.all) {
    expect(cluster.first).toBe(cluster.rows[0]);
    expect(clusters.clusterOf(cluster.anchor)).toBe(cluster);
    // Places may be called by one they lie within, where nothing has happened.
    if (!clusterCounts.bins.grid) continue;
    expect(clusters.clusterOf(cluster.headPlace)).toBe(cluster);
    expect(cluster.named.count).toBe(visitedPlaces(clusters, cluster).size);
    expect(visitedPlaces(clusters, cluster)).toContain(cluster.named.places[0]);
  }
}

/** The bins of exactly the places of visible events. */
function exactSlots(table: EventTable, visible: BitSet): Bins {
  const { offsets, codes } = table.marked;
  const places = [
    ...new Set([...visible].flatMap((row) => [...codes.slice(offsets[row], offsets[row + 1])])),
  ];
  const binOf = new Int32Array(table.placeX.length).fill(-1);
  places.forEach((place, bin) => (binOf[place] = bin));
  return binsOfPlaces(table, places, binOf);
}

describe('counting on from the last clusterCounts', () => {
  test('gives what counting anew gives, of cells and of places, whatever comes and goes', () => {
    fc.assert(
      fc.property(world, walk, (dataset, steps) => {
        const table = indexColumns(columnsOf(dataset));
        const styles = rowStylesOf(dataset, table);
        const maker = new BinMaker(table);
        const areaOf = (level: number) => ({ level, left: 0, top: 0, columns: 2 ** level, rows: 2 ** level });
        let cells: Bins = maker.cells(areaOf(5));
        const places = maker.places(BitSet.all(table.length))!;
        const some = exactSlots(table, BitSet.between(table.length, 0, 5));
        const last = new Map<Bins, ClusterCounts>();
        [...visibleSets(table.length, steps)].forEach((visible, index) => {
          const { level } = steps[index]!;
          if (level !== null) cells = maker.cells(areaOf(level));
          for (const bins of [cells, places, some]) {
            const clusterCounts = countByBin(table, visible, bins, styles, last.get(bins));
            expectSame(clusterCounts, countByBin(table, visible, bins, styles));
            last.set(bins, clusterCounts);
          }
        });
      }),
    );
  });

  test('shows the clusters a map shows that has just been opened', () => {
    fc.assert(
      fc.property(world, walk, (dataset, steps) => {
        const table = indexColumns(columnsOf(dataset));
        const keeper = new ClusterIndex();
        const camera = { x: 0.5, y: 0.5, scale: SCALE, width: 800, height: 500 };
        for (const visible of visibleSets(table.length, steps)) {
          const sources = { dataset, table, visible, journeys: [], selectedRow: null, highlighted: [] };
          const clusters = keeper.clusters(sources, camera);
          const bins = exactSlots(table, visible);
          const clusterCounts = countByBin(table, visible, bins, rowStylesOf(dataset, table));
          const fresh = new Clusters(table, clusterCounts, SCALE);
          expect(marksAt(clusters)).toEqual(marksAt(fresh));
          for (const place of table.placeX.keys())
            expect(clusters.clusterOf(place)?.key).toBe(fresh.clusterOf(place)?.key);
        }
      }),
    );
  });

  const dataset = {
    ...smallDataset,
    events: Array.from({ length: 100 }, (_, index) =>
      event({ id: `e${index}`, title: { en: 'e' }, where: [{ place: 'brussels' }] }),
    ),
  };
  const table = indexColumns(columnsOf(dataset));
  const styles = rowStylesOf(dataset, table);
  const bins = new BinMaker(table).places(BitSet.all(100))!;

  test('takes the sums over, and whoever asks the last clusterCounts again is still told the truth', () => {
    const last = countByBin(table, BitSet.between(100, 0, 90), bins, styles);
    const { counts } = last;
    const next = countByBin(table, BitSet.between(100, 5, 95), bins, styles, last);
    expect(next.counts).toBe(counts);
    expect(last.counts).not.toBe(counts);
    expect(last.counts.sums.count[0]).toBe(90);
    expect(last.counts.sums.rows[0]).toBe(
      Array.from({ length: 90 }, (_, row) => row).reduce((a, b) => a ^ b),
    );
  });

  test('is not worth it where most has changed', () => {
    const last = countByBin(table, BitSet.between(100, 0, 60), bins, styles);
    const { counts } = last;
    expect(countByBin(table, BitSet.between(100, 40, 100), bins, styles, last).counts).not.toBe(counts);
    expect(last.counts).toBe(counts);
  });
});

describe('bins of places', () => {
  const points = Array.from({ length: 30 }, (_, index) => ({ id: `p${index}`, lat: index, lon: index }));
  const dataset: WholeDataset = {
    ...smallDataset,
    claims: [],
    places: new Map(points.map((point) => [point.id, { name: {}, aliases: [], radiusKm: 0, ...point }])),
    events: points.map(({ id }, index) =>
      event({ id: `e${String(index).padStart(2, '0')}`, title: { en: 'e' }, where: [{ place: id }] }),
    ),
  };
  const table = indexColumns(columnsOf(dataset));

  test('are told apart only while they are few, however often more have been asked for', () => {
    const maker = new BinMaker(table);
    const few = maker.places(BitSet.between(30, 0, 5), 10)!;
    expect(maker.places(BitSet.all(30), 10)).toBeUndefined();
    expect(maker.places(BitSet.between(30, 3, 20), 10)).toBeUndefined();
    const others = maker.places(BitSet.between(30, 20, 30), 10)!;
    expect(few.places).toHaveLength(5);
    expect([...others.binOf].filter((bin) => bin >= 0).sort((a, b) => a - b)).toEqual([...Array(10).keys()]);
    expect([...few.binOf].filter((bin) => bin >= 0)).toHaveLength(5);
  });

  test('are always the same where the dataset has no more', () => {
    const maker = new BinMaker(table);
    expect(maker.places(BitSet.all(30))).toBe(maker.places(BitSet.between(30, 3, 9)));
  });
});
