import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { WholeDataset } from '../../../src/domain/dataset.ts';
import { BitSet } from '../../../src/engine/bitSet.ts';
import { columnsOf } from '../../../src/engine/buildColumns.ts';
import { indexColumns, type EventTable } from '../../../src/engine/eventTable.ts';
import { codesOf } from '../../../src/engine/ragged.ts';
import { draftsOf } from '../../../src/views/map/drafts.ts';
import type { Mark } from '../../../src/views/map/mark.ts';
import { MarkKeeper } from '../../../src/views/map/markKeeper.ts';
import { Marks } from '../../../src/views/map/marks.ts';
import { rowLooksOf } from '../../../src/views/map/rowLooks.ts';
import { SlotMaker, slotsOfPlaces, type Slots } from '../../../src/views/map/slots.ts';
import { tallySlots, type Tally } from '../../../src/views/map/tally.ts';
import { event, smallDataset } from '../../fixtures/smallDataset.ts';

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

const marksAt = (marks: Marks) =>
  marks.all.map(({ key, x, y, count, first, look, rows, named }) => ({
    key,
    x,
    y,
    count,
    first,
    look,
    rows,
    named,
  }));

/** The places of a mark with visible events, by the plainest of ways. */
function visitedPlaces(marks: Marks, mark: Mark): Set<number> {
  const places = Array.from(mark.rows, (row) => [...codesOf(marks.table.marked, row)]).flat();
  return new Set(places.filter((place) => marks.markOf(place) === mark));
}

function expectSame(tally: Tally, fresh: Tally) {
  const { sums, spread, spreadRows } = tally.counts;
  expect(sums).toEqual(fresh.counts.sums);
  expect([...spread]).toEqual([...fresh.counts.spread]);
  expect(spreadRows).toBe([...spread].length);
  expect(draftsOf(tally.table, tally, SCALE)).toEqual(draftsOf(tally.table, fresh, SCALE));
  const marks = new Marks(tally.table, tally, SCALE);
  expect(marksAt(marks)).toEqual(marksAt(new Marks(tally.table, fresh, SCALE)));
  for (const mark of marks.all) {
    expect(mark.first).toBe(mark.rows[0]);
    expect(marks.markOf(mark.anchor)).toBe(mark);
    // Places may be called by one they lie within, where nothing has happened.
    if (!tally.slots.grid) continue;
    expect(marks.markOf(mark.headPlace)).toBe(mark);
    expect(mark.named.count).toBe(visitedPlaces(marks, mark).size);
    expect(visitedPlaces(marks, mark)).toContain(mark.named.places[0]);
  }
}

/** The slots of exactly the places of visible events. */
function exactSlots(table: EventTable, visible: BitSet): Slots {
  const { offsets, codes } = table.marked;
  const places = [
    ...new Set([...visible].flatMap((row) => [...codes.slice(offsets[row], offsets[row + 1])])),
  ];
  const slotOf = new Int32Array(table.placeX.length).fill(-1);
  places.forEach((place, slot) => (slotOf[place] = slot));
  return slotsOfPlaces(table, places, slotOf);
}

describe('counting on from the last tally', () => {
  test('gives what counting anew gives, of cells and of places, whatever comes and goes', () => {
    fc.assert(
      fc.property(world, walk, (dataset, steps) => {
        const table = indexColumns(columnsOf(dataset));
        const looks = rowLooksOf(dataset, table);
        const maker = new SlotMaker(table);
        const areaOf = (level: number) => ({ level, left: 0, top: 0, columns: 2 ** level, rows: 2 ** level });
        let cells: Slots = maker.cells(areaOf(5));
        const places = maker.places(BitSet.all(table.length))!;
        const some = exactSlots(table, BitSet.between(table.length, 0, 5));
        const last = new Map<Slots, Tally>();
        [...visibleSets(table.length, steps)].forEach((visible, index) => {
          const { level } = steps[index]!;
          if (level !== null) cells = maker.cells(areaOf(level));
          for (const slots of [cells, places, some]) {
            const tally = tallySlots(table, visible, slots, looks, last.get(slots));
            expectSame(tally, tallySlots(table, visible, slots, looks));
            last.set(slots, tally);
          }
        });
      }),
    );
  });

  test('shows the marks a map shows that has just been opened', () => {
    fc.assert(
      fc.property(world, walk, (dataset, steps) => {
        const table = indexColumns(columnsOf(dataset));
        const keeper = new MarkKeeper();
        const camera = { x: 0.5, y: 0.5, scale: SCALE, width: 800, height: 500 };
        for (const visible of visibleSets(table.length, steps)) {
          const sources = { dataset, table, visible, journeys: [], selectedRow: null, highlighted: [] };
          const marks = keeper.marks(sources, camera);
          const slots = exactSlots(table, visible);
          const tally = tallySlots(table, visible, slots, rowLooksOf(dataset, table));
          const fresh = new Marks(table, tally, SCALE);
          expect(marksAt(marks)).toEqual(marksAt(fresh));
          for (const place of table.placeX.keys())
            expect(marks.markOf(place)?.key).toBe(fresh.markOf(place)?.key);
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
  const looks = rowLooksOf(dataset, table);
  const slots = new SlotMaker(table).places(BitSet.all(100))!;

  test('takes the sums over, and whoever asks the last tally again is still told the truth', () => {
    const last = tallySlots(table, BitSet.between(100, 0, 90), slots, looks);
    const { counts } = last;
    const next = tallySlots(table, BitSet.between(100, 5, 95), slots, looks, last);
    expect(next.counts).toBe(counts);
    expect(last.counts).not.toBe(counts);
    expect(last.counts.sums.count[0]).toBe(90);
    expect(last.counts.sums.rows[0]).toBe(
      Array.from({ length: 90 }, (_, row) => row).reduce((a, b) => a ^ b),
    );
  });

  test('is not worth it where most has changed', () => {
    const last = tallySlots(table, BitSet.between(100, 0, 60), slots, looks);
    const { counts } = last;
    expect(tallySlots(table, BitSet.between(100, 40, 100), slots, looks, last).counts).not.toBe(counts);
    expect(last.counts).toBe(counts);
  });
});

describe('slots of places', () => {
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
    const maker = new SlotMaker(table);
    const few = maker.places(BitSet.between(30, 0, 5), 10)!;
    expect(maker.places(BitSet.all(30), 10)).toBeUndefined();
    expect(maker.places(BitSet.between(30, 3, 20), 10)).toBeUndefined();
    const others = maker.places(BitSet.between(30, 20, 30), 10)!;
    expect(few.places).toHaveLength(5);
    expect([...others.slotOf].filter((slot) => slot >= 0).sort((a, b) => a - b)).toEqual([
      ...Array(10).keys(),
    ]);
    expect([...few.slotOf].filter((slot) => slot >= 0)).toHaveLength(5);
  });

  test('are always the same where the dataset has no more', () => {
    const maker = new SlotMaker(table);
    expect(maker.places(BitSet.all(30))).toBe(maker.places(BitSet.between(30, 3, 9)));
  });
});
