import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import EventStepper from '../../../src/shells/embed/EventStepper.svelte';
import { smallRoad } from '../../fixtures/smallRoad.ts';
import { appIn, appOn, show } from '../../fixtures/viewHost.ts';

const opening = { story: 'road', step: 'opening' };

test.each([
  ['en', 'First stop'],
  ['de', 'Erste Station'],
  ['uk', 'Перша зупинка'],
] as const)(
  'while numbered stops are shown, the way on begins at the first of them (%s)',
  async (lang, name) => {
    const app = await appIn(lang, smallRoad());
    app.exploration.goToStep(opening);
    await show(app, EventStepper, { ondetails: vi.fn() });
    await page.getByRole('button', { name }).click();
    expect(app.exploration.view.selected).toBe('rutte-kyiv');
  },
);

test('a stop that the filters hide is passed over', async () => {
  const app = appOn(smallRoad());
  app.exploration.goToStep(opening);
  app.exploration.toggle('country', 'us');
  await show(app, EventStepper, { ondetails: vi.fn() });
  await page.getByRole('button', { name: 'First stop' }).click();
  expect(app.exploration.view.selected).toBe('rutte-washington');
});

test('without numbered stops it begins at the first event in time', async () => {
  const app = appOn(smallRoad());
  app.exploration.exploreAll();
  await show(app, EventStepper, { ondetails: vi.fn() });
  await page.getByRole('button', { name: 'First event' }).click();
  const { exploration } = app;
  expect(exploration.selectedRow).toBe(exploration.answer.order.at(0));
});
