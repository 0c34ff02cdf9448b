import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WholeDataset } from '../../../src/domain/dataset.ts';
import { project, shortestWay } from '../../../src/domain/projection.ts';
import { BitSet } from '../../../src/engine/bitSet.ts';
import { columnsOf } from '../../../src/engine/buildColumns.ts';
import { indexColumns, type EventTable } from '../../../src/engine/eventTable.ts';
import { codesOf } from '../../../src/engine/ragged.ts';
import { areaAround, isCovered, steppedScale, type GridArea } from '../../../src/views/map/gridArea.ts';
import { OVERLAP_CELLS_PX } from '../../../src/views/map/grouping.ts';
import { MarkKeeper } from '../../../src/views/map/markKeeper.ts';
import { Marks } from '../../../src/views/map/marks.ts';
import { PlaceCodes } from '../../../src/views/map/placeCodes.ts';
import { rowLooksOf } from '../../../src/views/map/rowLooks.ts';
import { separatingScale } from '../../../src/views/map/separate.ts';
import { SlotMaker } from '../../../src/views/map/slots.ts';
import { tallySlots } from '../../../src/views/map/tally.ts';
import { threadLegs } from '../../../src/views/map/threads.ts';
import { event, smallDataset } from '../../fixtures/smallDataset.ts';

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

function marksIn(dataset: WholeDataset, visible: readonly number[], scale: number, area: GridArea): Marks {
  const table = indexColumns(columnsOf(dataset));
  const rows = BitSet.of(table.length, visible);
  const slots = new SlotMaker(table).cells(area);
  return new Marks(table, tallySlots(table, rows, slots, rowLooksOf(dataset, table)), steppedScale(scale));
}

/** What each mark should hold, by the plainest of ways. */
function plainRows(marks: Marks, table: EventTable, visible: readonly number[]): Map<unknown, number[]> {
  const rows = new Map<unknown, number[]>(marks.all.map((mark) => [mark, []]));
  for (const row of visible) {
    const held = new Set(Array.from(codesOf(table.marked, row), (place) => marks.markOf(place)));
    for (const mark of held) rows.get(mark)!.push(row);
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

describe('marks gathered by a grid', () => {
  test('hold exactly the visible events of their places, each once, and lose none anywhere in the world', () => {
    fc.assert(
      fc.property(world, ({ points, visits, crowd, scale, hidden }) => {
        const dataset = datasetOf(points, [...visits, ...Array.from({ length: crowd }, () => [0])]);
        const visible = [...dataset.events.keys()].filter((row) => row % hidden !== 0);
        const marks = marksIn(dataset, visible, scale, wholeWorld(scale));
        const plain = plainRows(marks, marks.table, visible);
        for (const mark of marks.all) {
          const rows = plain.get(mark)!;
          expect([...mark.rows]).toEqual(rows);
          expect(mark.count).toBe(rows.length);
          expect(mark.first).toBe(rows[0]);
          for (const { hue, count } of mark.look.parts) {
            const codes = HUES.flatMap((category, code) => (category.hue === hue ? [code] : []));
            expect(count).toBe(rows.filter((row) => codes.includes(marks.table.category[row]!)).length);
          }
        }
        const shown = new Set(marks.all.flatMap((mark) => [...mark.rows]));
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
        const marks = marksIn(dataset, [...dataset.events.keys()], scale, wholeWorld(scale));
        const cell = 1 / wholeWorld(scale).columns;
        const far = (a: { x: number; y: number }, b: { x: number; y: number }) =>
          Math.hypot(shortestWay(a.x, b.x), a.y - b.y);
        marks.all.forEach((mark, index) => {
          for (const other of marks.all.slice(index + 1))
            expect(far(mark, other) * scale).toBeGreaterThanOrEqual(OVERLAP_CELLS_PX - 1e-6);
          for (const row of mark.rows) {
            const own = dataset.events[row]!.where.map(({ place }) => dataset.places.get(place)!);
            const distances = own.map(({ lat, lon }) => far(mark, project(lat, lon)));
            expect(Math.min(...distances)).toBeLessThanOrEqual(
              OVERLAP_CELLS_PX / steppedScale(scale) + Math.SQRT2 * cell,
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
    const [mark] = marksIn(dataset, [1], 2000, wholeWorld(2000)).all;
    expect({ x: mark!.x, y: mark!.y }).toEqual(project(50.01, 10.01));
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
  const shownIn = (marks: Marks, { x, y, width, height, scale }: typeof camera) =>
    marks.all
      .filter(
        (mark) =>
          Math.abs(shortestWay(x, mark.x)) * scale < width / 2 && Math.abs(mark.y - y) * scale < height / 2,
      )
      .map(({ key, count }) => `${key}: ${count}`)
      .sort();

  test('keeps its marks while panning within what has been counted, and while zooming within a step', () => {
    const keeper = new MarkKeeper();
    const marks = keeper.marks(sources(all), camera);
    expect(keeper.marks(sources(all), { ...camera, x: 0.5 + 300 / 9000 })).toBe(marks);
    expect(keeper.marks(sources(BitSet.all(table.length)), { ...camera, scale: 8800 })).toBe(marks);
    expect(keeper.marks(sources(all), { ...camera, scale: 20_000 })).not.toBe(marks);
  });
  test('shows the same marks wherever it was panned from, across the date line too', () => {
    for (const x of [0.5, 0, 1, -0.02]) {
      const there = { ...camera, x };
      const fresh = new MarkKeeper().marks(sources(all), there);
      const keeper = new MarkKeeper();
      keeper.marks(sources(all), { ...there, x: x - 0.11, y: 0.43 });
      const panned = keeper.marks(sources(all), there);
      expect(shownIn(panned, there)).toEqual(shownIn(fresh, there));
      expect(shownIn(fresh, there).length).toBeGreaterThan(20);
    }
  });
  test('tells places apart one by one again where fewer are visible', () => {
    const keeper = new MarkKeeper();
    expect(keeper.marks(sources(all), camera).tally.slots.grid).toBeDefined();
    const some = BitSet.between(table.length, 100, 110);
    const marks = keeper.marks(sources(some), camera);
    expect(marks.tally.slots.grid).toBeUndefined();
    expect(marks.all).toHaveLength(10);
  });
  test('knows from which scale on a mark of thousands falls apart, without trying them all', () => {
    const marks = new MarkKeeper().marks(sources(all), { ...camera, scale: 800 });
    const [largest] = marks.all;
    const scale = separatingScale(marks, largest!, 960, 262_144)!;
    expect(scale).toBeGreaterThanOrEqual(960);
    const apart = new MarkKeeper().marks(sources(all), { ...camera, x: largest!.x, y: largest!.y, scale });
    expect(apart.holding(largest!.rows).size).toBeGreaterThan(1);
  });
  test('draws threads on to where nothing has been counted', () => {
    const there = { ...camera, x: project(points[1]!.lat, points[1]!.lon).x, y: 0.5, scale: 200_000 };
    const marks = new MarkKeeper().marks(sources(all), there);
    const stops = [0, 1, 2].map((row) => ({
      event: dataset.events[row]!,
      row,
      place: `p${row}`,
      rows: [row],
    }));
    const journey = { actor: 'rutte', stops, listed: [] };
    const { legs } = threadLegs(marks, new PlaceCodes(table), [journey], null);
    expect(legs.map(({ label }) => label)).toEqual(['2', '3']);
    expect(legs[1]!.to).toEqual(project(points[2]!.lat, points[2]!.lon));
  });
  test('finds the marks of thousands of highlighted events, and those of none that are not visible', () => {
    const keeper = new MarkKeeper();
    const marks = keeper.marks(sources(BitSet.between(table.length, 0, 5000)), { ...camera, scale: 800 });
    expect(marks.holding(all.rows()).size).toBe(marks.all.length);
    expect(marks.holding([5500]).size).toBe(0);
  });
});
