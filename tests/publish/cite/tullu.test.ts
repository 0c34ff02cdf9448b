import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../src/publish/cite/cslItem.ts';
import { licenceOf } from '../../../src/publish/cite/licence.ts';
import { tullu } from '../../../src/publish/cite/tullu.ts';

const ITEM: CslItem = {
  id: 'x',
  type: 'entry',
  title: 'Rutte in Kiew',
  'container-title': 'Ein kurzer Weg',
  author: [{ literal: 'The testers' }],
  license: 'CC BY 4.0',
  URL: 'https://example.org/#event=x',
};
const DEED = 'https://creativecommons.org/licenses/by/4.0/deed.de';

describe('the TULLU line names title, author, licence, link and origin, or says what is missing', () => {
  test.each([
    [
      'an event',
      ITEM,
      `„Rutte in Kiew“ von The testers unter CC BY 4.0 (${DEED}), via „Ein kurzer Weg“ (https://example.org/#event=x)`,
    ],
    [
      'a view',
      {
        id: 'x',
        type: 'dataset',
        title: 'Ein Weg',
        author: ITEM.author!,
        license: 'CC-BY-4.0',
        URL: 'https://example.org/',
      },
      `„Ein Weg“ von The testers unter CC BY 4.0 (${DEED}), via https://example.org/`,
    ],
    [
      'no author and no licence',
      { id: 'x', type: 'dataset', title: 'Ein Weg', URL: 'https://example.org/' },
      '„Ein Weg“ (Urheber nicht angegeben) (Lizenz nicht angegeben), via https://example.org/',
    ],
    [
      'a licence nobody knows',
      { ...ITEM, license: 'Alle Rechte vorbehalten' },
      '„Rutte in Kiew“ von The testers unter Alle Rechte vorbehalten, via „Ein kurzer Weg“ (https://example.org/#event=x)',
    ],
  ] satisfies [string, CslItem, string][])('%s', (_, item, line) => {
    expect(tullu(item)).toBe(line);
  });
});

describe('a licence is known by its SPDX id and by its name', () => {
  test.each([
    ['CC-BY-4.0', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/deed'],
    ['CC BY-SA 3.0', 'CC BY-SA 3.0', 'https://creativecommons.org/licenses/by-sa/3.0/deed'],
    ['cc-by-nc-nd-4.0', 'CC BY-NC-ND 4.0', 'https://creativecommons.org/licenses/by-nc-nd/4.0/deed'],
    ['CC0-1.0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/deed'],
    ['https://example.org/terms', 'https://example.org/terms', 'https://example.org/terms'],
    ['ODbL-1.0', 'ODbL-1.0', undefined],
  ])('%s', (text, name, deed) => {
    expect(licenceOf(text)).toEqual({ name, ...(deed !== undefined && { deed }) });
  });
});
