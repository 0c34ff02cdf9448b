import { describe, expect, test } from 'vitest';
import type { Claim, Source, WholeDataset } from '../../../src/domain/dataset.ts';
import { buildEventTable } from '../../../src/engine/eventTable.ts';
import { claimCount, sourceUses } from '../../../src/views/sources/sourceUse.ts';
import { event, smallDataset, time } from '../../fixtures/smallDataset.ts';

const claim = (part: Partial<Claim> & Pick<Claim, 'id'>): Claim => ({
  text: { en: part.id },
  events: [],
  by: [],
  status: 'claimed',
  opposes: [],
  checks: [],
  ...part,
});
const check = (...sources: string[]) => ({ verdict: 'consistent' as const, sources });
const source = (id: string): [string, Source] => [id, { id, title: id }];

/** One source in every place a source can be named in, and one that nothing names. */
const dataset: WholeDataset = {
  ...smallDataset,
  sources: new Map(
    ['of-event', 'of-date', 'of-other-date', 'read', 'checked', 'only-read', 'both', 'unused'].map(source),
  ),
  events: [
    event({ id: 'first', title: { en: 'First' }, sources: ['of-event', 'of-event', 'gone'] }),
    event({
      id: 'second',
      title: { en: 'Second' },
      sources: ['of-event'],
      timeSources: ['of-date', 'of-event'],
      also: [{ time: time('2020'), sources: ['of-other-date'] }],
    }),
  ],
  claims: [
    claim({
      id: 'a',
      events: ['first', 'first', 'second'],
      in: 'read',
      checks: [check('checked', 'checked')],
    }),
    claim({ id: 'b', in: 'only-read', checks: [check('checked'), check('checked', 'gone')] }),
    claim({ id: 'c', events: ['second', 'gone'], in: 'both', checks: [check('both')] }),
    claim({ id: 'd' }),
  ],
};

describe('what rests on a source', () => {
  const uses = sourceUses(dataset, buildEventTable(dataset));

  test.each([
    ['of-event', ['first', 'second'], [], []],
    ['of-date', ['second'], [], []],
    ['of-other-date', ['second'], [], []],
    ['read', ['first', 'second'], ['a'], []],
    ['only-read', [], ['b'], []],
    ['checked', [], [], ['a', 'b']],
    ['both', ['second'], ['c'], ['c']],
    ['unused', [], [], []],
  ])('%s: events %j, claims read in it %j, claims checked by it %j', (id, events, readIn, restOn) => {
    const use = uses.get(id)!;
    expect([...use.events].map((row) => dataset.events[row]!.id)).toEqual(events);
    expect(use.readIn.map((one) => one.id)).toEqual(readIn);
    expect(use.restOn.map((one) => one.id)).toEqual(restOn);
  });

  test('a claim that is read in it and checked by it counts once', () => {
    expect(claimCount(uses.get('both')!)).toBe(1);
    expect(claimCount(uses.get('checked')!)).toBe(2);
    expect(claimCount(uses.get('unused')!)).toBe(0);
  });

  test('sources that are not there are passed over', () => {
    expect([...uses.keys()]).toEqual([...dataset.sources.keys()]);
  });

  test.each([
    ['made up', dataset],
    ['small', smallDataset],
  ])('its events are those that the filter leaves (%s)', (_name, any) => {
    const { values, rows } = buildEventTable(any).facets.source;
    const counts = new Map(
      values.map((value, code) => [value, rows.codes.filter((one) => one === code).length]),
    );
    for (const [id, { events }] of sourceUses(any, buildEventTable(any)))
      expect([id, events.length]).toEqual([id, counts.get(id) ?? 0]);
  });

  test('thousands of events of one source are gone through once', () => {
    const events = Array.from({ length: 20_000 }, (_, at) =>
      event({ id: `e${String(at)}`, title: { en: 'One' }, sources: ['of-event'] }),
    );
    let reads = 0;
    const claims = events.map(({ id }) => ({
      ...claim({ id: `c-${id}`, events: [id] }),
      get in() {
        reads++;
        return 'read';
      },
    }));
    const many = { ...dataset, events, claims };
    const table = buildEventTable(many);
    reads = 0;
    const found = sourceUses(many, table);
    expect(reads).toBeLessThanOrEqual(2 * claims.length);
    expect(found.get('of-event')!.events).toHaveLength(20_000);
    expect(found.get('read')!.readIn).toHaveLength(20_000);
  });
});
