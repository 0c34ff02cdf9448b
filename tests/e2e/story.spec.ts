import { contains } from '../../src/domain/bounds.ts';
import type { Page } from '@playwright/test';
import {
  boundsOf,
  details,
  expect,
  fragmentOf,
  isStill,
  item,
  list,
  map,
  open,
  sharing as test,
  tab,
  timeline,
} from './page.ts';
import { dataset, expected, stories, story, total } from './truth.ts';

/** Window, camera, selection, thread and counts are those of the step. */
async function isAtStep(page: Page, index: number, of = story): Promise<void> {
  const step = of.steps[index]!;
  const written = stories.find(({ id }) => id === of.id)!.steps![index]!;
  await expect(page.getByRole('heading', { level: 2, name: step.title['en']! })).toBeVisible();
  await expect(timeline(page)).toHaveAttribute('data-from', written.from!);
  await expect(timeline(page)).toHaveAttribute('data-to', written.to!);
  await expect
    .poll(async () => {
      const bounds = await boundsOf(page);
      return step.fit.filter((id) => !contains(bounds, dataset.places.get(id)!));
    }, `places of ${step.id} in view`)
    .toEqual([]);
  await isStill(page);
  const visible = expected(step.window);
  await expect(timeline(page)).toHaveAttribute('data-visible', `${visible.length}`);
  await expect(map(page)).toHaveAttribute('data-visible', `${visible.length}`);
  const selected = list(page).locator('[aria-current=true]');
  if (index === 0) await expect(selected).toHaveCount(0);
  else {
    await expect(selected).toHaveCount(1);
    await expect(item(page, step.events[0]!)).toHaveAttribute('aria-current', 'true');
  }
  const legend = map(page).getByText(/Order of (the numbered|known) stops, not a flight path/);
  await expect(legend).toHaveCount(step.thread.length > 0 || step.stops.length > 1 ? 1 : 0);
  // The opening has no dots: it is one thing to read.
  if (index === 0) return;
  await expect(page.getByRole('button', { name: `Step ${index + 1}:` })).toHaveAttribute(
    'aria-current',
    'step',
  );
}

test('each step sets window, camera, selection and thread, forwards and back', async ({ page }) => {
  await open(page);
  await isAtStep(page, 0);
  await page.getByRole('button', { name: 'Start →' }).click();
  for (let index = 1; index < story.steps.length; index++) {
    await isAtStep(page, index);
    expect(fragmentOf(page).get('step')).toBe(`${story.id}/${story.steps[index]!.id}`);
    if (index < story.steps.length - 1)
      await page.getByRole('button', { name: `Next: ${story.steps[index + 1]!.title['en']!}` }).click();
  }
  await page.getByRole('button', { name: 'Previous step' }).click();
  await isAtStep(page, story.steps.length - 2);
  await page.getByRole('button', { name: 'Step 3:' }).click();
  await isAtStep(page, 2);
});

test('the browser’s back button returns to the step before, and forward to it again', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Start →' }).click();
  await isAtStep(page, 1);
  await page.goBack();
  await isAtStep(page, 0);
  expect(new URL(page.url()).hash).toBe('');
  await page.goForward();
  await isAtStep(page, 1);
});

test('a link to a step, by id or by number, opens it', async ({ page }) => {
  await open(page, '', `step=${story.id}/odesa`);
  await isAtStep(page, 5);
  await open(page, 'lang=en', 'step=3');
  await isAtStep(page, 2);
  await expect.poll(() => fragmentOf(page).get('step')).toBe(`${story.id}/${story.steps[2]!.id}`);
});

test('a link to a step of the second story opens it, with its thread', async ({ page }) => {
  const report = dataset.stories.find(({ id }) => id === 'the-report')!;
  await open(page, '', 'step=the-report/two-dates');
  await isAtStep(page, 1, report);
  expect(report.steps[1]!.thread).toEqual(['rutte']);
});

test('“Explore all” leaves the story and shows every event', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: `Explore all ${total} events` }).click();
  await expect(timeline(page)).toHaveAttribute('data-visible', `${total}`);
  await expect(map(page)).toHaveAttribute('data-visible', `${total}`);
  await expect(tab(page, 'Events')).toHaveAttribute('aria-selected', 'true');
  await expect(list(page).locator('[data-event-id]')).toHaveCount(total);
  await tab(page, 'Story').click();
  await page.getByRole('button', { name: 'Start the story →' }).click();
  await isAtStep(page, 0);
});

test('a step’s event opens in full and leads back to the step', async ({ page }) => {
  await open(page, '', 'step=2');
  await page.getByRole('button', { name: 'All details' }).click();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(
    dataset.events.find(({ id }) => id === story.steps[1]!.events[0])!.title['en']!,
  );
  await details(page).getByRole('button', { name: 'Back to step 2' }).click();
  await isAtStep(page, 1);
  await expect(page.getByRole('button', { name: 'All details' })).toBeFocused();
});
