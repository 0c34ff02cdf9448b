import fc from 'fast-check';
import { citation, citedDate, type Citation, type CitedDate } from '../../../src/publish/cite/citation.ts';

/** Any UTF-16 at all; `unit: 'binary'` of fast-check takes a second to be ready. */
export const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((units) => String.fromCharCode(...units));

/** Text made of what breaks formats: braces, backslashes, quotes, line ends, scripts, half an emoji. */
const text = fc.oneof(
  anyText,
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '"',
        '%',
        '#',
        '&',
        '_',
        '$',
        '~',
        '^',
        '\n',
        'ä',
        'Київ',
        '«',
        '\uD800',
      ),
    )
    .map((parts) => parts.join('')),
);

const date: fc.Arbitrary<CitedDate> = fc
  .tuple(
    fc.oneof(
      text,
      fc
        .record({
          year: fc.integer({ min: 1000, max: 9999 }),
          month: fc.integer({ min: 1, max: 12 }),
          qualifier: fc.constantFrom('', '~', '?', '%'),
        })
        .map(({ year, month, qualifier }) => `${year}-${String(month).padStart(2, '0')}${qualifier}`),
    ),
    text,
  )
  .map(([edtf, words]) => citedDate(edtf, () => words));

const anyUndated = fc.record(
  {
    id: text,
    type: fc.constantFrom('entry', 'dataset', 'webpage', 'document'),
    title: text,
    'container-title': text,
    author: fc.array(
      text.map((literal) => ({ literal })),
      { minLength: 1, maxLength: 3 },
    ),
    publisher: text,
    license: text,
    language: fc.constantFrom('de', 'en', 'uk', 'pt-BR'),
    URL: fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), text),
  },
  { requiredKeys: ['id', 'type', 'title'] },
);

/** Anything that may have to be cited. */
export const anyCitation: fc.Arbitrary<Citation> = fc
  .tuple(
    anyUndated,
    fc.record({ event: date, issued: date, accessed: date, asOf: date }, { requiredKeys: [] }),
  )
  .map(([item, dates]) => citation(item, dates));
