import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { columnsOf } from '../../../src/engine/buildColumns.ts';
import { placeIdOf, type EventColumns } from '../../../src/engine/columns.ts';
import { codesOf, type Ragged } from '../../../src/engine/ragged.ts';
import { native } from '../../../src/formats/native.ts';
import { DocumentReader } from '../../../src/loading/columns/documentReader.ts';
import { finishReading } from '../../../src/loading/columns/finishReading.ts';
import { openSliced } from '../../../src/loading/columns/openSliced.ts';
import { toTheEnd } from '../../../src/loading/toTheEnd.ts';
import { checkDocument } from '../../../src/schema/check.ts';
import { normalise } from '../../../src/schema/normalise.ts';
import { smallDocument, type SmallDocument } from '../../fixtures/smallDocument.ts';
import { anyCleanDocument, anyDocument, anyPieces } from './anyDocument.ts';

const ADDRESS = 'https://example.org/a.json';

function readerOf(pieces: readonly Uint8Array[]): DocumentReader {
  const reader = new DocumentReader();
  for (const piece of pieces) toTheEnd(reader.append(piece), () => undefined);
  return reader;
}
const piecesOf = (text: string) => [new TextEncoder().encode(text)];
/** What the fast way alone makes of a document; undefined where it gives up. */
const readFast = (pieces: readonly Uint8Array[]) => toTheEnd(readerOf(pieces).finish(), () => undefined);

function read(pieces: readonly Uint8Array[]) {
  const outcome = toTheEnd(finishReading(readerOf(pieces), ADDRESS), () => undefined);
  return outcome.ok ? openSliced(outcome.document) : outcome;
}

/** Lists of codes as what they stand for. */
function rowsOf(ragged: Ragged, textOf: (code: number) => string): string[][] {
  return Array.from({ length: ragged.offsets.length - 1 }, (_, row) =>
    Array.from(codesOf(ragged, row), textOf),
  );
}

/** The content of columns, however places are numbered. */
function contentOf(columns: EventColumns) {
  const { facets, places, marked, placeIds, inlinePlaces, placeWithin, ...rest } = columns;
  const idOf = (code: number) => placeIdOf(columns, code);
  return {
    ...rest,
    placeIds: Array.from({ length: placeIds.length + inlinePlaces }, (_, code) => idOf(code)),
    placeWithin: Array.from(placeWithin, (code) => (code < 0 ? '' : idOf(code))),
    places: rowsOf(places, idOf),
    marked: rowsOf(marked, idOf),
    facets: Object.fromEntries(
      Object.entries(facets).map(([name, { values, rows }]) => [
        name,
        { values, rows: rowsOf(rows, (code) => values[code]!) },
      ]),
    ),
  };
}

function expectSame(loaded: ReturnType<typeof read>, json: unknown): void {
  const checked = checkDocument(json);
  if (!loaded.ok) throw new Error(`refused: ${loaded.failure.code}`);
  const { dataset } = loaded;
  const expected: Dataset = normalise(checked.document!);
  expect(loaded).toMatchObject({
    problems: checked.problems,
    moreProblems: checked.more,
    events: checked.events,
  });
  expect({ ...dataset, events: [...dataset.events], places: new Map(dataset.places) }).toEqual(expected);
  expect(contentOf(loaded.columns!)).toEqual(contentOf(columnsOf(expected)));
  for (const [row, { id }] of [...expected.events].entries()) expect(dataset.events.rowOf!(id)).toBe(row);
}

describe('a document read into columns is the same as one that is checked and normalised', () => {
  test('where there is nothing to report about its events, without the whole check', () => {
    fc.assert(
      fc.property(
        anyCleanDocument.chain((json) => fc.tuple(fc.constant(json), anyPieces(JSON.stringify(json)))),
        ([json, pieces]) => {
          expect(readFast(pieces)).toBeDefined();
          expectSame(read(pieces), JSON.parse(JSON.stringify(json)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('whatever stands in its events', () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        expectSame(read(piecesOf(JSON.stringify(json, null, 1))), JSON.parse(JSON.stringify(json)));
      }),
      { numRuns: 300 },
    );
  });

  test('whatever stands anywhere in a good one', () => {
    const ways = waysInto(unlinked());
    fc.assert(
      fc.property(fc.constantFrom(...ways), fc.jsonValue({ maxDepth: 3 }), (way, value) => {
        const document = unlinked();
        put(document, way, value);
        const json: unknown = JSON.parse(JSON.stringify(document));
        if (checkDocument(json).document) expectSame(read(piecesOf(JSON.stringify(json))), json);
      }),
      { numRuns: 300 },
    );
  });
});
describe('a text that is not what it should be fails as one that is read whole', () => {
  /** Signs that matter in JSON, and others. */
  const anyBytes = fc.oneof(
    fc.constantFrom(
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      ' ',
      '1',
      '\n',
      '"events":[],',
      'events',
      '\uFEFF',
    ),
    fc.constantFrom('{"id":"e-9","title":"E"}', '"\\u0065vents":', '"__proto__":1,'),
  );

  test('whatever is taken away or put in anywhere', () => {
    fc.assert(
      fc.property(
        anyCleanDocument,
        fc.nat(),
        fc.integer({ min: 0, max: 3 }),
        fc.oneof(
          anyBytes.map((text) => new TextEncoder().encode(text)),
          fc.uint8Array({ maxLength: 2 }),
        ),
        (document, place, removed, added) => {
          const bytes = new TextEncoder().encode(JSON.stringify(document));
          const at = place % bytes.length;
          expectAsWhole(
            Uint8Array.from([...bytes.subarray(0, at), ...added, ...bytes.subarray(at + removed)]),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['nothing', ''],
    ['a byte order mark', `\uFEFF${JSON.stringify(smallDocument())}`],
    ['a byte order mark behind the events', '{"events":[]\uFEFF}'],
    ['a web page', '<!doctype html><title>No</title>'],
    ['events twice', '{"events":[],"events":[{"id":"a","title":"A"}]}'],
    ['events as a number, then as a list', '{"events":1,"events":[]}'],
    ['events that are no list', '{"events":{"a":[]}}'],
    ['events below', '{"data":{"events":[{"id":"a","title":"A"}]}}'],
    ['a name of events with an escape', '{"event\\u0073":[{"id":"a","title":"A"}]}'],
    ['a comma too many', '{"events":[{"id":"a","title":"A"},]}'],
    ['a comma too few', '{"events":[{"id":"a","title":"A"}{"id":"b","title":"B"}]}'],
    ['something behind the end', '{"events":[{"id":"a","title":"A"}]} ]'],
    ['a wrong version', '{"events":[{"id":"a","title":"A"}],"version":2}'],
    ['a bracket of the wrong kind', '{"events":[{"id":"a","title":"A"]]}'],
    ['an escape that is none', '{"events":[{"id":"a","title":"\\x"}]}'],
    ['a number no double holds', '{"events":[{"id":"a","title":"A","where":[{"lat":1e999,"lon":0}]}]}'],
  ])('%s', (_, text) => {
    expectAsWhole(new TextEncoder().encode(text));
  });

  function expectAsWhole(bytes: Uint8Array): void {
    const outcome = read([bytes]);
    const json = native.read(new TextDecoder().decode(bytes));
    if (!json.ok) expect(outcome).toEqual({ ok: false, failure: { address: ADDRESS, ...json.failure } });
    else if (checkDocument(json.json).document) expectSame(outcome, json.json);
    else expect(outcome.ok).toBe(false);
  }
});

type Way = (string | number)[];

/** The way to every value of a document. */
function waysInto(value: unknown, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return [way];
  const keys: Way = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inner = keys.flatMap((key) =>
    waysInto((value as Record<string | number, unknown>)[key], [...way, key]),
  );
  return way.length === 0 ? inner : [way, ...inner];
}

function put(document: object, way: Way, value: unknown): void {
  const parent = way
    .slice(0, -1)
    .reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], document);
  (parent as Record<string | number, unknown>)[way.at(-1)!] = value;
}

/** A good document that the fast way can read. */
function unlinked(): SmallDocument {
  const document = smallDocument();
  document['events'] = document['events'].map((event: SmallDocument) =>
    Object.fromEntries(
      Object.entries(event).filter(([field]) => !['links', 'known', 'formerIds'].includes(field)),
    ),
  );
  return document;
}
