import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseDay } from '../../../src/domain/isoTime.ts';
import WindowPanel from '../../../src/views/overview/WindowPanel.svelte';
import type { InterfaceLanguage } from '../../../src/i18n/messages.ts';
import { appIn, appOn, show } from '../../fixtures/viewHost.ts';

async function ask(from: string, to: string, lang: InterfaceLanguage = 'en') {
  const app = await appIn(lang);
  let isClosed = false;
  await show(app, WindowPanel, { onclose: () => (isClosed = true) });
  const { overview: words } = app.locale.m;
  await userEvent.fill(page.getByLabelText(words.from, { exact: true }), from);
  await userEvent.fill(page.getByLabelText(words.to, { exact: true }), to);
  await userEvent.click(page.getByRole('button', { name: words.apply, exact: true }));
  return { exploration: app.exploration, isClosed: () => isClosed };
}

test('dates that reach beyond the events show them as far as they go', async () => {
  const { exploration, isClosed } = await ask('2025', '2099');
  expect(exploration.window).toEqual({ from: Date.UTC(2025, 0), to: exploration.extent.to });
  expect(isClosed()).toBe(true);
});

test('dates that meet no event change nothing, and the panel says when the events are', async () => {
  const { exploration, isClosed } = await ask('1900', '1950');
  await expect.element(page.getByRole('alert')).toHaveTextContent(/2014.*2025/);
  expect(exploration.view.window).toBeNull();
  expect(isClosed()).toBe(false);
});

test.each([
  ['en', 'April 2025', '24 May 2025', '2025-04-01', '2025-05-24'],
  ['de', '24.4.2025', 'Mai 2025', '2025-04-24', '2025-05-31'],
  ['uk', '3 жовт. 2024', 'квітень 2025', '2024-10-03', '2025-04-30'],
] as const)('dates in words are taken, in %s: “%s” to “%s”', async (lang, from, to, first, last) => {
  const { exploration, isClosed } = await ask(from, to, lang);
  expect(exploration.window).toEqual({ from: parseDay(first)!.from, to: parseDay(last)!.to });
  expect(isClosed()).toBe(true);
});

test.each([
  ['en', /“soon” is not understood.*44 BC/],
  ['de', /„soon“.*44 v\. Chr\./],
  ['uk', /«soon».*44 до н\. е\./],
] as const)('a date that is not understood is named, and what is taken, in %s', async (lang, message) => {
  const { exploration, isClosed } = await ask('2025', 'soon', lang);
  await expect.element(page.getByRole('alert')).toHaveTextContent(message);
  const last = document.activeElement as HTMLInputElement;
  expect([last.value, last.ariaInvalid]).toEqual(['soon', 'true']);
  expect(exploration.view.window).toBeNull();
  expect(isClosed()).toBe(false);
});

test('the fields have the dates shown in words that they take back, and no seconds', async () => {
  const app = appOn();
  const hours = { from: Date.UTC(2025, 3, 24, 9, 30), to: Date.UTC(2025, 3, 25, 12) - 1 };
  app.exploration.showWindow({ from: hours.from + 17, to: hours.to + 4000 });
  await show(app, WindowPanel, { onclose: () => undefined });
  const { overview: words } = app.locale.m;
  await expect.element(page.getByLabelText(words.from, { exact: true })).toHaveValue('24 Apr 2025, 09:30');
  await expect.element(page.getByLabelText(words.to, { exact: true })).toHaveValue('25 Apr 2025, 11:59');
  await userEvent.click(page.getByRole('button', { name: words.apply, exact: true }));
  expect(app.exploration.window).toEqual(hours);
});
