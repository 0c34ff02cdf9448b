import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WholeDataset } from '../../../../src/domain/dataset.ts';
import { project, shortestWay } from '../../../../src/domain/projection.ts';
import { BitSet } from '../../../../src/engine/bitSet.ts';
import { columnsOf } from '../../../../src/engine/buildColumns.ts';
import { indexColumns, type EventTable } from '../../../../src/engine/eventTable.ts';
import { codesOf } from '../../../../src/engine/ragged.ts';
import {
  areaAround,
  isCovered,
  steppedScale,
  type GridArea,
} from '../../../../src/views/map/clusters/gridArea.ts';
import { OVERLAP_PX } from '../../../../src/views/map/clusters/clusterPoints.ts';
import { ClusterIndex } from '../../../../src/views/map/clusters/clusterIndex.ts';
import { Clusters } from '../../../../src/views/map/clusters/clusters.ts';
import { PlaceCodes } from '../../../../src/views/map/clusters/placeCodes.ts';
import { rowStylesOf } from '../../../../src/views/map/clusters/rowStyles.ts';
import { expansionScale } from '../../../../src/views/map/clusters/expansionScale.ts';
import { BinMaker } from '../../../../src/views/map/clusters/bins.ts';
import { countByBin } from '../../../../src/views/map/clusters/clusterCounts.ts';
import { routesOf } from '../../../../src/views/map/routes.ts';
import { event, smallDataset } from '../../../fixtures/smallDataset.ts';

const HUES = smallDataset.categories;

/** A dataset of points, each visit an event at one or several of them. */
function datasetOf(
  points: readonly { lat: number; lon: number }[],
  visits: readonly (readonly number[])[],
): WholeDataset {
  return {
    ...smallDataset,
    places: new Map(
      points.map((point, index) => [
        `p${index}`,
        { id: `p${index}`, name: { en: `p${index}` }, aliases: [], radiusKm: 0, ...point },
      ]),
    ),
    claims: [],
    events: visits.map((places, index) =>
      event({
        id: `e${index}`,
        title: { en: `e${index}` },
        where: places.map((place) => ({ place: `p${place}` })),
        category: HUES[index % HUES.length]!.id,
      }),
    ),
  };
}

function wholeWorld(scale: number): GridArea {
  const { level } = areaAround({ x: 0.5, y: 0.5, scale, width: 100, height: 100 });
  return { level, left: 0, top: 0, columns: 2 ** level, rows: 2 ** level };
}

function marksIn(dataset: WholeDataset, visible: readonly number[], scale: number, area: GridArea): Clusters {
  const table = indexColumns(columnsOf(dataset));
  const rows = BitSet.of(table.length, visible);
  const bins = new BinMaker(table).cells(area);
  return new Clusters(table, countByBin(table, rows, bins, rowStylesOf(dataset, table)), steppedScale(scale));
}

/** What each cluster should hold, by the plainest of ways. */
function plainRows(
  clusters: Clusters,
  table: EventTable,
  visible: readonly number[],
): Map<unknown, number[]> {
  const rows = new Map<unknown, number[]>(clusters.all.map((cluster) => [cluster, []]));
  for (const row of visible) {
    const held = new Set(Array.from(codesOf(table.marked, row), (place) => clusters.clusterOf(place)));
    for (const cluster of held) rows.get(cluster)!.push(row);
  }
  return rows;
}

const EDGES = [-180, -179.9999, 0, 179.9999, 180];
const point = fc.record({
  lat: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, -85.1, 0, 90)),
  lon: fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(...EDGES)),
});
const world = fc.array(point, { minLength: 1, maxLength: 60 }).chain((points) =>
  fc.record({
    points: fc.constant(points),
    visits: fc.array(fc.uniqueArray(fc.nat(points.length - 1), { maxLength: 4 }), { maxLength: 120 }),
    crowd: fc.nat(2000),
    scale: fc.double({ min: 64, max: 12_000, noNaN: true }),
    hidden: fc.integer({ min: 2, max: 5 }),
  }),
);

describe('clusters gathered by a grid', () => {
  test('hold exactly the visible events of their places, each once, and lose none anywhere in the world', () => {
    fc.assert(
      fc.property(world, ({ points, visits, crowd, scale, hidden }) => {
        const dataset = datasetOf(points, [...visits, ...Array.from({ length: crowd }, () => [0])]);
        const visible = [...dataset.events.keys()].filter((row) => row % hidden !== 0);
        const clusters = marksIn(dataset, visible, scale, wholeWorld(scale));
        const plain = plainRows(clusters, clusters.table, visible);
        for (const cluster of clusters.all) {
          const rows = plain.get(cluster)!;
          expect([...cluster.rows]).toEqual(rows);
          expect(cluster.count).toBe(rows.length);
          expect(cluster.first).toBe(rows[0]);
          for (const { hue, count } of cluster.style.parts) {
            const codes = HUES.flatMap((category, code) => (category.hue === hue ? [code] : []));
            expect(count).toBe(rows.filter((row) => codes.includes(clusters.table.category[row]!)).length);
          }
        }
        const shown = new Set(clusters.all.flatMap((cluster) => [...cluster.rows]));
        expect([...shown].sort((a, b) => a - b)).toEqual(
          visible.filter((row) => dataset.events[row]!.where.length > 0),
        );
      }),
    );
  });

  test('stand apart, and within a cell of the places they gather, across the date line too', () => {
    fc.assert(
      fc.property(world, ({ points, visits, scale }) => {
        const dataset = datasetOf(points, visits);
        const clusters = marksIn(dataset, [...dataset.events.keys()], scale, wholeWorld(scale));
        const cell = 1 / wholeWorld(scale).columns;
        const far = (a: { x: number; y: number }, b: { x: number; y: number }) =>
          Math.hypot(shortestWay(a.x, b.x), a.y - b.y);
        clusters.all.forEach((cluster, index) => {
          for (const other of clusters.all.slice(index + 1))
            expect(far(cluster, other) * scale).toBeGreaterThanOrEqual(OVERLAP_PX - 1e-6);
          for (const row of cluster.rows) {
            const own = dataset.events[row]!.where.map(({ place }) => dataset.places.get(place)!);
            const distances = own.map(({ lat, lon }) => far(cluster, project(lat, lon)));
            expect(Math.min(...distances)).toBeLessThanOrEqual(
              OVERLAP_PX / steppedScale(scale) + Math.SQRT2 * cell,
            );
          }
        });
      }),
    );
  });

  test('put a single event exactly where it is', () => {
    const dataset = datasetOf(
      [
        { lat: 50, lon: 10 },
        { lat: 50.01, lon: 10.01 },
      ],
      [[0], [1]],
    );
    const [cluster] = marksIn(dataset, [1], 2000, wholeWorld(2000)).all;
    expect({ x: cluster!.x, y: cluster!.y }).toEqual(project(50.01, 10.01));
  });
});

describe('the grid', () => {
  const camera = fc.record({
    x: fc.double({ min: -2, max: 2, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
    scale: fc.double({ min: 64, max: 262_144, noNaN: true }),
    width: fc.integer({ min: 100, max: 4000 }),
    height: fc.integer({ min: 100, max: 2500 }),
  });
  test('covers what is on screen and half as much around it, in so many cells as a screen has room for', () => {
    fc.assert(
      fc.property(camera, fc.double({ min: -0.45, max: 0.45, noNaN: true }), (there, share) => {
        const area = areaAround(there);
        expect(isCovered(area, there)).toBe(true);
        expect(isCovered(area, { ...there, x: there.x + (share * there.width) / there.scale })).toBe(true);
        expect(area.columns * area.rows).toBeLessThanOrEqual(
          Math.max(65_536, (there.width / 5 + 2) * (there.height / 5 + 2)),
        );
        // Not on a world so small that the way there leads back from the other side.
        if (2 * area.columns < 2 ** area.level)
          expect(isCovered(area, { ...there, x: there.x + (1.6 * there.width) / there.scale })).toBe(false);
      }),
    );
  });
  test('changes its step at each doubling twice, and never within a step', () => {
    fc.assert(
      fc.property(fc.double({ min: 64, max: 262_144, noNaN: true }), (scale) => {
        const step = steppedScale(scale);
        expect(steppedScale(step)).toBe(step);
        expect(scale / step).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(scale / step).toBeLessThan(Math.SQRT2 + 1e-9);
      }),
    );
  });
});

describe('a map of thousands of places', () => {
  let seed = 1;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const points = Array.from({ length: 6000 }, () => ({
    lat: random() * 140 - 70,
    lon: random() * 360 - 180,
  }));
  const dataset = datasetOf(
    points,
    points.map((_, index) => [index]),
  );
  const table = indexColumns(columnsOf(dataset));
  const all = BitSet.all(table.length);
  const sources = (visible: BitSet) => ({
    dataset,
    table,
    visible,
    journeys: [],
    selectedRow: null,
    highlighted: [],
  });
  const camera = { x: 0.5, y: 0.4, scale: 9000, width: 800, height: 400 };
  const shownIn = (clusters: Clusters, { x, y, width, height, scale }: typeof camera) =>
    clusters.all
      .filter(
        (cluster) =>
          Math.abs(shortestWay(x, cluster.x)) * scale < width / 2 &&
          Math.abs(cluster.y - y) * scale < height / 2,
      )
      .map(({ key, count }) => `${key}: ${count}`)
      .sort();

  test('keeps its clusters while panning within what has been counted, and while zooming within a step', () => {
    const keeper = new ClusterIndex();
    const clusters = keeper.clusters(sources(all), camera);
    expect(keeper.clusters(sources(all), { ...camera, x: 0.5 + 300 / 9000 })).toBe(clusters);
    expect(keeper.clusters(sources(BitSet.all(table.length)), { ...camera, scale: 8800 })).toBe(clusters);
    expect(keeper.clusters(sources(all), { ...camera, scale: 20_000 })).not.toBe(clusters);
  });
  test('shows the same clusters wherever it was panned from, across the date line too', () => {
    for (const x of [0.5, 0, 1, -0.02]) {
      const there = { ...camera, x };
      const fresh = new ClusterIndex().clusters(sources(all), there);
      const keeper = new ClusterIndex();
      keeper.clusters(sources(all), { ...there, x: x - 0.11, y: 0.43 });
      const panned = keeper.clusters(sources(all), there);
      expect(shownIn(panned, there)).toEqual(shownIn(fresh, there));
      expect(shownIn(fresh, there).length).toBeGreaterThan(20);
    }
  });
  test('tells places apart one by one again where fewer are visible', () => {
    const keeper = new ClusterIndex();
    expect(keeper.clusters(sources(all), camera).clusterCounts.bins.grid).toBeDefined();
    const some = BitSet.between(table.length, 100, 110);
    const clusters = keeper.clusters(sources(some), camera);
    expect(clusters.clusterCounts.bins.grid).toBeUndefined();
    expect(clusters.all).toHaveLength(10);
  });
  test('knows from which scale on a cluster of thousands falls apart, without trying them all', () => {
    const clusters = new ClusterIndex().clusters(sources(all), { ...camera, scale: 800 });
    const [largest] = clusters.all;
    const scale = expansionScale(clusters, largest!, 960, 262_144)!;
    expect(scale).toBeGreaterThanOrEqual(960);
    const apart = new ClusterIndex().clusters(sources(all), {
      ...camera,
      x: largest!.x,
      y: largest!.y,
      scale,
    });
    expect(apart.holding(largest!.rows).size).toBeGreaterThan(1);
  });
  test('draws threads on to where nothing has been counted', () => {
    const there = { ...camera, x: project(points[1]!.lat, points[1]!.lon).x, y: 0.5, scale: 200_000 };
    const clusters = new ClusterIndex().clusters(sources(all), there);
    const stops = [0, 1, 2].map((row) => ({
      event: dataset.events[row]!,
      row,
      place: `p${row}`,
      rows: [row],
    }));
    const journey = { actor: 'rutte', stops, listed: [] };
    const { segments } = routesOf(
      clusters,
      new PlaceCodes(table),
      [journey],
      null,
      (row) => dataset.events[row]!,
    );
    expect(segments).toHaveLength(2);
    expect(segments[1]!.to).toEqual(project(points[2]!.lat, points[2]!.lon));
  });
  test('finds the clusters of thousands of highlighted events, and those of none that are not visible', () => {
    const keeper = new ClusterIndex();
    const clusters = keeper.clusters(sources(BitSet.between(table.length, 0, 5000)), {
      ...camera,
      scale: 800,
    });
    expect(clusters.holding(all.rows()).size).toBe(clusters.all.length);
    expect(clusters.holding([5500]).size).toBe(0);
  });
});
