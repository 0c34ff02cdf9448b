import { expect, test } from 'vitest';
import { pickText } from '../../src/domain/text.ts';

test.each([
  [{ en: 'Kyiv', de: 'Kiew' }, 'de', ['en'], { text: 'Kiew', lang: 'de' }],
  [{ en: 'Kyiv' }, 'de', ['en'], { text: 'Kyiv', lang: 'en' }],
  [{ uk: 'Київ' }, 'de', ['en'], { text: 'Київ', lang: 'uk' }],
  [{ en: 'Kyiv', uk: 'Київ' }, 'de', ['fr', 'uk'], { text: 'Київ', lang: 'uk' }],
  [{}, 'de', ['en'], { text: '', lang: 'de' }],
  [undefined, 'de', ['en'], { text: '', lang: 'de' }],
])('of %j in %s, else %j, it is %j', (text, lang, fallbacks, expected) => {
  expect(pickText(text, lang, fallbacks)).toEqual(expected);
});
