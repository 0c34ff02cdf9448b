import { expect, test } from 'vitest';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { smallDocument } from '../fixtures/smallDocument.ts';

/** What the loader makes of an event's `known` and of a claim, whatever the check says of them. */
function normalised(change: (document: ReturnType<typeof smallDocument>) => void) {
  const document = smallDocument();
  change(document);
  return normalise(checkDocument(document).document!);
}

const claimFrom = (part: Record<string, unknown>) =>
  normalised((d) => {
    d['claims'] = [{ id: 'c', text: 'They say so.', ...part }];
  }).claims[0]!;

test('a claim of which only the text is said is merely claimed, by nobody, of nothing', () => {
  expect(claimFrom({})).toEqual({
    id: 'c',
    text: { de: 'They say so.' },
    events: [],
    by: [],
    status: 'claimed',
    opposes: [],
    checks: [],
  });
});

test.each([
  ['its own', { quote: 'so', language: 'uk', in: 'report' }, 'uk'],
  ['that of the source it is read in', { quote: 'so', in: 'report' }, 'en'],
  ['none where nobody says', { quote: 'so', in: 'statement' }, undefined],
  ['none without a quote', { language: 'uk' }, undefined],
])('the language of a quote is %s', (_, part, language) => {
  expect(claimFrom(part).language).toBe(language);
});

test('a check keeps which part it is of, why, and on what grounds', () => {
  const check = {
    of: 'the day',
    verdict: 'contradicted',
    note: { en: 'It was the 24th.' },
    sources: ['report'],
  };
  expect(claimFrom({ checks: [check, { verdict: 'consistent' }] }).checks).toEqual([
    { of: { de: 'the day' }, verdict: 'contradicted', note: { en: 'It was the 24th.' }, sources: ['report'] },
    { verdict: 'consistent', sources: [] },
  ]);
});

const knownOf = (known: unknown) =>
  normalised((d) => {
    d['events'][0].known = known;
  }).events.find(({ id }) => id === smallDocument()['events'][0].id)!.known;

test('a day alone says that all was known from then on', () => {
  expect(knownOf('2025-04-23')).toEqual([{ on: expect.objectContaining({ edtf: '2025-04-23' }) }]);
});

test('a history keeps what was known then, with dates read', () => {
  const known = knownOf([
    { on: '2024-05-24', status: 'announced', when: { edtf: '2025-06-24/2025-06-26' }, title: 'A summit' },
    { on: '2025-06-25' },
  ]);
  expect(known).toMatchObject([
    {
      on: { edtf: '2024-05-24' },
      status: 'announced',
      time: { edtf: '2025-06-24/2025-06-26' },
      title: { de: 'A summit' },
    },
    { on: { edtf: '2025-06-25' } },
  ]);
});

test('an event of which nobody says when it was known has no history', () => {
  expect(knownOf(undefined)).toEqual([]);
});
