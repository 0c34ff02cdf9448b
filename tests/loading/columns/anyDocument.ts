import fc from 'fast-check';
import { hasRepeats } from '../../../src/schema/repeats.ts';

/** Generated documents: few ids, so that they meet often, in every shape an event may be written in. */

type Json = Record<string, unknown>;

const PLACES = ['berlin', 'germany', 'quito', 'nowhere'] as const;
const ACTORS = ['ann', 'bob', 'un'] as const;
const CATEGORIES = ['talks', 'visit'] as const;
const SOURCES = ['paper', 'wire', 'notice'] as const;

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const anyOf = <T>(values: readonly T[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });
/** No entry of which says what another says. */
const distinct = <T>(entry: fc.Arbitrary<T>) =>
  fc.array(entry, { maxLength: 3 }).filter((list) => !hasRepeats(list));
const role = optional(fc.constantFrom('host', 'origin', 'remote', 'about'));
const anyTextField = fc.oneof(
  fc.constantFrom('A visit', 'Візит', 'Quote " and \\ {[', 'A 😀'),
  fc.dictionary(fc.constantFrom('en', 'de', 'zh-Hant'), fc.constantFrom('a', 'b**c**'), { maxKeys: 2 }),
);

const anyDate = fc.oneof(
  fc.constantFrom('2014', '2014-05', '2014-21', '2014-23/2015-05', '156X', '2014-05-02~', '-0043'),
  fc.constantFrom(
    '2014-05-02/..',
    '../2014-05-02',
    '/2014-05-02',
    '2014-05-02T10:30Z',
    '0000-02-29',
    '2000-02-29',
  ),
  fc.integer({ min: 1, max: 28 }).map((day) => `2014-05-${String(day).padStart(2, '0')}`),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .map(([month, length]) => `2014-0${month}-10/2014-0${month}-${10 + length}`),
);
const anyWhen = fc.oneof(
  { weight: 3, arbitrary: anyDate },
  record({
    edtf: anyDate,
    zone: optional(fc.constantFrom('Europe/Kyiv', 'America/New_York')),
    sources: optional(anyOf(SOURCES)),
    also: optional(
      fc.array(record({ edtf: anyDate, sources: optional(anyOf(SOURCES)), note: optional(anyTextField) }), {
        maxLength: 2,
      }),
    ),
  }),
);

const anyWhere = fc.oneof(
  fc.constantFrom(...PLACES),
  record({ place: fc.constantFrom(...PLACES), role }),
  record({
    lat: fc.constantFrom(-90, -33.5, -0, 0, 52.5, 90),
    lon: fc.constantFrom(-180, -179.5, 0, 13.4, 180),
    name: optional(anyTextField),
    radiusKm: optional(fc.constantFrom(0, 5, 20040)),
    role,
    'x-note': optional(fc.constant([1])),
  }),
);

const anyWho = fc.oneof(
  fc.constantFrom(...ACTORS),
  record({
    actor: fc.constantFrom(...ACTORS),
    role: optional(fc.constant('host')),
    mode: optional(fc.constantFrom('in-person', 'phone')),
  }),
);

/** Fields of an event that need no more than the fast reader. */
const plainFields = {
  title: anyTextField,
  label: optional(anyTextField),
  summary: optional(anyTextField),
  when: optional(anyWhen),
  where: optional(distinct(anyWhere)),
  route: optional(fc.array(fc.constantFrom(...PLACES), { maxLength: 3 })),
  category: optional(fc.constantFrom(...CATEGORIES)),
  importance: optional(fc.integer({ min: 1, max: 5 })),
  who: optional(distinct(anyWho)),
  status: optional(fc.constantFrom('happened', 'planned', 'announced', 'cancelled')),
  sources: optional(anyOf(SOURCES)),
  known: optional(fc.constant('2014-06-01')),
  media: optional(fc.constant([{ kind: 'image', url: 'https://a.example/b.png' }])),
  teaching: optional(fc.constant({ notes: 'N' })),
  'x-own': optional(fc.constant({ deep: [[[]]] })),
};

/** Fields that lead to other events or to histories, or are wrong. */
const rareFields = {
  label: optional(fc.constant('A label that is longer than there is room for')),
  formerIds: optional(fc.constantFrom([], ['e-0'], ['old'])),
  links: optional(
    fc.array(record({ rel: fc.constant('follows'), event: fc.constantFrom('e-0', 'e-1', 'none') }), {
      maxLength: 2,
    }),
  ),
  known: optional(fc.constantFrom([{ on: '2014-06-01', status: 'planned' }], [])),
  category: optional(fc.constant('unknown')),
  who: optional(fc.constantFrom(['nobody'], 'ann', [null], ['ann', 'ann'], ['ann', { actor: 'ann' }])),
  sources: optional(fc.constantFrom('paper', ['paper', 'wire', 'paper'])),
  importance: optional(fc.constantFrom('4', ' 4 ', [4], '4.5')),
  when: optional(
    fc.constantFrom(
      '2014-02-30',
      '2014-05-10/2014-05-09',
      'May',
      2014,
      ['2014-05'],
      { edtf: '2014', zone: 'Mars' },
      null,
    ),
  ),
  where: optional(
    fc.constantFrom(
      [{ lat: '51', lon: ['10'] }],
      { place: 'berlin' },
      ['quito', 'quito'],
      [{ lat: 91, lon: 0 }],
      [{ lat: 1 }],
      [{ lat: 1, lon: 2, place: 'x' }],
    ),
  ),
  title: optional(fc.constantFrom('', {}, { 'not a tag': 'a' })),
  id: optional(fc.constantFrom('e-0', 'Not a slug', 7)),
  importence: optional(fc.constant(3)),
};

function record<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Json> {
  return fc.record(fields).map((made) => withoutHoles(made as Json));
}

function withoutHoles(made: Json): Json {
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined));
}

const claims = fc.array(
  record({
    text: fc.constant('So they say'),
    events: optional(anyOf(['e-0', 'e-1', 'e-2'])),
    in: optional(fc.constantFrom(...SOURCES)),
    status: optional(fc.constantFrom('disputed', 'refuted', 'established')),
  }),
  { maxLength: 3 },
);

const head = {
  version: 1,
  id: 'any',
  title: 'Any',
  languages: ['en', 'de'],
  categories: CATEGORIES.map((id) => ({ id, label: id })),
  places: [
    { id: 'berlin', name: 'Berlin', within: 'germany', lat: 52.5, lon: 13.4 },
    { id: 'germany', name: 'Germany', country: 'de', lat: 51, lon: 10 },
    { id: 'quito', name: 'Quito', country: 'ec', lat: -0.2, lon: -78.5 },
    { id: 'nowhere', name: 'Nowhere' },
  ],
  actors: ACTORS.map((id) => ({ id, name: id })),
  sources: SOURCES.map((id, at) => ({ id, title: id, ...(at ? { language: at > 1 ? 'de' : 'en' } : {}) })),
};

const numbered = (prefix: string) => (made: Json, at: number) => ({ id: `${prefix}-${at}`, ...made });

/** Documents in any order of their parts, whose events may refer to each other from claims and steps. */
function documents(events: fc.Arbitrary<Json[]>): fc.Arbitrary<Json> {
  return fc
    .record({
      events,
      claims,
      order: fc.shuffledSubarray([...Object.keys(head), 'events', 'claims', 'stories'], {
        minLength: Object.keys(head).length + 3,
      }),
    })
    .map((made) => {
      const parts: Json = {
        ...head,
        events: made.events.map(numbered('e')),
        // Claims and steps may name only events there are.
        claims: made.claims.map(numbered('c')).map((claim: Json) => ({
          ...claim,
          ...(claim['events']
            ? {
                events: (claim['events'] as string[]).filter(
                  (id) => Number(id.slice(2)) < made.events.length,
                ),
              }
            : {}),
        })),
        stories: [
          {
            id: 's',
            title: 'S',
            steps: [{ id: 'a', title: 'A', events: made.events.length ? ['e-0'] : [] }],
          },
        ],
      };
      return Object.fromEntries(made.order.map((key) => [key, parts[key]]));
    });
}

/** Documents whose events have nothing that the check would report, and nothing that leads to other events. */
export const anyCleanDocument = documents(fc.array(record(plainFields), { maxLength: 8 }));

/** Documents with anything at all. */
export const anyDocument = documents(
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: record(plainFields) },
      fc.tuple(record(plainFields), record(rareFields)).map(([plain, rare]) => ({ ...plain, ...rare })),
      fc.constantFrom<Json>(null as unknown as Json, [] as unknown as Json, {}),
    ),
    { maxLength: 8 },
  ),
);

/** Bytes cut into pieces at any places. */
export function anyPieces(text: string): fc.Arbitrary<Uint8Array<ArrayBuffer>[]> {
  const bytes = new TextEncoder().encode(text);
  return fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 }).map((cuts) => {
    const ends = [...cuts, bytes.length].sort((a, b) => a - b);
    return ends.map((end, at) => bytes.slice(ends[at - 1] ?? 0, end));
  });
}
