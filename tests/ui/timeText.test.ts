import { expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { Locale } from '../../src/state/locale.svelte.ts';
import { dateWords } from '../../src/ui/timeText.ts';

const locale = new Locale('en', en, ['en']);

test.each([
  ['2025-04-23', '23 April 2025', '23 Apr 2025'],
  ['2025-04-23~', 'about 23 April 2025', 'c. 23 Apr 2025'],
  ['2025?', '2025?', '2025?'],
  ['2024-05/2024-06', 'May–June 2024', 'May–Jun 2024'],
  ['2014-02~/2014-03-21', 'about February 2014 – 21 March 2014', 'c. Feb 2014 – 21 Mar 2014'],
  ['2022-02/..', 'from February 2022 on', 'from Feb 2022 on'],
  ['156X', '156X', '156X'],
  ['spring 2025', 'spring 2025', 'spring 2025'],
])('a source’s date %s is “%s”, “%s” where there is little room', (edtf, long, short) => {
  expect([dateWords(edtf, locale), dateWords(edtf, locale, 'short')]).toEqual([long, short]);
});
