import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOutlines } from '../../scripts/atlas/outlines.ts';
import { describeStrictly } from '../../src/i18n/strict/describe.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { plainAddress } from '../../src/schema/strict/address.ts';
import { checkStrictly } from '../../src/schema/strict/check.ts';
import { STRICT_RULES } from '../../src/schema/strict/problem.ts';
import { BAD_PUBLISHING } from '../fixtures/badPublishing.ts';
import type { SmallDocument } from '../fixtures/smallDocument.ts';
import { strictDocument } from '../fixtures/strictDocument.ts';

const outlines = readOutlines();

function strictly(spoil: (document: SmallDocument) => void) {
  const document = strictDocument();
  spoil(document);
  const { document: good, holdings } = checkDocument(document);
  return checkStrictly({ document: good!, holdings: holdings! }, outlines);
}

const rulesAfter = (spoil: (document: SmallDocument) => void) => strictly(spoil).map(({ rule }) => rule);

test('a document fit to be published has nothing to be said about', () => {
  expect(strictly(() => undefined)).toEqual([]);
});

describe('what an editor would object to', () => {
  test.each(BAD_PUBLISHING)('$name is named, and nothing else', ({ spoil, path, rule, severity, en }) => {
    const problems = strictly(spoil);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path, rule, severity: severity ?? 'warning' });
    const { where, what, fix } = describeStrictly(problems[0]!, 'en');
    expect(`${where}: ${what} ${fix}`).toBe(en);
  });

  test('every rule a file can break is in the table', () => {
    const met = new Set(BAD_PUBLISHING.map(({ rule }) => rule));
    expect(STRICT_RULES.filter((rule) => !met.has(rule))).toEqual(['border-point']);
  });
});

describe('what an editor would not object to', () => {
  const opposing = (by: string[], more: object) => (d: SmallDocument) => {
    d['claims'][0].status = 'disputed';
    const text = { de: 'Nein', en: 'No' };
    d['claims'].push({ id: 'c02', text, events: ['visit-kyiv'], by, in: 'report', ...more });
  };

  test.each<[string, (d: SmallDocument) => void]>([
    ['a disputed claim that another opposes', opposing(['rutte'], { opposes: ['c01'] })],
    [
      'a disputed claim that opposes another',
      (d) => {
        opposing(['rutte', 'nato'], {})(d);
        d['claims'][0].opposes = ['c02'];
      },
    ],
    ['a plan after the end', (d) => Object.assign(d['events'][4], { when: '2026-05', status: 'planned' })],
    ['an event that goes on beyond the end', (d) => (d['events'][0].when.edtf = '2025-04-24/2027')],
    ['a season, whose months depend on the place', (d) => (d['events'][3].when = '2025-24')],
    ['a place on a coast', (d) => Object.assign(d['places'][2], { lat: 46.49, lon: 30.745 })],
    ['a country that the outlines draw as a part of another', (d) => (d['places'][2].country = 'gf')],
    [
      'places of one name in different ones',
      (d) => Object.assign(d['places'][3], { name: { de: 'Kyjiw', en: 'Kyiv' }, within: 'washington' }),
    ],
    [
      'sources of one title and publisher, a day apart',
      (d) =>
        Object.assign(d['sources'][1], { publisher: 'Agency', title: 'Report', published: '2024-10-04' }),
    ],
    ['an actor that only another’s office refers to', (d) => (d['events'][0].who = ['rutte'])],
  ])('%s', (_, spoil) => {
    expect(rulesAfter(spoil)).toEqual([]);
  });
});

test('two events alone are never far from each other', () => {
  const spoil = (d: SmallDocument) => {
    d['events'] = d['events'].slice(0, 2);
    d['events'][1].when = '1024-10-03';
  };
  expect(rulesAfter(spoil)).not.toContain('far-date');
});

test('paths count what the author wrote, also where records had to go', () => {
  const problems = strictly((d) => {
    d['events'].unshift({ id: 'nameless' });
    delete d['events'][1].summary.en;
  });
  expect(problems).toMatchObject([{ path: ['events', 1, 'summary'], id: 'visit-washington' }]);
});

test('nothing a document can hold makes the strict check throw', () => {
  const ways = ['title', 'places', 'actors', 'sources', 'events', 'claims', 'stories', 'asOf', 'languages'];
  fc.assert(
    fc.property(
      fc.constantFrom(...ways),
      fc.jsonValue({ maxDepth: 4 }),
      fc.boolean(),
      (key, value, inside) => {
        const document = strictDocument();
        if (inside && Array.isArray(document[key])) document[key].push(value);
        else document[key] = value;
        const { document: good, holdings } = checkDocument(document);
        if (!good || !holdings) return;
        for (const problem of checkStrictly({ document: good, holdings }, outlines)) {
          for (const lang of ['de', 'en', 'uk'] as const) describeStrictly(problem, lang);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test.each([
  ['https://example.org/a/', 'http://www.example.org/a', true],
  ['https://example.org/a?b=1&a=2', 'https://example.org/a?a=2&b=1', true],
  ['https://example.org/a/index.html', 'https://example.org/a/', true],
  ['https://example.org/a#part', 'https://example.org/a', true],
  ['https://example.org/#/a', 'https://example.org/#/b', false],
  ['https://example.org/a?id=1', 'https://example.org/a?id=2', false],
  ['https://example.org/A', 'https://example.org/a', false],
])('%s and %s lead to the same: %s', (one, other, same) => {
  expect(plainAddress(one) === plainAddress(other)).toBe(same);
});

test('every strict rule has words in every language, even for a problem that says nothing more', () => {
  for (const rule of STRICT_RULES) {
    for (const lang of ['de', 'en', 'uk'] as const) {
      const { where, what, fix } = describeStrictly(
        { path: [], rule, severity: 'warning', expected: 'sources' },
        lang,
      );
      expect(
        [where, what, fix].every((text) => text.length > 3 && !text.includes('undefined «')),
        rule,
      ).toBe(true);
    }
  }
});
