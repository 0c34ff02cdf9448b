import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeProblem } from '../../src/i18n/problems.ts';
import { checkDocument, type CheckResult } from '../../src/schema/check.ts';
import { DatasetDefinition } from '../../src/schema/definition.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { smallDocument } from '../fixtures/smallDocument.ts';
import * as v from 'valibot';

const json = fc.jsonValue({ maxDepth: 5 });

/** A document with its known fields at the right places and anything at all in them. */
const nearDocument = fc.record(
  {
    version: fc.oneof(fc.constant(1), json),
    id: json,
    title: json,
    languages: fc.oneof(fc.constant(['de']), json),
    places: fc.array(
      fc.record({ id: json, name: json, lat: json, lon: json, within: json }, { requiredKeys: [] }),
    ),
    events: fc.array(
      fc.oneof(
        json,
        fc.record(
          {
            id: json,
            title: json,
            when: json,
            where: json,
            who: json,
            links: json,
            sources: json,
            known: json,
            also: json,
          },
          { requiredKeys: [] },
        ),
      ),
    ),
    stories: json,
    disputes: fc.array(fc.record({ id: json, title: json, geometry: json }, { requiredKeys: [] })),
  },
  { requiredKeys: [] },
);

/** Nothing bad is left: what is handed on passes the definition, can be normalised, and has words. */
function expectSound({ document, problems }: CheckResult): void {
  for (const problem of problems) {
    describeProblem(problem, 'de');
    describeProblem(problem, 'en');
    describeProblem(problem, 'uk');
  }
  if (!document) return;
  const { issues = [] } = v.safeParse(DatasetDefinition, document);
  expect(issues.filter(({ message }) => !message.startsWith('too-long'))).toEqual([]);
  const dataset = normalise(document);
  for (const event of dataset.events) {
    for (const { place } of event.where) expect(dataset.places.has(place)).toBe(true);
    for (const { actor } of event.who) expect(dataset.actors.has(actor)).toBe(true);
    for (const source of event.sources) expect(dataset.sources.has(source)).toBe(true);
  }
}

test('no JSON at all makes the check throw', () => {
  fc.assert(
    fc.property(json, (value) => {
      expectSound(checkDocument(value));
    }),
  );
});

test('no document with anything in its fields makes the check throw', () => {
  fc.assert(
    fc.property(nearDocument, (value) => {
      expectSound(checkDocument(value));
    }),
    { numRuns: 200 },
  );
});

test('whatever stands anywhere in a good document, the events it does not stand in remain', () => {
  const places = waysInto(smallDocument());
  fc.assert(
    fc.property(fc.constantFrom(...places), json, (way, value) => {
      const document = smallDocument();
      put(document, way, value);
      const result = checkDocument(document);
      expectSound(result);
      if (way[0] === 'version' || (way[0] === 'events' && way.length === 1)) return;
      const spoilt = way[0] === 'events' ? way[1] : -1;
      const expected = smallDocument()['events'].filter((_: unknown, index: number) => index !== spoilt);
      const ids = result.document?.events.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(expected.map(({ id }: { id: string }) => id)));
    }),
    { numRuns: 250 },
  );
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
