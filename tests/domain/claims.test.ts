import { expect, test } from 'vitest';
import { claimsByEvent, isContested, opposedTo, sourcesOf } from '../../src/domain/claims.ts';
import { claimGroups } from '../../src/domain/claimGroups.ts';
import type { Claim, Dataset } from '../../src/domain/dataset.ts';
import { smallDataset, time } from '../fixtures/smallDataset.ts';

const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);
const claimNamed = (id: string) => smallDataset.claims.find((claim) => claim.id === id)!;
const eventNamed = (id: string) => smallDataset.events.find((event) => event.id === id)!;

const claim = (id: string, part: Partial<Claim> = {}): Claim => ({
  id,
  text: { en: id },
  events: [],
  by: [],
  status: 'claimed',
  opposes: [],
  checks: [],
  ...part,
});
const withClaims = (...claims: Claim[]): Dataset => ({ ...smallDataset, claims });

test('claims stand at each event they are about, once, in the order of the document', () => {
  const dataset = withClaims(
    claim('a', { events: ['rutte-kyiv', 'rutte-kyiv', 'phone-call'] }),
    claim('b', { events: ['rutte-kyiv'] }),
  );
  const found = claimsByEvent(dataset);
  expect(ids(found.get('rutte-kyiv')!)).toEqual(['a', 'b']);
  expect(ids(found.get('phone-call')!)).toEqual(['a']);
  expect(found.has('hague-summit')).toBe(false);
});

test('claims oppose each other on whichever side that is written, and never themselves', () => {
  expect(ids(opposedTo(smallDataset, claimNamed('closer')))).toEqual(['unrealistic']);
  expect(ids(opposedTo(smallDataset, claimNamed('unrealistic')))).toEqual(['closer']);
  const self = claim('self', { opposes: ['self'] });
  expect(opposedTo(withClaims(self), self)).toEqual([]);
});

test.each([
  ['established', false],
  ['disputed', true],
  ['claimed', false],
  ['refuted', true],
  ['unknown', false],
] as const)('a claim that is %s is contested: %s', (status, contested) => {
  expect(isContested(status)).toBe(contested);
});

test('an event rests on its own sources, those of its dates, and those its claims are read in', () => {
  const event = {
    ...eventNamed('rutte-washington'),
    sources: ['own'],
    timeSources: ['dated'],
    also: [{ time: time('2025-04-23'), sources: ['other'] }],
  };
  const said = claim('said', { in: 'said-in', checks: [{ verdict: 'consistent', sources: ['judge'] }] });
  expect([...sourcesOf(event, [said])]).toEqual(['own', 'dated', 'other', 'said-in']);
});

test('a source with many claims is read by itself, in its order; the rest follows in order of time', () => {
  const many = ['e', 'd', 'c', 'b', 'a'].map((id) => claim(id, { in: 'report', on: time('2025-04-23') }));
  const dataset = withClaims(
    claim('late', { in: 'nato-notice', on: time('2025-02-12') }),
    ...many,
    claim('undated'),
    claim('early', { in: 'nato-notice', on: time('2022-02-24') }),
  );
  expect(claimGroups(dataset).map(({ source, claims }) => [source?.id, ids(claims)])).toEqual([
    ['report', ['e', 'd', 'c', 'b', 'a']],
    [undefined, ['early', 'late', 'undated']],
  ]);
});

test('a dataset without claims has nothing to read', () => {
  expect(claimGroups(withClaims())).toEqual([]);
});

test('claims of a source that is not there are those of others', () => {
  const lost = Array.from({ length: 6 }, (_, index) => claim(`c${String(index)}`, { in: 'lost' }));
  expect(claimGroups(withClaims(...lost)).map(({ source }) => source)).toEqual([undefined]);
});

test('each claim is read equally often, however many there are', () => {
  const readsPerClaim = (count: number) => {
    let reads = 0;
    const counted = Array.from({ length: count }, (_, index) => {
      const plain = claim(`c${String(index)}`, {
        events: ['rutte-kyiv'],
        opposes: [`c${String(index + 1)}`],
      });
      return new Proxy(plain, { get: (target, key) => (reads++, Reflect.get(target, key) as unknown) });
    });
    const dataset = withClaims(...counted);
    expect(claimGroups(dataset)[0]!.claims).toHaveLength(count);
    expect(ids(opposedTo(dataset, counted[50]!))).toEqual(['c49', 'c51']);
    expect(claimsByEvent(dataset).get('rutte-kyiv')).toHaveLength(count);
    return reads / count;
  };
  // Sorting by time adds reads with the logarithm of the count; quadratic work would multiply them by ten.
  expect(readsPerClaim(1000)).toBeLessThan(2 * readsPerClaim(100));
});
