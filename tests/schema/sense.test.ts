import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';

interface Dated {
  readonly when?: string | { edtf: string; zone: string };
  readonly links?: readonly { rel: string; event: string }[];
  readonly known?: readonly { on: string }[];
}

/** Problems of a document with nothing but these events, named by letters. */
function problemsOf(...events: Dated[]) {
  const named = events.map((event, index) => ({ id: 'abcdefgh'[index]!, title: 'E', ...event }));
  return checkDocument({ version: 1, id: 'x', title: 'X', languages: ['en'], events: named });
}

const to = (rel: string, event: string) => ({ links: [{ rel, event }] });
const rulesOf = (...events: Dated[]) => problemsOf(...events).problems.map(({ rule }) => rule);

describe('links that run in a circle', () => {
  test.each<[string, Dated[], string[]]>([
    ['each leads to the other', [to('leads-to', 'b'), to('leads-to', 'a')], ['b', 'a', 'b']],
    ['each follows the other', [to('follows', 'b'), to('follows', 'a')], ['a', 'b', 'a']],
    ['each is part of the other', [to('part-of', 'b'), to('part-of', 'a')], ['b', 'a', 'b']],
    [
      'it leads to what it follows',
      [{ links: [...to('leads-to', 'b').links, ...to('follows', 'b').links] }, {}],
      ['b', 'a', 'b'],
    ],
    [
      'three, by different words',
      [to('leads-to', 'b'), to('leads-to', 'c'), to('leads-to', 'a')],
      ['c', 'a', 'b', 'c'],
    ],
  ])('%s', (_, events, circle) => {
    const { problems, document } = problemsOf(...events);
    expect(problems).toMatchObject([{ rule: 'link-circle', severity: 'warning', expected: circle }]);
    expect(normalise(document!).events, 'all links stay').toHaveLength(events.length);
    expect(document!.events.map(({ links }) => links ?? [])).toEqual(events.map(({ links }) => links ?? []));
  });

  test.each<[string, Dated[]]>([
    ['the same told from both sides', [to('leads-to', 'b'), to('follows', 'a')]],
    [
      'a part that follows another part of the same',
      [to('part-of', 'c'), { links: [...to('part-of', 'c').links, ...to('follows', 'a').links] }, {}],
    ],
    ['two that contradict each other', [to('contradicts', 'b'), to('contradicts', 'a')]],
    ['a whole that leads to its part', [to('leads-to', 'b'), to('part-of', 'a')]],
  ])('is not what this is: %s', (_, events) => {
    expect(rulesOf(...events)).toEqual([]);
  });
});

describe('links against the dates', () => {
  const spring = { when: '2024-04-02' };
  const autumn = { when: '2024-10-03' };
  test.each<[string, Dated, Dated]>([
    ['leads to an earlier event', { ...autumn, ...to('leads-to', 'b') }, spring],
    ['follows a later event', { ...spring, ...to('follows', 'b') }, autumn],
    ['responds to a later event', { ...spring, ...to('responds-to', 'b') }, autumn],
    ['is part of one that was over', { ...autumn, ...to('part-of', 'b') }, spring],
    ['is part of one that had not begun', { ...spring, ...to('part-of', 'b') }, autumn],
  ])('%s', (_, event, other) => {
    expect(rulesOf(event, other)).toEqual(['link-against-time']);
  });

  const kyiv = { edtf: '2025-04-24', zone: 'Europe/Kyiv' };
  const washington = (edtf: string) => ({ when: { edtf, zone: 'America/New_York' } });
  test.each<[string, Dated, Dated]>([
    ['leads to a later event', { ...spring, ...to('leads-to', 'b') }, autumn],
    ['the same day', { ...autumn, ...to('leads-to', 'b') }, autumn],
    ['a month that holds the day', { ...autumn, ...to('leads-to', 'b') }, { when: '2024-10' }],
    ['a date that is only about right', { ...autumn, ...to('leads-to', 'b') }, { when: '2024-09~' }],
    ['a season, whose months depend on the place', { when: '2024-22', ...to('leads-to', 'b') }, spring],
    ['no date', { ...autumn, ...to('leads-to', 'b') }, {}],
    ['the eve, by clocks that are behind', { when: kyiv, ...to('leads-to', 'b') }, washington('2025-04-23')],
    ['any order, where one contradicts the other', { ...autumn, ...to('contradicts', 'b') }, spring],
  ])('are not what this is: %s', (_, event, other) => {
    expect(rulesOf(event, other)).toEqual([]);
  });

  test('clocks of other zones excuse a day, not three', () => {
    expect(rulesOf({ when: kyiv, ...to('leads-to', 'b') }, washington('2025-04-20'))).toEqual([
      'link-against-time',
    ]);
  });
});

test('the place of a link is counted in what the author wrote, also where one before it has to go', () => {
  const links = [
    { rel: 'follows', event: 'gone' },
    { rel: 'follows', event: 'a' },
  ];
  expect(problemsOf({ links }).problems).toMatchObject([
    { rule: 'unknown-reference', path: ['events', 0, 'links', 0, 'event'] },
    { rule: 'link-to-itself', path: ['events', 0, 'links', 1] },
  ]);
});

test('a history of what was known is named exactly where it is not in order', () => {
  const days = fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 6 });
  fc.assert(
    fc.property(days, (numbers) => {
      const known = numbers.map((day) => ({ on: `2024-05-${String(day).padStart(2, '0')}` }));
      const falls = numbers.flatMap((day, index) => (day < (numbers[index - 1] ?? 0) ? [index] : []));
      expect(problemsOf({ known }).problems.map(({ path }) => path[3])).toEqual(falls);
    }),
  );
});

describe('a claim', () => {
  const check = (claim: object, source: object = {}) =>
    checkDocument({
      version: 1,
      id: 'x',
      title: 'X',
      languages: ['en'],
      sources: [{ id: 's', title: 'S', ...source }],
      events: [{ id: 'a', title: 'A' }],
      claims: [JSON.parse(JSON.stringify({ id: 'c', text: 'C', events: ['a'], ...claim }))],
    }).problems.map(({ rule }) => rule);

  test.each<[string, object, object?]>([
    ['quoted in a language the dataset does not have', { quote: 'Oui', language: 'fr' }],
    ['quoted in the language of its source', { quote: 'Oui', in: 's' }, { language: 'fr' }],
    ['judged unverifiable without a source', { checks: [{ verdict: 'unverifiable' }] }],
    ['judged incomplete without a source', { checks: [{ verdict: 'incomplete' }] }],
    ['judged by a source that is on no event', { checks: [{ verdict: 'consistent', sources: ['s'] }] }],
  ])('is fine: %s', (_, claim, source) => {
    expect(check(claim, source)).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['without a list of events', { events: undefined }, 'claim-without-event'],
    [
      'quoted from a source that does not say its language',
      { quote: 'Oui', in: 's' },
      'quote-without-language',
    ],
    ['quoted, and read nowhere', { quote: 'Oui' }, 'quote-without-language'],
  ])('is named: %s', (_, claim, rule) => {
    expect(check(claim)).toEqual([rule]);
  });

  test('about an event that is not there is named once', () => {
    expect(check({ events: ['gone'] })).toEqual(['unknown-reference']);
  });
});

test('errors are counted beyond those that are listed', () => {
  const events = Array.from({ length: 700 }, (_, index) => ({ id: `e-${index}`, title: 'E', when: 'soon' }));
  const { errors, more } = checkDocument({ version: 1, id: 'x', title: 'X', languages: ['en'], events });
  expect({ errors, more }).toEqual({ errors: 700, more: 200 });
});
