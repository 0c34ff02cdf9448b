import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/dataset.ts';
import { journeyOf } from '../../src/domain/journey.ts';
import { event, smallDataset, time } from '../fixtures/smallDataset.ts';

const visit = (part: Partial<Event>) =>
  event({ id: 'x', title: {}, time: time('2025-01-01'), who: [{ actor: 'rutte' }], ...part });
const journey = (...events: Event[]) => {
  const { stops, listed } = journeyOf({ ...smallDataset, events }, events.keys(), 'rutte');
  return { stops: stops.map(({ place, rows }) => [place, ...rows]), listed };
};
const at = (...places: string[]) => ({ where: places.map((place) => ({ place })) });

describe('journeyOf', () => {
  test('stops at the first place of each event, in order', () => {
    expect(journey(visit(at('kyiv', 'brussels')), visit(at('brussels')))).toEqual({
      stops: [
        ['kyiv', 0],
        ['brussels', 1],
      ],
      listed: [],
    });
  });

  test('stops where an event of several places was held', () => {
    const held = {
      ...smallDataset.events[1]!,
      where: [{ place: 'kyiv' }, { place: 'brussels', role: 'host' as const }],
    };
    const dataset = { ...smallDataset, events: [held] };
    expect(journeyOf(dataset, [0], 'rutte').stops.map(({ place }) => place)).toEqual(['brussels']);
  });

  test('stays where the next event is at the same place, and comes back later', () => {
    expect(
      journey(visit(at('kyiv')), visit(at('kyiv')), visit(at('brussels')), visit(at('kyiv'))).stops,
    ).toEqual([
      ['kyiv', 0, 1],
      ['brussels', 2],
      ['kyiv', 3],
    ]);
  });

  test.each<[string, Partial<Event>]>([
    ['by phone', { ...at('kyiv'), who: [{ actor: 'rutte', mode: 'phone' }] }],
    ['by video', { ...at('kyiv'), who: [{ actor: 'rutte', mode: 'video' }] }],
    ['only planned', { ...at('kyiv'), status: 'planned' }],
    ['cancelled', { ...at('kyiv'), status: 'cancelled' }],
    ['without a place', {}],
    ['about a place only', { where: [{ place: 'kyiv', role: 'about' }] }],
    ['at a remote place only', { where: [{ place: 'kyiv', role: 'remote' }] }],
  ])('lists what is %s without a stop', (_, part) => {
    expect(journey(visit(part))).toEqual({ stops: [], listed: [0] });
  });

  test('lists an event without a date', () => {
    const { time: _time, ...undated } = visit(at('kyiv'));
    expect(journey(undated)).toEqual({ stops: [], listed: [0] });
  });

  test('passes over remote places to the one where the actor was', () => {
    const where = [{ place: 'kyiv', role: 'remote' as const }, { place: 'brussels' }];
    expect(journey(visit({ where })).stops).toEqual([['brussels', 0]]);
  });

  test('leaves out events of others', () => {
    expect(journey(visit({ ...at('kyiv'), who: [{ actor: 'nato' }] }))).toEqual({ stops: [], listed: [] });
  });
});
