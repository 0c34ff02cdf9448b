import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { appOn } from '../fixtures/viewHost.ts';
import TinyShell from '../fixtures/TinyShell.svelte';

const region = (name: string) => page.getByRole('region', { name, exact: true });
const visible = async (count: number) => {
  await expect.element(region('Timeline')).toHaveAttribute('data-visible', String(count));
  await expect.element(region('Map')).toHaveAttribute('data-visible', String(count));
  await expect
    .poll(() => region('Events').element().querySelectorAll('[data-event-id]').length)
    .toBeGreaterThanOrEqual(count);
};
const selectedOption = () =>
  document.querySelector('[data-surface=timeline] [role=option][aria-selected=true]')?.textContent.trim();

test('the views of the page work in another shell, linked by the exploration alone', async () => {
  const errors = vi.spyOn(console, 'error');
  const app = appOn();
  const { exploration } = app;
  const mounted = await render(TinyShell, { app });
  await visible(7);

  await region('Events')
    .getByRole('button', { name: /Rutte in Kyiv/ })
    .click();
  expect(exploration.view.selected).toBe('rutte-kyiv');
  await expect.poll(selectedOption).toMatch(/^Rutte in Kyiv/);

  const first = document.querySelector<HTMLElement>('[role=slider]')!;
  first.focus();
  exploration.showWindow({ from: Date.UTC(2025, 0, 1), to: Date.UTC(2026, 0, 1) - 1 });
  await visible(4);
  expect(document.activeElement).toBe(first);
  expect(first.getAttribute('aria-valuetext')).toMatch(/2025/);

  exploration.toggle('cat', 'talks');
  await visible(2);
  exploration.goToStep({ story: 'road', step: 'washington' }, 'instant');
  await expect
    .element(region('Story').getByRole('heading', { name: 'Two days in Washington' }))
    .toBeVisible();
  await expect.element(region('Timeline')).toHaveAttribute('data-from', '2025-04-01');
  await visible(1);
  await expect.poll(selectedOption).toMatch(/^Rutte in Washington/);
  exploration.undo();
  await visible(2);

  await mounted.unmount();
  expect(errors).not.toHaveBeenCalled();
  errors.mockRestore();
});
