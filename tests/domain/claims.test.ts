import { expect, test } from 'vitest';
import { claimsByEvent, isContested, opposedTo, sourcesOf } from '../../src/domain/claims.ts';
import { claimGroups, tallyOf } from '../../src/domain/claimGroups.ts';
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

test('verdicts are counted once a claim, the most frequent first', () => {
  const check = (verdict: 'consistent' | 'superseded') => ({ verdict, sources: [] });
  const claims = [
    claim('a', { checks: [check('superseded'), check('consistent')] }),
    claim('b', { checks: [check('consistent'), check('consistent')] }),
    claim('c'),
  ];
  expect(tallyOf(claims)).toEqual([
    ['consistent', 2],
    ['superseded', 1],
  ]);
});

test('a hundred thousand claims are grouped and indexed in a few rounds', () => {
  let reads = 0;
  const many = Array.from({ length: 100_000 }, (_, index) => ({
    ...claim('', { events: ['rutte-kyiv'], opposes: [`c${String(index + 1)}`] }),
    get id() {
      reads++;
      return `c${String(index)}`;
    },
  }));
  const dataset: Dataset = { ...smallDataset, claims: many };
  expect(claimGroups(dataset)[0]!.claims).toHaveLength(100_000);
  expect(ids(opposedTo(dataset, many[500]!))).toEqual(['c499', 'c501']);
  expect(claimsByEvent(dataset).get('rutte-kyiv')).toHaveLength(100_000);
  expect(reads).toBeLessThan(20 * many.length);
});
