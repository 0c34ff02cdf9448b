import { expect, test } from 'vitest';
import { gapText } from '../../../src/views/spine/gapText.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test.each([
  [90 * 60_000, 'en', '90 minutes'],
  [30 * HOUR, 'en', '30 hours'],
  [12 * DAY, 'en', '12 days'],
  [21 * DAY, 'de', '3 Wochen'],
  [213 * DAY, 'en', '7 months'],
  [213 * DAY, 'de', '7 Monate'],
  [6 * 365.25 * DAY, 'en', '6 years'],
  [12_000 * 365.2425 * DAY, 'en', '12,000 years'],
])('a gap of %d ms in %s is “%s”', (ms, lang, text) => {
  expect(gapText(ms, lang)).toBe(text);
});
