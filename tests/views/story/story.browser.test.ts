import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { StoryPane } from '../../../src/views/story/index.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';
import { appOn, show } from '../../fixtures/viewHost.ts';

function storyAt(step: string | null) {
  const app = appOn();
  if (step) app.exploration.goToStep({ story: 'road', step });
  const onexplore = vi.fn();
  return { app, onexplore, shown: show(app, StoryPane, { onexplore }) };
}

describe('the story', () => {
  test('opens with its finding and two ways on', async () => {
    const { app, shown } = storyAt('opening');
    await shown;
    await expect.element(page.getByRole('heading', { name: 'A small road to The Hague' })).toBeVisible();
    await expect.element(page.getByText('Small things lead somewhere.')).toBeVisible();
    await page.getByRole('button', { name: 'Start' }).click();
    expect(app.exploration.step?.id).toBe('washington');
  });

  test('lets the reader explore everything instead', async () => {
    const { app, onexplore, shown } = storyAt('opening');
    await shown;
    await page.getByRole('button', { name: 'Explore all 7 events' }).click();
    expect(onexplore).toHaveBeenCalledOnce();
    expect(app.exploration.view.step).toBeNull();
  });

  test('goes to the next and the previous step, by name', async () => {
    const { app, shown } = storyAt('washington');
    await shown;
    await expect.element(page.getByText('2 of 3 · 12 February – 25 April 2025')).toBeVisible();
    await page.getByRole('button', { name: 'Next: The summit' }).click();
    expect(app.exploration.step?.id).toBe('summit');
    await expect.element(page.getByRole('heading', { name: 'The summit' })).toBeVisible();
    await page.getByRole('button', { name: 'Previous step' }).click();
    await expect.element(page.getByRole('heading', { name: 'Two days in Washington' })).toBeVisible();
  });

  test('has a named dot for each step, the present one marked', async () => {
    const { app, shown } = storyAt('washington');
    await shown;
    const dot = page.getByRole('button', { name: 'Step 2: Two days in Washington' });
    await expect.element(dot).toHaveAttribute('aria-current', 'step');
    await page.getByRole('button', { name: 'Step 3: The summit' }).click();
    expect(app.exploration.step?.id).toBe('summit');
  });

  test('tells the main event in short and leads to its details', async () => {
    const { app, shown } = storyAt('washington');
    await shown;
    const card = page.getByRole('region', { name: 'Rutte in Washington' });
    await expect.element(card.getByText('Sources differ')).toBeVisible();
    await expect.element(card.getByText('National Security Adviser')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /A call about the ceasefire/ })).toBeVisible();
    expect(app.exploration.reading).toBe(false);
    await card.getByRole('button', { name: 'All details' }).click();
    expect(app.exploration.reading).toBe(true);
  });

  test('ends with leave to explore', async () => {
    const { onexplore, shown } = storyAt('summit');
    await shown;
    await page.getByRole('button', { name: 'Explore on your own' }).click();
    expect(onexplore).toHaveBeenCalledOnce();
  });

  test('shows its contents where no step is taken', async () => {
    const { app, shown } = storyAt(null);
    await shown;
    await expect.element(page.getByRole('button', { name: 'Start the story' })).toBeVisible();
    await page.getByRole('button', { name: /3\s+The summit/ }).click();
    expect(app.exploration.step?.id).toBe('summit');
  });

  test('never executes what its text contains', async () => {
    const [story] = smallDataset.stories;
    const steps = story!.steps.map((step) => ({
      ...step,
      text: { en: '<img src=x onerror="window.hacked=1"> [x](javascript:alert(1))' },
    }));
    const app = appOn({ ...smallDataset, stories: [{ ...story!, steps }] });
    app.exploration.goToStep({ story: 'road', step: 'summit' });
    await show(app, StoryPane, { onexplore: () => undefined });
    await expect.element(page.getByText('<img src=x')).toBeVisible();
    expect(document.querySelector('.story img, .story a')).toBeNull();
  });
});
