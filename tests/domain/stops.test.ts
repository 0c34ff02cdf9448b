import { describe, expect, test } from 'vitest';
import { spanText } from '../../src/domain/spanText.ts';
import { spansOf, stopsOf } from '../../src/domain/stops.ts';
import type { Step } from '../../src/domain/dataset.ts';
import { rowFinder } from '../../src/engine/rowIds.ts';
import { timeDe } from '../../src/i18n/timeDe.ts';
import { timeEn } from '../../src/i18n/timeEn.ts';
import { timeUk } from '../../src/i18n/timeUk.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

const find = rowFinder(smallDataset.events);
const rowOf = (id: string) => find(id) ?? null;
const step = (stops: string[], spans: [string, string][] = []): Pick<Step, 'stops' | 'spans'> => ({
  stops,
  spans: spans.map(([from, to]) => ({ from, to })),
});

describe('the stops of a step', () => {
  test('are numbered from 1 in the order of the step, not of time', () => {
    const stops = stopsOf(smallDataset, step(['hague-summit', 'rutte-kyiv']), rowOf);
    expect(stops.map(({ number, event }) => [number, event.id])).toEqual([
      [1, 'hague-summit'],
      [2, 'rutte-kyiv'],
    ]);
  });

  test('keep their numbers where an event is missing', () => {
    const stops = stopsOf(smallDataset, step(['rutte-kyiv', 'no-such-event', 'hague-summit']), rowOf);
    expect(stops.map(({ number }) => number)).toEqual([1, 3]);
  });

  test('bear the name of the town rather than of the building or the country', () => {
    for (const { place, event } of stopsOf(
      smallDataset,
      step(smallDataset.events.map(({ id }) => id)),
      rowOf,
    )) {
      if (!place) expect(event.where).toEqual([]);
      else if (!place.radiusKm) {
        const around = place.within === undefined ? undefined : smallDataset.places.get(place.within);
        expect(around?.radiusKm ?? 1).toBeGreaterThan(0);
      }
    }
  });

  test('are none without a step', () => {
    expect(stopsOf(smallDataset, undefined, rowOf)).toEqual([]);
  });
});

describe('a span', () => {
  test('is counted from the first day of one event to the first day of the other', () => {
    const asked = step(['rutte-kyiv', 'rutte-washington'], [['rutte-kyiv', 'rutte-washington']]);
    const [span] = spansOf(asked, stopsOf(smallDataset, asked, rowOf));
    expect(span).toMatchObject({ days: 203, isExact: true });
  });

  test('is left out where one of its events is no stop or has no date', () => {
    const asked = step(
      ['rutte-kyiv', 'undated-pledge'],
      [
        ['rutte-kyiv', 'undated-pledge'],
        ['rutte-kyiv', 'hague-summit'],
      ],
    );
    expect(spansOf(asked, stopsOf(smallDataset, asked, rowOf))).toEqual([]);
  });

  test.each([
    ['en', timeEn, '203 days', '1 day', 'c. 7 months', 'c. 8 years', 'c. 40 days'],
    ['de', timeDe, '203 Tage', '1 Tag', 'ca. 7 Monate', 'ca. 8 Jahre', 'ca. 40 Tage'],
    ['uk', timeUk, '203 дні', '1 день', 'бл. 7 місяців', 'бл. 8 років', 'бл. 40 днів'],
  ] as const)('is told in days where both dates are exact, else roughly (%s)', (lang, words, ...expected) => {
    const told = [
      { days: 203, isExact: true },
      { days: -1, isExact: true },
      { days: 203, isExact: false },
      { days: 2922, isExact: false },
      { days: 40, isExact: false },
    ].map((span) => spanText(span, lang, words));
    expect(told).toEqual(expected);
  });
});
