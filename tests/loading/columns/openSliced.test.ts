import { expect, test } from 'vitest';
import { DocumentReader } from '../../../src/loading/columns/documentReader.ts';
import { finishReading } from '../../../src/loading/columns/finishReading.ts';
import { openSliced } from '../../../src/loading/columns/openSliced.ts';
import { toTheEnd } from '../../../src/loading/toTheEnd.ts';

/** The dataset of a document with these events. */
function datasetOf(events: readonly object[]) {
  const document = { version: 1, id: 'a', title: 'A', languages: ['en'], events };
  const reader = new DocumentReader();
  toTheEnd(reader.append(new TextEncoder().encode(JSON.stringify(document))), () => undefined);
  const outcome = toTheEnd(finishReading(reader, 'https://example.org/'), () => undefined);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return openSliced(outcome.document).dataset;
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `e-${at}`,
    title: `E ${at}`,
    where: [{ lat: at / 1000, lon: 0 }],
  }));

test('events are read from either end, and none beyond', () => {
  const { events } = datasetOf(numbered(3));
  expect(events.length).toBe(3);
  expect([0, 2, -1, -3].map((at) => events.at(at)?.id)).toEqual(['e-0', 'e-2', 'e-2', 'e-0']);
  expect([3, -4, NaN, 0.5].map((at) => events.at(at))).toEqual([undefined, undefined, undefined, undefined]);
});

test('an event is read once as long as it is asked for, and forgotten after thousands of others', () => {
  const { events } = datasetOf(numbered(9000));
  const [first, second] = [events.at(0), events.at(1)];
  for (let row = 2; row < 9000; row++) {
    expect(events.at(row)?.title).toEqual({ en: `E ${row}` });
    if (events.at(0) !== first) throw new Error(`forgotten at ${row}`);
  }
  expect(events.at(1)).not.toBe(second);
  expect(events.at(1)).toEqual(second);
});

test('a former id leads to its event, like its id', () => {
  const { events } = datasetOf([
    { id: 'b', title: 'B', when: '2015', formerIds: ['c'] },
    { id: 'a', title: 'A', when: '2014' },
  ]);
  expect(['a', 'b', 'c', 'd', 'Not an id'].map((id) => events.rowOf!(id))).toEqual([
    0,
    1,
    1,
    undefined,
    undefined,
  ]);
});

test('places written in line are there to be asked for and to be gone through', () => {
  const { places } = datasetOf([
    {
      id: 'a',
      title: 'A',
      where: [
        { lat: 1, lon: 2, name: 'There' },
        { lat: 3, lon: 4 },
      ],
    },
  ]);
  expect(places.size).toBe(2);
  expect([...places.keys()]).toEqual(['~1', '~2']);
  expect([...places.values()].map(({ name }) => name)).toEqual([{ en: 'There' }, {}]);
  const visited: string[] = [];
  places.forEach((_, id) => visited.push(id));
  expect(visited).toEqual(['~1', '~2']);
  expect(['~0', '~3', '~01', '~', '~1.5', 'a'].filter((id) => places.has(id))).toEqual([]);
});
