import { expect, test } from 'vitest';
import { positionOf } from '../../../src/domain/gregorian.ts';
import { binText } from '../../../src/views/timeline/binText.ts';

const minute = (at: number) => Date.UTC(2025, 3, 24, 14, at);

test.each([
  ['a month', positionOf(2014, 3), positionOf(2014, 4), 'en', /^Mar 2014$/],
  ['a week', positionOf(2014, 3, 3), positionOf(2014, 3, 10), 'de', /^3\.–9\. März 2014$/],
  ['a day', positionOf(2025, 4, 24), positionOf(2025, 4, 25), 'en', /^24 Apr 2025$/],
  ['minutes', minute(15), minute(30), 'en', /24 Apr 2025.*14:15.*14:29/],
  ['ten years', positionOf(1990), positionOf(2000), 'en', /^1990–1999$/],
  ['years before our era', positionOf(-99), positionOf(1), 'en', /^100–1 BC$/],
  [
    'years beyond the calendar',
    positionOf(-500_000),
    positionOf(-400_000),
    'en',
    /^500,001 BC – 400,002 BC$/,
  ],
])('%s is put into words', (_, from, next, lang, expected) => {
  expect(binText(from, next, lang)).toMatch(expected);
});
