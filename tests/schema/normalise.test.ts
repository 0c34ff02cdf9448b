import { expect, test } from 'vitest';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { smallDocument, type SmallDocument } from '../fixtures/smallDocument.ts';

function normalised(change: (document: SmallDocument) => void = () => undefined) {
  const document = smallDocument();
  change(document);
  const { document: good, problems } = checkDocument(document);
  expect(problems).toEqual([]);
  return normalise(good!);
}

test('events stand by earliest start, then longest, then document order; undated ones last', () => {
  const same = ['a', 'b'].map((id) => ({ id, title: id, when: '2024-10-03' }));
  const longer = { id: 'c', title: 'c', when: '2024-10-03/2024-10-05' };
  const dataset = normalised((d) => d['events'].push({ id: 'no-date', title: 'x' }, ...same, longer));
  expect(dataset.events.map(({ id }) => id)).toEqual([
    'perhaps',
    'open-war',
    'c',
    'visit-kyiv',
    'a',
    'b',
    'call',
    'visit-washington',
    'summer',
    'undated',
    'no-date',
  ]);
});

test('a plain string is a text in the first language', () => {
  expect(normalised().places.get('washington')?.name).toEqual({ de: 'Washington' });
});

test('a place in line becomes a place with a made-up id, the same one each time', () => {
  const dataset = normalised((d) => {
    d['events'][6].where = structuredClone(d['events'][2].where);
    d['events'][5].where = [{ lat: 0, lon: 0 }];
  });
  const placeOf = (id: string) => dataset.events.find((event) => event.id === id)?.where[0]?.place;
  expect(placeOf('open-war')).toBe('~1');
  expect(placeOf('undated')).toBe('~1');
  expect(dataset.places.get('~2')).toEqual({ id: '~2', name: {}, aliases: [], lat: 0, lon: 0, radiusKm: 0 });
});

test('a place without coordinates has those of the place it lies in', () => {
  expect(normalised().places.get('white-house')).toMatchObject({
    lat: 38.9,
    lon: -77.04,
    within: 'washington',
  });
});

test('an event in a place that cannot be drawn has no place', () => {
  const document = smallDocument();
  document['places'].push({ id: 'nowhere', name: 'Nowhere' });
  document['events'][6].where = ['nowhere', 'kyiv'];
  const dataset = normalise(checkDocument(document).document!);
  expect(dataset.places.has('nowhere')).toBe(false);
  expect(dataset.events.at(-1)?.where).toEqual([{ place: 'kyiv' }]);
});

test('what an event does not say has its default', () => {
  expect(normalised().events.at(-1)).toEqual({
    id: 'undated',
    formerIds: [],
    title: { de: 'Ohne Datum', en: 'Undated' },
    timeSources: [],
    also: [],
    where: [],
    route: [],
    importance: 3,
    who: [],
    status: 'happened',
    sources: [],
    known: [],
    links: [],
    media: [],
  });
});

test('categories have glyph and hue by order; the eighth and later ones are “Other”', () => {
  const dataset = normalised((d) => {
    d['categories'] = Array.from({ length: 9 }, (_, index) => ({ id: `c-${index}`, label: `C${index}` }));
    d['categories'].push({ id: 'visit', label: 'Visit', glyph: 'circle', hue: 4 });
  });
  expect(dataset.categories.map(({ glyph, hue }) => `${glyph} ${hue}`)).toEqual([
    'circle 1',
    'square 2',
    'diamond 3',
    'triangle 4',
    'hexagon 5',
    'cross 6',
    'pin 7',
    'pin 0',
    'pin 0',
    'pin 0',
  ]);
});

test('a season is that of the hemisphere of its place', () => {
  const summer = normalised().events.find(({ id }) => id === 'summer');
  expect(new Date(summer!.time!.earliestStart).toISOString()).toBe('2025-06-01T00:00:00.000Z');
});

test('a time with a zone knows its true instant', () => {
  const call = normalised().events.find(({ id }) => id === 'call');
  expect(call?.time).toMatchObject({ zone: 'Europe/Kyiv', instant: Date.UTC(2025, 3, 18, 7, 30) });
});

test('a step’s window runs from the start of one date to the end of the other', () => {
  const { window } = normalised().stories[0]!.steps[0]!;
  expect(window).toEqual({ from: Date.UTC(2024, 8, 1), to: Date.UTC(2025, 0, 1) - 1 });
});

test('other dates, roles, routes and claims’ sources are read', () => {
  const dataset = normalised();
  const visit = dataset.events.find(({ id }) => id === 'visit-washington')!;
  expect(visit.also[0]).toMatchObject({
    time: { edtf: '2025-04-23' },
    sources: ['statement'],
    note: { en: 'Announcement' },
  });
  expect(visit.route).toEqual(['kyiv', 'washington']);
  expect(visit.who).toEqual([{ actor: 'rutte' }, { actor: 'nato', role: 'host', mode: 'in-person' }]);
  expect(dataset.actors.get('rutte')?.roles[0]).toMatchObject({
    of: 'nato',
    when: { edtf: '2024-10-01/..', endKind: 'open' },
  });
  expect(dataset.disputes[0]?.geometry).toMatchObject({ type: 'Polygon' });
});
