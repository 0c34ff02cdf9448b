import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../src/domain/edtf.ts';
import { plainTime } from '../../src/domain/plainTime.ts';
import { anyEdtfText } from './anyTime.ts';

describe('a source’s date', () => {
  test.each([
    '2025',
    '2025-04',
    '2025-04-23',
    '2025-04-23T10:00',
    '-0043',
    '2025-04-23~',
    '2025?',
    '2025-04%',
    '2024-05/2024-06',
    '2014-02-27~/2014-03-21',
    '2004?/2006~',
    '2022-02-24/..',
    '../1985~',
    '2022/',
    '/2022',
  ])('%s is what the EDTF library reads', (text) => {
    expect(plainTime(text)).toEqual(readByLibrary(text));
    expect(plainTime(text)?.edtf).toBe(text);
  });

  test.each([
    '',
    '..',
    '~',
    '..~/2025',
    '2025~?',
    '2025-02-30',
    '2006/2004',
    '2004/2005/2006',
    'spring',
    '2025 ~',
    '156X',
    '2025-21',
    'Y170000002',
  ])('“%s” is none, or none without the library', (text) => {
    expect(plainTime(text)).toBeUndefined();
  });

  test('is never read in another way than an event’s', () => {
    fc.assert(
      fc.property(anyEdtfText, (text) => {
        const time = plainTime(text);
        if (time) expect(time).toEqual(readByLibrary(text));
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9TZ:+./X?~%]{0,30}$/)), (text) => {
        const time = plainTime(text);
        expect(time === undefined || time.edtf === text).toBe(true);
      }),
    );
  });
});

function readByLibrary(text: string) {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return result.time;
}
