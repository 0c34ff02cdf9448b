import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { MAX_PROBLEMS } from '../../src/schema/problemList.ts';
import { BAD_INPUTS } from '../fixtures/badInputs.ts';
import { smallDocument } from '../fixtures/smallDocument.ts';

test('a document that uses every field has no problems and is handed on as it is', () => {
  const document = smallDocument();
  const result = checkDocument(document);
  expect(result.problems).toEqual([]);
  expect(result).toMatchObject({ more: 0, events: { total: 7, loaded: 7 } });
  expect(result.document).toEqual(document);
});

describe('bad input', () => {
  test.each(BAD_INPUTS)('$name is reported, and the rest loads', (row) => {
    const document = smallDocument();
    row.spoil(document);
    const before = structuredClone(document);
    const { problems, events, document: good } = checkDocument(document);
    expect(problems[0]).toMatchObject({
      path: row.path,
      rule: row.rule,
      severity: row.severity ?? 'error',
      ...(row.suggestion === undefined ? {} : { suggestion: row.suggestion }),
    });
    expect(problems[0]?.leftOut).toBe(row.leftOut);
    expect(problems[0]?.suggestion).toBe(row.suggestion);
    expect(events.loaded).toBe(row.events);
    expect(good?.events.length ?? 0).toBe(row.events);
    if (good) normalise(good);
    expect(document, 'what the author wrote is not changed').toEqual(before);
  });
});

test.each([
  ['null', null],
  ['a list', []],
  ['a text', 'events'],
  ['a number', 7],
])('%s is not a dataset', (_, json) => {
  const { document, problems } = checkDocument(json);
  expect(document).toBeUndefined();
  expect(problems).toMatchObject([{ path: [], rule: 'not-a-dataset', expected: 'object' }]);
});

describe('what a problem costs', () => {
  function checked(spoil: (document: ReturnType<typeof smallDocument>) => void) {
    const document = smallDocument();
    spoil(document);
    return checkDocument(document).document!;
  }

  test('an impossible date costs the date, not the event', () => {
    const good = checked((d) => (d['events'][1].when = '2024-02-30'));
    expect(good.events[1]).toMatchObject({ id: 'visit-kyiv' });
    expect(good.events[1]).not.toHaveProperty('when');
    expect(normalise(good).events.at(-1)).toMatchObject({ id: 'undated' });
  });

  test('an impossible other date costs that other date only', () => {
    const good = checked((d) => d['events'][0].when.also.unshift({ edtf: '2025-13' }));
    expect(good.events[0]).toMatchObject({
      when: { edtf: '2025-04-24/2025-04-25', also: [{ edtf: '2025-04-23' }] },
    });
  });

  test('coordinates out of range cost the location, not the event', () => {
    const good = checked((d) => d['events'][2].where.unshift({ lat: 91, lon: 0 }));
    expect(good.events[2]?.where).toMatchObject([{ lat: 49, lon: 32 }]);
  });

  test('several bad entries of one list cost exactly those', () => {
    const good = checked(
      (d) =>
        (d['events'][0].where = ['gone', 5, 'kyiv', { place: 'away' }, 'washington', { lat: 99, lon: 0 }]),
    );
    expect(good.events[0]?.where).toEqual(['kyiv', 'washington']);
  });

  test('a reference to an event that is left out goes with it', () => {
    const document = smallDocument();
    delete document['events'][1].title;
    const { document: good, problems } = checkDocument(document);
    expect(good?.events[0]?.links).toEqual([]);
    expect(good?.stories?.[0]?.steps?.[0]?.events).toEqual([]);
    expect(problems.map(({ rule }) => rule)).toEqual(['missing', 'unknown-reference', 'unknown-reference']);
  });

  test('a step whose id is taken is left out of its story', () => {
    const good = checked((d) => (d['stories'][0].steps[1].id = 'start'));
    expect(good.stories?.[0]?.steps).toHaveLength(1);
  });

  test('a former id that another event bears today is dropped', () => {
    const good = checked((d) => d['events'][0].formerIds.push('call'));
    expect(good.events[0]?.formerIds).toEqual(['washington-visit']);
  });

  test('without version, id, title and languages the events still load', () => {
    const { document, problems } = checkDocument({ events: [{ id: 'a', title: 'A', when: '1989-11-09' }] });
    expect(problems.map(({ path }) => path)).toEqual([['version'], ['id'], ['title'], ['languages']]);
    expect(document).toMatchObject({ version: 1, languages: ['und'], events: [{ id: 'a' }] });
  });
});

test('own fields starting with x- are silent, unknown ones survive', () => {
  const document = smallDocument();
  Object.assign(document['events'][0], { 'x-note': 1, whom: ['rutte'] });
  const { document: good, problems } = checkDocument(document);
  expect(problems.map(({ rule, value }) => [rule, value])).toEqual([['unknown-field', 'whom']]);
  expect(good?.events[0]).toMatchObject({ 'x-note': 1, whom: ['rutte'] });
});

test('more problems than anyone reads are counted, not listed', () => {
  const events = Array.from({ length: MAX_PROBLEMS + 25 }, (_, index) => ({
    id: `e-${index}`,
    title: 'E',
    when: 'soon',
  }));
  const {
    problems,
    more,
    events: count,
  } = checkDocument({ version: 1, id: 'a', title: 'A', languages: ['en'], events });
  expect(problems).toHaveLength(MAX_PROBLEMS);
  expect(more).toBe(25);
  expect(count.loaded).toBe(events.length);
});

test('field names that objects inherit do no harm', () => {
  const text = JSON.stringify(smallDocument()).replace(
    '"id":"call"',
    '"id":"call","__proto__":{"polluted":1},"constructor":{},"toString":"no","hasOwnProperty":1',
  );
  const { problems, document } = checkDocument(JSON.parse(text));
  expect(problems.map(({ rule }) => rule)).toEqual(Array(4).fill('unknown-field'));
  expect(document?.events).toHaveLength(7);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('twenty thousand events are checked and read, each a few times', () => {
  let reads = 0;
  const events = Array.from({ length: 20_000 }, (_, index) => ({
    get id() {
      reads++;
      return `event-${index}`;
    },
    title: { en: `Event ${index}`, de: `Ereignis ${index}` },
    when: `${1900 + (index % 120)}-0${1 + (index % 9)}-1${index % 10}`,
    where: [{ lat: (index % 170) - 85, lon: (index % 350) - 175, name: `Place ${index % 1000}` }],
    category: 'battle',
    importance: 1 + (index % 5),
  }));
  const categories = [{ id: 'battle', label: 'Battle' }];
  const { document, problems } = checkDocument({
    version: 1,
    id: 'big',
    title: 'Big',
    languages: ['en'],
    categories,
    events,
  });
  const dataset = normalise(document!);
  expect(problems).toEqual([]);
  expect(dataset.events).toHaveLength(20_000);
  // Not once for every other event.
  expect(reads).toBeLessThan(10 * events.length);
});
