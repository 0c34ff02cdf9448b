import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event, Location, Place, WholeDataset } from '../../../../src/domain/dataset.ts';
import { journeyOf } from '../../../../src/domain/journey.ts';
import { markedPlaces } from '../../../../src/domain/places.ts';
import { shortestWay } from '../../../../src/domain/projection.ts';
import { BitSet } from '../../../../src/engine/bitSet.ts';
import { columnsOf } from '../../../../src/engine/buildColumns.ts';
import { indexColumns } from '../../../../src/engine/eventTable.ts';
import { OVERLAP_PX } from '../../../../src/views/map/clusters/clusterPoints.ts';
import type { Cluster } from '../../../../src/views/map/clusters/cluster.ts';
import { Clusters } from '../../../../src/views/map/clusters/clusters.ts';
import { PlaceCodes } from '../../../../src/views/map/clusters/placeCodes.ts';
import { rowStylesOf } from '../../../../src/views/map/clusters/rowStyles.ts';
import { expansionScale } from '../../../../src/views/map/clusters/expansionScale.ts';
import { BinMaker } from '../../../../src/views/map/clusters/bins.ts';
import { countByBin } from '../../../../src/views/map/clusters/clusterCounts.ts';
import { routesOf } from '../../../../src/views/map/routes.ts';
import { event, smallDataset, time } from '../../../fixtures/smallDataset.ts';

const WORLD = 1000;
const STREET = 60_000_000;

function datasetOf(
  places: readonly (Pick<Place, 'id' | 'lat' | 'lon'> & Partial<Place>)[],
  events: readonly Event[],
): WholeDataset {
  return {
    ...smallDataset,
    places: new Map(
      places.map((place) => [place.id, { name: { en: place.id }, aliases: [], radiusKm: 0, ...place }]),
    ),
    events,
  };
}
const at = (id: string, ...where: (string | Location)[]) =>
  event({
    id,
    title: { en: id },
    time: time('2025-01-01'),
    where: where.map((place) => (typeof place === 'string' ? { place } : place)),
  });

function marksOf(
  dataset: WholeDataset,
  scale: number,
  rows: Iterable<number> = dataset.events.keys(),
): Clusters {
  const table = indexColumns(columnsOf(dataset));
  const visible = BitSet.of(table.length, rows);
  const bins = new BinMaker(table).places(visible)!;
  return new Clusters(table, countByBin(table, visible, bins, rowStylesOf(dataset, table)), scale);
}
const rowsOf = (cluster: Cluster) => [...cluster.rows];

const CAPITAL = datasetOf(
  [
    { id: 'washington', lat: 38.8951, lon: -77.0364 },
    { id: 'white-house', lat: 38.8977, lon: -77.0365, within: 'washington' },
    { id: 'pentagon', lat: 38.871, lon: -77.0563, within: 'washington' },
    { id: 'brussels', lat: 50.8466, lon: 4.3528 },
    { id: 'the-hague', lat: 52.0705, lon: 4.3007 },
    { id: 'ukraine', lat: 48.38, lon: 31.17, radiusKm: 450 },
    { id: 'kyiv', lat: 50.45, lon: 30.52, within: 'ukraine' },
  ],
  [
    at('a', 'white-house'),
    at('b', 'pentagon'),
    at('c', 'brussels'),
    at('d', 'the-hague'),
    at('e', 'brussels'),
    at('f', 'kyiv'),
  ],
);

describe('clusters', () => {
  test('gather what lies within a city under its name until it separates on screen', () => {
    const far = marksOf(CAPITAL, WORLD).all.find(({ rows }) => rows.includes(0))!;
    expect(far.key).toBe('washington');
    expect(rowsOf(far)).toEqual([0, 1]);
    const near = marksOf(CAPITAL, STREET).all.map(({ key }) => key);
    expect(near).toEqual(expect.arrayContaining(['white-house', 'pentagon']));
  });
  test('name all places of a crowd, the one with most events first', () => {
    const crowd = marksOf(CAPITAL, WORLD).all.find(({ rows }) => rows.includes(2))!;
    expect(crowd.key).toBe('brussels the-hague');
    expect(rowsOf(crowd)).toEqual([2, 3, 4]);
  });
  test('do not call a capital by its country, unless events do', () => {
    expect(marksOf(CAPITAL, WORLD).all.map(({ key }) => key)).toContain('kyiv');
    const both = datasetOf([...CAPITAL.places.values()], [at('f', 'kyiv'), at('g', 'ukraine')]);
    expect(marksOf(both, WORLD).all.map(({ key }) => key)).toEqual(['ukraine']);
    expect(marksOf(both, WORLD, [0]).all.map(({ key }) => key)).toEqual(['kyiv']);
  });
  test('stand where an event took place, and only for want of that where it was joined from or what it is about', () => {
    expect(
      markedPlaces({
        where: [{ place: 'x', role: 'remote' }, { place: 'y' }, { place: 'z', role: 'origin' }],
      }),
    ).toEqual(['y', 'z']);
    expect(
      markedPlaces({
        where: [
          { place: 'x', role: 'remote' },
          { place: 'y', role: 'about' },
        ],
      }),
    ).toEqual(['x', 'y']);
  });
  test('know from which scale on they fall apart', () => {
    const clusters = marksOf(CAPITAL, WORLD);
    const crowd = clusters.all.find(({ key }) => key === 'brussels the-hague')!;
    const scale = expansionScale(clusters, crowd, WORLD, STREET)!;
    expect(
      marksOf(CAPITAL, scale).all.filter(({ rows }) => rows.some((row) => crowd.rows.includes(row))),
    ).toHaveLength(2);
    const kyiv = clusters.all.find(({ key }) => key === 'kyiv')!;
    expect(expansionScale(clusters, kyiv, WORLD, STREET)).toBeUndefined();
  });

  const world = fc
    .array(fc.record({ lat: fc.integer({ min: -80, max: 80 }), lon: fc.integer({ min: -180, max: 180 }) }), {
      minLength: 1,
      maxLength: 40,
    })
    .chain((points) =>
      fc.record({
        points: fc.constant(points),
        visits: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: points.length - 1 }), { maxLength: 3 }), {
          maxLength: 60,
        }),
        scale: fc.double({ min: 256, max: 20_000, noNaN: true }),
      }),
    )
    .map(({ points, visits, scale }) => ({
      dataset: datasetOf(
        points.map((point, index) => ({
          id: `p${index}`,
          ...point,
          ...(index > 4 && index % 3 === 0 ? { within: `p${index % 5}` } : {}),
        })),
        visits.map((places, index) => at(`e${index}`, ...places.map((place) => `p${place}`))),
      ),
      scale,
    }));

  test('hold exactly the visible located events, each once in a cluster', () => {
    fc.assert(
      fc.property(world, ({ dataset, scale }) => {
        const rows = dataset.events.flatMap((_, row) => (row % 3 === 0 ? [] : [row]));
        const clusters = marksOf(dataset, scale, rows).all;
        const shown = new Set(clusters.flatMap(rowsOf));
        expect([...shown].sort((a, b) => a - b)).toEqual(
          rows.filter((row) => dataset.events[row]!.where.length > 0),
        );
        for (const cluster of clusters) expect(new Set(cluster.rows).size).toBe(cluster.rows.length);
      }),
    );
  });
  test('are at least so far apart that none covers another, across the date line too', () => {
    fc.assert(
      fc.property(world, ({ dataset, scale }) => {
        const clusters = marksOf(dataset, scale).all;
        clusters.forEach((a, index) => {
          for (const b of clusters.slice(index + 1))
            expect(Math.hypot(shortestWay(a.x, b.x), a.y - b.y) * scale).toBeGreaterThanOrEqual(OVERLAP_PX);
        });
      }),
    );
  });
  test('hold each place once', () => {
    fc.assert(
      fc.property(world, ({ dataset, scale }) => {
        const clusters = marksOf(dataset, scale);
        dataset.events.forEach(({ where }, row) => {
          for (const place of where) {
            const cluster = clusters.clusterOf(new PlaceCodes(clusters.table).of(place.place)!)!;
            expect(cluster.rows).toContain(row);
            expect(clusters.inTime[clusters.positionOf(cluster)]).toBe(cluster);
          }
        });
      }),
    );
  });
});

describe('threads', () => {
  const trip = (id: string, place: string) => event({ ...at(id, place), who: [{ actor: 'rutte' }] });
  const dataset = datasetOf(
    [...CAPITAL.places.values()],
    [
      trip('a', 'brussels'),
      trip('b', 'white-house'),
      trip('c', 'pentagon'),
      trip('d', 'brussels'),
      trip('e', 'kyiv'),
      trip('f', 'brussels'),
      trip('g', 'kyiv'),
    ],
  );
  const journey = journeyOf(dataset, dataset.events.keys(), 'rutte');

  const eventAt = (row: number) => dataset.events[row]!;

  test('lead from cluster to cluster, those to and from the selected stop strong', () => {
    const clusters = marksOf(dataset, WORLD);
    const { segments } = routesOf(clusters, new PlaceCodes(clusters.table), [journey], 4, eventAt);
    expect(
      segments.map(({ fromCluster, toCluster, repeat, emphasis }) => [
        fromCluster?.key,
        toCluster?.key,
        repeat,
        emphasis,
      ]),
    ).toEqual([
      ['brussels', 'washington', 0, 'faint'],
      ['washington', 'brussels', 0, 'faint'],
      ['brussels', 'kyiv', 0, 'strong'],
      ['kyiv', 'brussels', 0, 'strong'],
      ['brussels', 'kyiv', 1, 'faint'],
    ]);
  });

  test('number their stops at the clusters, those in a row at one cluster together', () => {
    const clusters = marksOf(dataset, WORLD);
    const { numbers, segments } = routesOf(
      clusters,
      new PlaceCodes(clusters.table),
      [journey],
      null,
      eventAt,
    );
    expect([...numbers].map(([{ key }, stops]) => [key, stops.map(({ text }) => text).join(' ')])).toEqual([
      ['brussels', '1 4 6'],
      ['washington', '2–3'],
      ['kyiv', '5 7'],
    ]);
    expect(new Set(segments.map(({ emphasis }) => emphasis))).toEqual(new Set(['normal']));
  });

  test('of several people tell their stops apart by a letter, and mark where they were together', () => {
    const clusters = marksOf(dataset, WORLD);
    const alone = { actor: 'other', stops: journey.stops.slice(0, 1), listed: [] };
    const both = [journey, alone];
    const { numbers, shared } = routesOf(clusters, new PlaceCodes(clusters.table), both, null, eventAt);
    const [atFirst] = numbers.values();
    expect(atFirst!.map(({ text }) => text)).toContain('B1');
    expect(atFirst![0]!.text).toBe('A1');
    expect([...shared].map(({ key }) => key)).toEqual(['brussels']);
  });
});
