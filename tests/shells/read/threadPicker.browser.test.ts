import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { InterfaceLanguage } from '../../../src/i18n/messages.ts';
import ThreadPicker from '../../../src/shells/read/ThreadPicker.svelte';
import { smallRoad } from '../../fixtures/smallRoad.ts';
import { appIn, show } from '../../fixtures/viewHost.ts';

describe('the choice of a journey', () => {
  test.each([
    ['en', 'Journey: The story’s stops', 'Journey: None'],
    ['de', 'Reiseweg: Stationen im Text', 'Reiseweg: Keiner'],
    ['uk', 'Поїздки: Зупинки оповіді', 'Поїздки: Не показано'],
  ] as const)(
    'says while a step shows numbered stops that these are connected (%s)',
    async (lang: InterfaceLanguage, stops, none) => {
      const { exploration, app } = await shownIn(lang);
      await expect.element(page.getByRole('button', { name: stops })).toBeVisible();
      exploration.setThread(['rutte']);
      const rutte = app.locale.text(exploration.dataset.actors.get('rutte')!.name);
      await expect.element(page.getByRole('button', { name: rutte })).toBeVisible();
      exploration.setThread([]);
      await expect.element(page.getByRole('button', { name: stops })).toBeVisible();
      exploration.exploreAll();
      await expect.element(page.getByRole('button', { name: none })).toBeVisible();
    },
  );
});

async function shownIn(lang: InterfaceLanguage) {
  const app = await appIn(lang, smallRoad());
  const { exploration } = app;
  exploration.goToStep({ story: 'road', step: 'opening' });
  exploration.setThread([]);
  await show(app, ThreadPicker, { onchoose: () => {} });
  return { app, exploration };
}
