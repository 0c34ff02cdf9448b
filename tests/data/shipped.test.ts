import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readOutlines } from '../../scripts/atlas/outlines.ts';
import { describeProblem } from '../../src/i18n/problems.ts';
import { addLanguage } from '../../src/loading/addLanguage.ts';
import { addDetails } from '../../src/loading/addDetails.ts';
import { decodeCore } from '../../src/loading/decodeCore.ts';
import { splitDataset } from '../../src/loading/parts.ts';
import { checkDocument } from '../../src/schema/check.ts';
import type { DatasetDocument } from '../../src/schema/definition.ts';
import { normalise } from '../../src/schema/normalise.ts';

/** Every folder of data/ is tested by being there. */
const DATA = new URL('../../data/', import.meta.url);
const slugs = readdirSync(DATA, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const CORE_GZIP_BYTES = 15_000;
const LABEL_CHARACTERS = 24;
const QUOTE_WORDS = 25;

const outlines = readOutlines();

test('there is a dataset to ship', () => {
  expect(slugs).toContain('road-to-the-hague');
});

describe.each(slugs)('%s', (slug) => {
  const json: unknown = JSON.parse(readFileSync(new URL(`${slug}/dataset.json`, DATA), 'utf8'));
  const { document, problems } = checkDocument(json);
  const source = document as DatasetDocument;
  const dataset = normalise(source);

  test('has no problems at all', () => {
    const lines = problems.map((problem) => Object.values(describeProblem(problem, 'en')).join(' — '));
    expect(lines).toEqual([]);
  });

  test('is named like its folder', () => {
    expect(source.id).toBe(slug);
  });

  test('has every text in every language', () => {
    const missing = textsOf(json).flatMap(({ way, text }) =>
      source.languages.filter((lang) => !text[lang]?.trim()).map((lang) => `${way} ${lang}`),
    );
    expect(missing).toEqual([]);
  });

  test('has texts in no other language, which would never be shown', () => {
    const extra = textsOf(json).flatMap(({ way, text }) =>
      Object.keys(text)
        .filter((lang) => !source.languages.includes(lang))
        .map((lang) => `${way} ${lang}`),
    );
    expect(extra).toEqual([]);
  });

  test.each(source.languages)('has labels in %s that are short and differ', (lang) => {
    const labels = dataset.events.map(({ id, label }) => ({ id, label: label?.[lang] ?? '' }));
    expect(labels.filter(({ label }) => label === '' || [...label].length > LABEL_CHARACTERS)).toEqual([]);
    const seen = labels.map(({ label }) => label);
    expect(seen.filter((label, index) => seen.indexOf(label) !== index)).toEqual([]);
  });

  test('has a source for every event', () => {
    expect(dataset.events.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('quotes briefly', () => {
    const long = (source.claims ?? []).filter(
      ({ quote = '' }) => quote.trim().split(/\s+/).length > QUOTE_WORDS,
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  test('shows in each step’s window at least one of its events, and recalls the others', () => {
    const times = new Map(dataset.events.map(({ id, time }) => [id, time]));
    const blind = dataset.stories.flatMap((story) =>
      story.steps
        .filter(({ window, events }) => {
          if (!window || events.length === 0) return false;
          return !events.some((id) => {
            const time = times.get(id);
            return time && time.earliestStart <= window.to && time.latestEnd >= window.from;
          });
        })
        .map(({ id }) => id),
    );
    expect(blind).toEqual([]);
  });

  test('puts every place in the country it names', () => {
    const wrong = [...dataset.places.values()]
      .filter((place) => place.country !== undefined && !outlines.liesIn(place, place.country))
      .map((place) => `${place.id} is in ${outlines.countryAt(place)}, not in ${place.country}`);
    expect(wrong).toEqual([]);
  });

  test.each(source.languages)('has a core in %s of at most 15 kB', (lang) => {
    const { core } = splitDataset(dataset, lang);
    expect(gzipSync(JSON.stringify(core)).length).toBeLessThanOrEqual(CORE_GZIP_BYTES);
  });

  test('is whole again after being split and joined, whichever language comes first', () => {
    for (const first of source.languages) {
      const order = [first, ...source.languages.filter((lang) => lang !== first)];
      const parts = order.map((lang) => {
        const { core, details } = JSON.parse(JSON.stringify(splitDataset(dataset, lang))) as ReturnType<
          typeof splitDataset
        >;
        return addDetails(decodeCore(core), details);
      });
      expect(parts.reduce(addLanguage)).toEqual(dataset);
    }
  });
});

interface FoundText {
  readonly way: string;
  readonly text: Readonly<Record<string, string>>;
}

/** Every language map in a document: objects whose keys are all language tags and whose values are texts. */
function textsOf(value: unknown, way = ''): FoundText[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const isText =
    entries.length > 0 &&
    entries.every(([key, text]) => /^[a-z]{2}(-|$)/.test(key) && typeof text === 'string');
  if (isText && !('id' in value) && !('on' in value) && !('of' in value))
    return [{ way, text: value as FoundText['text'] }];
  return entries.flatMap(([key, part]) => textsOf(part, `${way}/${key}`));
}
