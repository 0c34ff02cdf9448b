import { afterAll, expect, test, vi } from 'vitest';

/** Zones of readers, with what `getTimezoneOffset` says there on 3 October 2024. */
const READERS = [
  ['America/Los_Angeles', 420],
  ['Europe/Kyiv', -180],
  ['Pacific/Kiritimati', -840],
] as const;

const TEXTS = [
  '2024-10-03',
  '2025-03-30',
  '2025-04',
  '2024-24',
  '2025-04-24/2025-04-25',
  '2025-04-24T00:30',
  '2025-04-24T23:30Z',
  '156X~',
  '0044',
  '-0043-03-15',
  '2022-02-24/..',
  'Y170000002',
];

const machineZone = process.env.TZ;
afterAll(() => {
  process.env.TZ = machineZone;
});

/** All that a page would show and compute of these times, by modules that have not yet cached anything elsewhere. */
async function everything(): Promise<unknown> {
  vi.resetModules();
  const { addUnits } = await import('../../src/domain/calendar.ts');
  const { parseEdtf } = await import('../../src/domain/edtf.ts');
  const { formatInterval, formatWindow } = await import('../../src/domain/format.ts');
  const { dayText, parseDay } = await import('../../src/domain/isoTime.ts');
  const { timeWords } = await import('../../src/i18n/timeWords.ts');
  return TEXTS.map((text) => {
    const result = parseEdtf(text, { zone: 'Europe/Kyiv' });
    if (!result.ok) throw new Error(`${text}: ${result.reason}`);
    const { time } = result;
    const from = time.earliestStart;
    return [
      { ...time },
      (['de', 'en', 'uk'] as const).map((lang) => formatInterval(time, lang, { words: timeWords[lang] })),
      formatWindow({ from, to: addUnits(from, 1, 'month') }, 'de'),
      dayText(from),
      parseDay(dayText(from)),
      addUnits(from, -1, 'year'),
    ];
  });
}

test('times are the same for readers in Los Angeles, Kyiv and on Kiritimati', async () => {
  const seen: unknown[] = [];
  for (const [zone, offset] of READERS) {
    process.env.TZ = zone;
    // Else the test would prove nothing.
    expect(new Date(2024, 9, 3).getTimezoneOffset()).toBe(offset);
    seen.push(await everything());
  }
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
});
