import { expect, test } from 'vitest';
import RichText from '../../src/ui/RichText.svelte';
import Words from '../../src/ui/Words.svelte';
import { appIn, show } from '../fixtures/viewHost.ts';

test('texts of a dataset keep together what a line must not part, by the rules of the language they are in', async () => {
  // The second text exists in English only: a German page shows it by English rules.
  const app = await appIn('de');
  await show(app, RichText, { text: { de: 'Am 3. Oktober – *ab 24. April*', en: 'On 3 October' } });
  await show(app, Words, { text: { en: 'Until 25 April – or 26 May' } });
  const text = document.body.textContent;
  expect(text).toContain('Am 3.\u00a0Oktober\u00a0– ab 24.\u00a0April');
  expect(text).toContain('Until 25\u00a0April\u00a0– or 26\u00a0May');
});
