import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../src/schema/check.ts';
import { coerce } from '../../src/schema/coerce.ts';
import { DatasetDefinition, Head } from '../../src/schema/definition.ts';
import { walk } from '../../src/schema/walk.ts';
import { smallDocument, type SmallDocument } from '../fixtures/smallDocument.ts';

type Way = readonly (string | number)[];

/** Ways to every value of a document that its definition describes. */
function waysInto(value: unknown, way: Way = []): Way[] {
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const inner = parts
    .filter(([key]) => !key.startsWith('x-') && key !== '$schema')
    .flatMap(([key, part]) => waysInto(part, [...way, Array.isArray(value) ? Number(key) : key]));
  return way.length === 0 ? inner : [way, ...inner];
}

function at(document: SmallDocument, way: Way): unknown {
  return way.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], document);
}

function put(document: SmallDocument, way: Way, value: unknown): SmallDocument {
  (at(document, way.slice(0, -1)) as Record<string | number, unknown>)[way.at(-1)!] = value;
  return document;
}

const WAYS = waysInto(smallDocument());

/** A document with another value at one place must be read as the original, with one warning there. */
function expectTaken(way: Way, value: unknown): void {
  const { document, problems, errors } = checkDocument(put(smallDocument(), way, value));
  expect(problems.map(({ path, rule, severity }) => [path.join('/'), rule, severity])).toEqual([
    [way.join('/'), 'type-taken', 'warning'],
  ]);
  expect(errors).toBe(0);
  expect(document).toEqual(smallDocument());
}

describe('a right value of the wrong type is taken, with a warning', () => {
  test.each(WAYS.filter((way) => typeof at(smallDocument(), way) === 'number'))(
    'a number written as text: %s %s %s %s',
    (...way) => expectTaken(way, String(at(smallDocument(), way))),
  );

  test.each(WAYS.filter((way) => typeof at(smallDocument(), way) === 'boolean'))(
    'true and false in quotation marks: %s %s %s',
    (...way) => {
      for (const value of ['true', 'TRUE', 1]) expectTaken(way, value);
    },
  );

  test.each(
    WAYS.filter((way) => {
      const value = at(smallDocument(), way);
      // Positions are lists of numbers, and rings lists of these: one alone is no list.
      return Array.isArray(value) && value.length === 1 && !Array.isArray(value[0]) && way[0] !== 'disputes';
    }).filter(([collection, ...rest]) => rest.length > 0 || collection !== 'languages'),
  )('a single value where a list is meant: %s %s %s %s', (...way) =>
    expectTaken(way, (at(smallDocument(), way) as unknown[])[0]),
  );

  test.each(
    WAYS.filter((way) => {
      const value = at(smallDocument(), way);
      // Within a list it would be another list; a history is one already; the kind of a shape decides what it is; and
      // where no field is required, a list passes for an object without any.
      const isEntry = typeof way.at(-1) === 'number';
      return (
        !Array.isArray(value) &&
        !isEntry &&
        way.at(-1) !== 'known' &&
        way.at(-1) !== 'teaching' &&
        way.join('/') !== 'disputes/0/geometry/type'
      );
    }),
  )('a list of one where a single value is meant: %s %s %s %s', (...way) =>
    expectTaken(way, [at(smallDocument(), way)]),
  );

  test.each([
    ['version', '1.0', 1],
    ['version', ' 1 ', 1],
    ['id', 2024, '2024'],
    ['title', 1984, '1984'],
    ['asOf', 2025, '2025'],
    ['languages', 'de', ['de']],
  ])('%s: %j is read as %j', (field, value, taken) => {
    const { document, errors } = checkDocument({ ...smallDocument(), [field]: value });
    expect(errors).toBe(0);
    expect(document).toMatchObject({ [field]: taken });
  });

  test('texts that are numbers: a year as a date, an id, a name', () => {
    const { document, errors } = checkDocument({
      version: 1,
      id: 'a',
      title: 'A',
      languages: ['en'],
      places: [{ id: 7, name: 221, lat: '−33.9', lon: '18.4' }],
      events: [{ id: 1, title: 1984, when: 1984, where: 7 }],
    });
    expect(errors).toBe(0);
    expect(document).toMatchObject({
      places: [{ id: '7', name: '221', lat: -33.9, lon: 18.4 }],
      events: [{ id: '1', title: '1984', when: '1984', where: ['7'] }],
    });
  });
});

describe('a value that could mean two things, or nothing, is not taken', () => {
  test.each([
    ['a decimal comma', ['places', 2, 'lat'], '50,4501', 'type'],
    ['a text that is no number', ['places', 2, 'lat'], 'north', 'type'],
    ['two values for one', ['events', 1, 'category'], ['visit', 'summit'], 'type'],
    ['an empty list for a value', ['events', 1, 'category'], [], 'type'],
    ['a number for a word of a list', ['events', 1, 'status'], 1, 'choice'],
    ['yes for true', ['sources', 0, 'checked'], 'yes', 'type'],
    ['another version', ['version'], '2', 'version'],
  ])('%s', (_, way, value, rule) => {
    const { problems } = checkDocument(put(smallDocument(), way, value));
    expect(problems[0]).toMatchObject({ path: way, rule, severity: 'error' });
  });

  test('what is wrong in another way, too, is reported as that alone', () => {
    const { problems } = checkDocument(put(smallDocument(), ['places', 2, 'lat'], '95'));
    expect(problems[0]).toMatchObject({ path: ['places', 2, 'lat'], rule: 'latitude', value: 95 });
    expect(problems.map(({ rule }) => rule)).not.toContain('type-taken');
  });
});

test('a value deeper than any stack does no harm', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  for (const field of Object.keys(Head.entries)) {
    expect(() => coerce(DatasetDefinition, { [field]: deep })).not.toThrow();
  }
});

describe('what is listed twice counts once, with a warning', () => {
  const lists: Way[] = [];
  walk(DatasetDefinition, smallDocument(), [], {
    unknownField: () => undefined,
    reference: () => undefined,
    distinct(path) {
      lists.push([...path]);
      return new Set();
    },
  });

  test('every list of ids is one of these, but for a route, which may lead back', () => {
    const names = new Set(lists.map((way) => way.findLast((key) => typeof key === 'string')));
    for (const name of [
      'languages',
      'where',
      'who',
      'sources',
      'events',
      'by',
      'thread',
      'fit',
      'formerIds',
      'aliases',
    ])
      expect(names).toContain(name);
    expect(names).not.toContain('route');
  });

  test.each(lists)('%s %s %s %s %s', (...way) => {
    const list = at(smallDocument(), way) as unknown[];
    const { document, problems, errors } = checkDocument(
      put(smallDocument(), way, [...list, ...structuredClone(list)]),
    );
    expect(errors).toBe(0);
    expect(problems.map(({ path, rule }) => [path.join('/'), rule])).toEqual(
      list.flatMap((entry, index) =>
        typeof entry === 'object' && Object.values(entry!).some((value) => typeof value === 'object')
          ? []
          : [[[...way, list.length + index].join('/'), 'listed-twice']],
      ),
    );
    if (problems.length === list.length) expect(document).toEqual(smallDocument());
  });

  test('an id and an object that says nothing more are the same; with a role they are not', () => {
    const document = smallDocument();
    document['events'][1].who = ['rutte', { actor: 'rutte' }, { actor: 'rutte', role: 'host' }];
    const { document: good, problems } = checkDocument(document);
    expect(problems.map(({ path }) => path)).toEqual([['events', 1, 'who', 1]]);
    expect(good?.events[1]?.who).toEqual(['rutte', { actor: 'rutte', role: 'host' }]);
  });

  test('an id that leads nowhere is reported once, and once as listed twice', () => {
    const { problems } = checkDocument(put(smallDocument(), ['events', 1, 'who'], ['nobody', 'nobody']));
    expect(problems.map(({ rule }) => rule)).toEqual(['listed-twice', 'unknown-reference']);
  });
});
