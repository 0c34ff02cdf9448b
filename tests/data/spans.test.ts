import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { textsOf } from './styleTexts.ts';

/** Every folder of data/ is tested by being there. */
const DATA = new URL('../../data/', import.meta.url);
const slugs = readdirSync(DATA, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const DAY_MS = 86_400_000;
/** A number of days in German, English or Ukrainian; “30 Tagen” and “30-day” are durations, not spans. */
const DAYS = /(\d+)[ \u00a0](?:days?|Tage?|днів|дні|день)(?!\p{L})/gu;

const read = (slug: string) => {
  const json: unknown = JSON.parse(readFileSync(new URL(`${slug}/dataset.json`, DATA), 'utf8'));
  return normalise(checkDocument(json).document!);
};

describe.each(slugs)('%s', (slug) => {
  const dataset = read(slug);
  const events = new Map(dataset.events.map((event) => [event.id, event]));
  const steps = dataset.stories.flatMap((story) => story.steps.map((step) => ({ story, step })));
  /** The first day of an event as the dataset dates it, then as others do. */
  const firstDays = (id: string): number[] => {
    const { time, also } = events.get(id)!;
    return [time, ...also.map((other) => other.time)].flatMap((at) =>
      at === undefined ? [] : [Math.floor(at.earliestStart / DAY_MS)],
    );
  };
  const daysBetween = (from: string, to: string): number[] =>
    firstDays(from).flatMap((start) => firstDays(to).map((end) => end - start));

  test('measures only from one numbered stop to the next', () => {
    const odd = steps.flatMap(({ story, step }) =>
      step.spans
        .filter(({ from, to }) => step.stops.indexOf(to) !== step.stops.indexOf(from) + 1)
        .map(({ from, to }) => `${story.id}/${step.id}: ${from} – ${to}`),
    );
    expect(odd).toEqual([]);
  });

  test('numbers the stops of a story in order of time, and alike in each of its steps', () => {
    for (const { steps } of dataset.stories) {
      const lists = new Set(
        steps.filter(({ stops }) => stops.length > 0).map(({ stops }) => stops.join(' ')),
      );
      expect(lists.size).toBeLessThanOrEqual(1);
      const days = steps
        .flatMap(({ stops }) => stops.map((id) => firstDays(id)[0]!))
        .slice(0, steps[0]?.stops.length);
      expect(days).toEqual([...days].sort((a, b) => a - b));
    }
  });

  test('says of stops no number of days that the dates do not give', () => {
    const measured = steps.flatMap(({ step }) => step.spans.flatMap(({ from, to }) => daysBetween(from, to)));
    const document = { stories: dataset.stories, claims: dataset.claims };
    const named = textsOf(document).flatMap(({ way, lang, text }) =>
      [...text.matchAll(DAYS)].map(([words, days]) => ({
        where: `${way} (${lang}): ${words}`,
        days: Number(days),
      })),
    );
    expect(named.filter(({ days }) => !measured.includes(days)).map(({ where }) => where)).toEqual([]);
  });
});

test('the road takes 203 days from Kyiv to Washington, 202 by the report’s date, and 61 on to The Hague', () => {
  const dataset = read('road-to-the-hague');
  const [opening] = dataset.stories[0]!.steps;
  const first = (time?: { readonly earliestStart: number }) =>
    Math.floor((time?.earliestStart ?? NaN) / DAY_MS);
  const [kyiv, washington, hague] = opening!.stops.map((id) =>
    dataset.events.find((event) => event.id === id)!,
  );
  const report = washington!.also.find(({ sources }) => sources.includes('die-nachrichten-2025-04-23'));
  expect([
    first(washington!.time) - first(kyiv!.time),
    first(report?.time) - first(kyiv!.time),
    first(hague!.time) - first(washington!.time),
  ]).toEqual([203, 202, 61]);
});

test('the stops of the road are in the cities of their names', () => {
  const { stories, events, places } = read('road-to-the-hague');
  const cities = stories[0]!.steps[0]!.stops.map((id) => {
    const place = places.get(events.find((event) => event.id === id)!.where[0]!.place)!;
    return (place.within === undefined ? place : places.get(place.within)!).name;
  });
  expect(cities).toEqual([
    { de: 'Kyjiw', en: 'Kyiv', uk: 'Київ' },
    { de: 'Washington', en: 'Washington', uk: 'Вашингтон' },
    { de: 'Den Haag', en: 'The Hague', uk: 'Гаага' },
  ]);
});
