import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WholeDataset } from '../../src/domain/dataset.ts';
import { addLanguage } from '../../src/loading/addLanguage.ts';
import { addDetails } from '../../src/loading/addDetails.ts';
import { decodeCore } from '../../src/loading/decodeCore.ts';
import { packText, unpackText } from '../../src/loading/packText.ts';
import { packTime, unpackTime } from '../../src/loading/packTime.ts';
import { splitDataset } from '../../src/loading/parts.ts';
import type { Core, Details } from '../../src/loading/partTypes.ts';
import { parseEdtf } from '../../src/domain/edtf.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { smallDocument } from '../fixtures/smallDocument.ts';

function small(): WholeDataset {
  return normalise(checkDocument(smallDocument()).document!);
}

/** As the network hands them on. */
function partsIn(dataset: WholeDataset, lang: string): { core: Core; details: Details } {
  return JSON.parse(JSON.stringify(splitDataset(dataset, lang))) as { core: Core; details: Details };
}

test.each(['de', 'en'])(
  'core and details, %s first, and the other language are the whole dataset',
  (first) => {
    const dataset = small();
    const other = first === 'de' ? 'en' : 'de';
    const [one, two] = [first, other].map((lang) => {
      const { core, details } = partsIn(dataset, lang);
      return addDetails(decodeCore(core), details);
    });
    expect(addLanguage(one!, two!)).toEqual(dataset);
  },
);

test('the core alone is a dataset that says it is not complete', () => {
  const dataset = decodeCore(partsIn(small(), 'en').core);
  expect(dataset.complete).toBe(false);
  expect(dataset.events.map(({ id }) => id)).toEqual(small().events.map(({ id }) => id));
  expect(dataset.events.find(({ id }) => id === 'visit-washington')).toMatchObject({
    title: { en: 'Visit to Washington' },
    label: { en: 'Visit' },
    formerIds: ['washington-visit'],
    sources: [],
    links: [],
  });
  expect(dataset.stories[0]?.steps.map(({ text }) => text)).toEqual([{ en: 'First this.' }, {}]);
});

test('details complete it', () => {
  const { core, details } = partsIn(small(), 'en');
  const dataset = addDetails(decodeCore(core), details);
  expect(dataset.complete).toBe(true);
  expect(dataset.stories[0]?.steps[1]?.text).toEqual({ en: 'Then that.' });
  expect(dataset.sources.get('report')?.checked).toBe(true);
});

test('a text that lacks the language is sent in the first that has it', () => {
  const { core } = partsIn(small(), 'en');
  expect(decodeCore(core).places.get('washington')?.name).toEqual({ de: 'Washington' });
});

test('parts of one build bear one stamp, parts of different builds do not', () => {
  const changed = { ...small(), asOf: '2025-07-02' };
  const stamps = ['de', 'en'].flatMap((lang) =>
    Object.values(partsIn(small(), lang)).map(({ stamp }) => stamp),
  );
  expect(new Set(stamps).size).toBe(1);
  expect(partsIn(changed, 'de').core.stamp).not.toBe(stamps[0]);
});

describe('times', () => {
  test.each([
    '2024-10-03',
    '2024-10-03/2024-10-05',
    '2024-10',
    '2024',
    '2024-24',
    '../2024-06-01',
    '2022-02-24/..',
    '/2024?',
    '2024~/',
    '156X',
    '-0043-03-15',
    '0045',
    '2025-04-18T10:30:00Z',
    '1970-01-01',
  ])('%s survives the way through JSON', (edtf) => {
    const read = parseEdtf(edtf, { zone: 'Europe/Kyiv', southern: true });
    if (!read.ok) throw new Error(`${edtf}: ${read.reason}`);
    expect(
      unpackTime(JSON.parse(JSON.stringify(packTime(read.time))) as ReturnType<typeof packTime>),
    ).toEqual(read.time);
  });
});

test('a text in some languages, sent in each, is the text again', () => {
  const languages = ['de', 'en', 'uk'];
  const texts = fc.dictionary(fc.constantFrom(...languages), fc.string({ minLength: 1 }), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(texts, (text) => {
      const all = languages.map((lang) => unpackText(packText(text, lang, languages), lang));
      expect(Object.assign({}, ...all)).toEqual(text);
    }),
  );
});
