import fc from 'fast-check';
import type { CslDate, CslItem } from '../../../src/publish/cite/cslItem.ts';

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

const date: fc.Arbitrary<CslDate> = fc.oneof(
  fc
    .record({
      year: fc.integer({ min: 1, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      circa: fc.boolean(),
    })
    .map(({ year, month, circa }) => ({ 'date-parts': [[year, month]], ...(circa && { circa }) })),
  text.map((literal) => ({ literal })),
);

/** Anything that may have to be cited. */
export const anyItem: fc.Arbitrary<CslItem> = fc.record(
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
    'event-date': date,
    issued: date,
    accessed: date,
    version: text,
    license: text,
    language: fc.constantFrom('de', 'en', 'uk', 'pt-BR'),
    URL: fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), text),
  },
  { requiredKeys: ['id', 'type', 'title'] },
);
