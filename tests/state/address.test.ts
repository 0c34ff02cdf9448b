import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { FACETS, type Filter } from '../../src/domain/filter.ts';
import { buildEventTable } from '../../src/engine/eventTable.ts';
import { rowFinder } from '../../src/engine/rowIds.ts';
import {
  needsDetails,
  parseFragment,
  printFragment,
  readStep,
  splitFragment,
  type AddressContext,
} from '../../src/state/address.ts';
import { LANES, START_VIEW, type ViewState } from '../../src/state/viewState.ts';
import { clampToExtent, covers } from '../../src/state/window.ts';
import { event, smallDataset } from '../fixtures/smallDataset.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const { facets, extent } = buildEventTable(smallDataset);
const rowOf = rowFinder(smallDataset.events);
const context: AddressContext = {
  dataset: smallDataset,
  extent,
  eventId: (id) => smallDataset.events[rowOf(id) ?? -1]?.id,
  facetValues: (facet) => new Set(facets[facet].values),
};
const read = (fragment: string) => parseFragment(fragment, context);

const oneOf = (values: Iterable<string>) => fc.constantFrom(...values);
const someOf = (values: Iterable<string>) => fc.uniqueArray(oneOf(values), { maxLength: 3 });
const coordinate = (most: number) =>
  fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((units) => units / 1e4);
const anyBounds = fc
  .record({ west: coordinate(180), east: coordinate(180), south: coordinate(90), north: coordinate(90) })
  .filter(({ west, east, south, north }) => west !== east && south < north);
const anyWindow = fc
  .tuple(fc.integer({ min: extent.from, max: extent.to }), fc.integer({ min: 0, max: 1e12 }))
  .map(([from, length]) => clampToExtent({ from, to: from + length }, extent))
  .filter((window) => !covers(window, context.extent));
const anyText = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.trim());
const anyFilter: fc.Arbitrary<Filter> = fc
  .record({ text: anyText, lists: fc.tuple(...FACETS.map((facet) => someOf(facets[facet].values))) })
  .map(({ text, lists }) => ({
    text,
    facets: Object.fromEntries(
      FACETS.map((facet, at) => [facet, lists[at]!]).filter(([, list]) => list!.length),
    ),
  }));
const anyStep = oneOf(smallDataset.stories[0]!.steps.map(({ id }) => id));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const anyView: fc.Arbitrary<ViewState> = fc.record({
  selected: maybe(oneOf(smallDataset.events.map(({ id }) => id))),
  window: maybe(anyWindow),
  camera: maybe(anyBounds),
  area: maybe(anyBounds),
  filter: anyFilter,
  lanes: fc.constantFrom(...LANES),
  thread: someOf(smallDataset.actors.keys()),
  step: maybe(anyStep.map((step) => ({ story: 'road', step }))),
});

describe('a view and its fragment', () => {
  test('reading what was printed gives the same view, and printing it the same text', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const fragment = printFragment(view);
        const { view: part, dropped } = read(fragment);
        expect(dropped).toEqual([]);
        expect({ ...START_VIEW, ...part }).toEqual(view);
        expect(printFragment({ ...START_VIEW, ...part })).toBe(fragment);
      }),
      { numRuns: 200 },
    );
  });

  test('what a step asks for and the view has not is taken away by the link', () => {
    const base = {
      selected: 'phone-call',
      window: { from: 0, to: 1e10 },
      camera: { west: 0, south: 0, east: 1, north: 1 },
      thread: ['nato'],
    };
    fc.assert(
      fc.property(anyView, (view) => {
        const { view: part, dropped } = read(printFragment(view, base));
        expect(dropped).toEqual([]);
        expect({ ...START_VIEW, ...base, ...part }).toEqual(view);
      }),
    );
  });

  test('the start view is an empty fragment', () => {
    expect(printFragment(START_VIEW)).toBe('');
  });

  test('is readable where the bar allows it', () => {
    const view: ViewState = {
      ...START_VIEW,
      selected: 'rutte-kyiv',
      window: { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 1, 1) - 1 },
      camera: { west: -10.123_449, south: -0.000_01, east: 20, north: 50 },
      filter: { text: 'a & b, c=d+e', facets: { cat: ['visit', 'talks'] } },
      step: { story: 'road', step: 'summit' },
    };
    expect(printFragment(view)).toBe(
      'step=road/summit&event=rutte-kyiv&from=2024-01-01&to=2024-01-31&map=-10.1234,0,20,50&q=a%20%26%20b%2C%20c%3Dd%2Be&cat=visit,talks',
    );
  });

  test('half an emoji in a search is no reason to fail', () => {
    const view = { ...START_VIEW, filter: { text: 'x\ud83d', facets: {} } };
    expect(read(printFragment(view)).view.filter?.text).toBe('x\ufffd');
    expect(read(`q=${encodeURIComponent('🕊'.repeat(300))}`).view.filter?.text).toBe('🕊'.repeat(200));
  });
});

describe('the keys of a fragment', () => {
  test.each<[string, Partial<ViewState>]>([
    ['event=rutte-kyiv', { selected: 'rutte-kyiv' }],
    ['#event=rutte-kyiv', { selected: 'rutte-kyiv' }],
    ['event=rutte-washington-2025', { selected: 'rutte-washington' }],
    ['event=', { selected: null }],
    ['from=2025-01-01&to=2025-02-28', { window: { from: Date.UTC(2025, 0), to: Date.UTC(2025, 2) - 1 } }],
    ['from=2025-02&to=2025-02', { window: { from: Date.UTC(2025, 1), to: Date.UTC(2025, 2) - 1 } }],
    [
      'from=2025-01-01T10:30&to=2025-01-01T11:59',
      { window: { from: Date.UTC(2025, 0, 1, 10, 30), to: Date.UTC(2025, 0, 1, 12) - 1 } },
    ],
    ['from=1000-01-01&to=3000-01-01', { window: null }],
    ['from=&to=', { window: null }],
    ['map=-10,40,30.5,60', { camera: { west: -10, south: 40, east: 30.5, north: 60 } }],
    ['map=170,-20,-170,0', { camera: { west: 170, south: -20, east: -170, north: 0 } }],
    ['area=-10,40,30,60', { area: { west: -10, south: 40, east: 30, north: 60 } }],
    ['q=gipfel+in%20Den%20Haag', { filter: { text: 'gipfel in Den Haag', facets: {} } }],
    ['cat=visit,talks', { filter: { text: '', facets: { cat: ['visit', 'talks'] } } }],
    ['who=rutte&q=x', { filter: { text: 'x', facets: { who: ['rutte'] } } }],
    ['q=x&where=washington', { filter: { text: 'x', facets: { where: ['washington'] } } }],
    ['country=ua&status=planned', { filter: { text: '', facets: { country: ['ua'], status: ['planned'] } } }],
    ['lanes=actor', { lanes: 'actor' }],
    ['thread=rutte,nato', { thread: ['rutte', 'nato'] }],
    ['thread=rutte,rutte', { thread: ['rutte'] }],
    ['step=road/summit', { step: { story: 'road', step: 'summit' } }],
    ['step=summit', { step: { story: 'road', step: 'summit' } }],
    ['step=2', { step: { story: 'road', step: 'washington' } }],
    ['step=road/3', { step: { story: 'road', step: 'summit' } }],
    ['&&event=rutte-kyiv&', { selected: 'rutte-kyiv' }],
  ])('%s', (fragment, view) => {
    expect(read(fragment)).toEqual({ view, dropped: [] });
  });

  test.each<[string, readonly string[], Partial<ViewState>]>([
    ['event=nobody', ['event'], {}],
    ['event=rutte-kyiv,phone-call', ['event'], {}],
    ['event=%E0%A4%A', ['event'], {}],
    ['q=%', ['q'], {}],
    ['q=', ['q'], {}],
    ['from=2025-13-01', ['from'], {}],
    ['from=2025-02-30&to=2025-03-01', ['from', 'to'], {}],
    ['from=2025-03-01&to=2025-02-01', ['from', 'to'], {}],
    ['from=yesterday', ['from'], {}],
    ['from=%zz', ['from'], {}],
    ['map=1,2,3', ['map'], {}],
    ['map=1,2,3,x', ['map'], {}],
    ['map=0,60,10,40', ['map'], {}],
    ['map=0,-100,10,40', ['map'], {}],
    ['area=0,0,1e3,1', ['area'], {}],
    ['area=', ['area'], {}],
    ['lanes=place', ['lanes'], {}],
    ['lanes=actor,category', ['lanes'], {}],
    ['step=0', ['step'], {}],
    ['step=99', ['step'], {}],
    ['step=road/summit/extra', ['step'], {}],
    ['step=elsewhere/summit', ['step'], {}],
    ['cat=none-such', ['cat'], {}],
    ['cat=visit,none-such', ['cat'], { filter: { text: '', facets: { cat: ['visit'] } } }],
    ['thread=rutte,none-such', ['thread'], { thread: ['rutte'] }],
    ['event=phone-call&event=rutte-kyiv', ['event'], { selected: 'phone-call' }],
    ['event=phone-call&stray', ['stray'], { selected: 'phone-call' }],
    ['nope=1&nope=2', ['nope'], {}],
    ['constructor=1&__proto__=2&toString=3', ['constructor', '__proto__', 'toString'], {}],
    ['known=2025-01-01&claim=x&source=y&srclang=xx', ['known', 'claim', 'source', 'srclang'], {}],
  ])('names what it drops of %s', (fragment, dropped, view) => {
    const found = read(fragment);
    expect([...found.dropped].sort()).toEqual([...dropped].sort());
    expect(found.view).toMatchObject(view);
    expect({ ...START_VIEW, ...found.view }).toEqual({ ...START_VIEW, ...view });
  });

  test.each(['', '#', 'events', '#main-content'])('%j is no view', (fragment) => {
    expect(read(fragment)).toEqual({ view: {}, dropped: [] });
  });

  test('an id belongs to its event even where another event once had it', () => {
    const events = [event({ id: 'new', formerIds: ['old'], title: {} }), event({ id: 'old', title: {} })];
    const find = rowFinder(events);
    const eventId = (id: string) => events[find(id) ?? -1]?.id;
    expect(parseFragment('event=old', { ...context, eventId }).view.selected).toBe('old');
  });

  test('a former step id leads to its step', () => {
    const story = smallDataset.stories[0]!;
    const steps = story.steps.map((step) => ({ ...step, formerIds: [`old-${step.id}`] }));
    const dataset = { ...smallDataset, stories: [{ ...story, steps }] };
    expect(readStep('road/old-summit', dataset)).toEqual({ story: 'road', step: 'summit' });
  });

  test('no text makes it throw', () => {
    const key = fc.constantFrom(
      'event',
      'from',
      'to',
      'map',
      'area',
      'q',
      'lanes',
      'thread',
      'step',
      ...FACETS,
    );
    const anyPair = fc
      .tuple(fc.oneof(key, fc.string()), fc.string({ unit: 'binary' }))
      .map((pair) => pair.join('='));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(anyPair).map((pairs) => pairs.join('&')),
        ),
        (text) => {
          printFragment({ ...START_VIEW, ...read(text).view });
        },
      ),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['#claim=disputed', true],
  ['source=report', true],
  ['#event=a&srclang=de', true],
  ['#event=a', false],
  ['#q=source=x', false],
  ['#cat=visit&who=claim', false],
  ['', false],
])('%s can only be read with the details there: %s', (fragment, needed) => {
  expect(needsDetails(fragment)).toBe(needed);
});

test.each([
  ['#event=a&claim=disputed&cat=visit&srclang=de', 'event=a&cat=visit', 'claim=disputed&srclang=de'],
  ['#source=report', 'map=', 'source=report'],
  ['#event=a', 'event=a', ''],
  ['', '', ''],
  ['#somewhere', 'somewhere', ''],
])('%s is read in two parts', (fragment, now, late) => {
  expect(splitFragment(fragment)).toEqual({ now, late });
});
