import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import WindowPanel from '../../../src/views/overview/WindowPanel.svelte';
import { appOn, show } from '../../fixtures/viewHost.ts';

async function ask(from: string, to: string) {
  const app = appOn();
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
