import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { EventDetails } from '../../../src/views/details/index.ts';
import { BitSet } from '../../../src/engine/bitSet.ts';
import { RowOrder } from '../../../src/engine/rowOrder.ts';
import { Exploration } from '../../../src/state/exploration.svelte.ts';
import { neighbours, relatedTo } from '../../../src/views/details/related.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';
import { appIn, appOn, show } from '../../fixtures/viewHost.ts';

const props = { onback: () => undefined, backLabel: 'Back to the list' };

async function details(id: string, app = appOn()) {
  app.exploration.select(id);
  await show(app, EventDetails, props);
  return app;
}
const words = () => document.body.textContent.replace(/\s+/g, ' ');

describe('the details of an event', () => {
  test('show the office held then, and that it ended soon after', async () => {
    await details('rutte-washington');
    expect(words()).toContain('Mark Rutte NATO Secretary General');
    expect(words()).toContain('Mike Waltz National Security Adviser until 1 May 2025 (host)');
  });

  test('of an earlier event show an earlier office', async () => {
    await details('wales-summit');
    expect(words()).toContain('Mark Rutte Prime Minister of the Netherlands');
    expect(words()).not.toContain('Secretary General until');
  });

  test('name every date that sources give, with who gives it and why', async () => {
    await details('rutte-washington');
    await expect.element(page.getByText('Sources differ')).toBeVisible();
    expect(words()).toContain('24–25 April 2025, according to NATO');
    expect(words()).toContain('23 April 2025, according to die-nachrichten.at. The subtitle says 23 April.');
  });

  test('say how exactly a date is known', async () => {
    await details('trade-month');
    expect(words()).toContain('March 2025 · exact to the month');
  });

  test('show sources as links that leave nothing behind, and say which address was not opened', async () => {
    await details('rutte-washington');
    const link = page.getByRole('link', { name: 'Secretary General to visit Washington' });
    await expect.element(link).toHaveAttribute('href', 'https://www.nato.int/notice');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer external');
    await expect.element(page.getByText('address not opened')).toBeVisible();
    expect(words()).toContain('in German');
  });

  test('lead to events linked in either direction', async () => {
    const app = await details('hague-summit');
    await page.getByRole('button', { name: /Connected, earlier.*Rutte in Washington/ }).click();
    expect(app.exploration.view.selected).toBe('rutte-washington');
  });

  test('switch on the journeys of two people at most, the latest two', async () => {
    const app = await details('rutte-washington');
    app.exploration.setThread(['zelenskyy', 'rutte']);
    await page.getByRole('button', { name: 'Journey of Mike Waltz' }).click();
    expect(app.exploration.view.thread).toEqual(['rutte', 'waltz']);
    await page.getByRole('button', { name: 'Journey of Mark Rutte' }).click();
    expect(app.exploration.view.thread).toEqual(['waltz']);
  });

  test('look at a place and filter by it', async () => {
    const app = await details('rutte-kyiv');
    expect(words()).toContain('Kyiv Ukraine');
    await page.getByRole('button', { name: 'Show Kyiv on the map' }).click();
    expect(app.exploration.cameraWish.bounds?.west).toBeCloseTo(28.02);
    await page.getByRole('button', { name: 'Only events in Kyiv' }).click();
    expect(app.exploration.view.filter.facets.where).toEqual(['kyiv']);
  });

  test('say what is missing: a place, a date, sources', async () => {
    const app = await details('phone-call');
    await expect.element(page.getByText('No place, so not on the map.')).toBeVisible();
    await expect.element(page.getByText('No sources on file.')).toBeVisible();
    app.exploration.select('undated-pledge');
    await expect.element(page.getByText('No date, so not on the timeline.')).toBeVisible();
  });

  test('go on to the next event in time', async () => {
    const app = await details('rutte-kyiv');
    await page.getByRole('button', { name: /Later/ }).click();
    expect(app.exploration.view.selected).toBe('phone-call');
  });

  test('go back where the shell says', async () => {
    const onback = vi.fn();
    const app = appOn();
    app.exploration.select('rutte-kyiv');
    await show(app, EventDetails, { onback, backLabel: 'Back to step 5' });
    await page.getByRole('button', { name: 'Back to step 5' }).click();
    expect(onback).toHaveBeenCalledOnce();
  });

  test('copy the link, or show it where the clipboard is refused', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    const app = appOn();
    app.exploration.select('rutte-kyiv');
    await show(app, EventDetails, props);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.element(page.getByLabelText('Copy this link')).toHaveValue(document.URL);
    write.mockResolvedValue();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.element(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
    write.mockRestore();
  });

  test('offer no button where the frame may not write to the clipboard, but the link', async () => {
    const policy = (document as { featurePolicy?: { allowsFeature: (name: string) => boolean } })
      .featurePolicy!;
    const asked = vi.spyOn(policy, 'allowsFeature').mockReturnValue(false);
    await details('rutte-kyiv');
    await expect.element(page.getByLabelText('Copy this link')).toHaveValue(document.URL);
    expect(page.getByRole('button', { name: 'Copy link' }).elements()).toEqual([]);
    asked.mockRestore();
  });

  test('hold the place of what is still on its way', async () => {
    const core = {
      ...smallDataset,
      complete: false,
      sources: new Map(),
      events: smallDataset.events.map(({ summary: _, ...rest }) => rest),
    };
    await details('rutte-kyiv', appOn(core));
    expect(document.querySelectorAll('.skeleton .line').length).toBeGreaterThan(4);
  });

  test('speak German where the reader does, and mark what has no German', async () => {
    const app = await appIn('de');
    await details('rutte-washington', app);
    expect(words()).toContain('Mike Waltz Nationaler Sicherheitsberater bis zum 1. Mai 2025');
    await expect
      .element(
        page
          .getByText(/an unannounced meeting/)
          .or(page.getByText(/unannounced/))
          .first(),
      )
      .toBeVisible();
    expect(document.querySelector('.summary [lang]')?.getAttribute('lang')).toBe('en');
  });
});

describe('relatedTo', () => {
  test('tells every link of two events from both ends, and an order only once', () => {
    const [a, b] = [smallDataset.events[1]!, smallDataset.events[5]!];
    const linked = {
      ...smallDataset,
      events: [
        {
          ...a,
          links: [
            { rel: 'contradicts' as const, event: b.id },
            { rel: 'responds-to' as const, event: b.id },
          ],
        },
        { ...b, links: [{ rel: 'follows' as const, event: a.id }] },
      ],
    };
    const exploration = new Exploration(linked);
    const told = (at: number) =>
      relatedTo(exploration, linked.events[at]!).map(({ rel, back }) => [rel, back]);
    expect(told(0)).toEqual([
      ['contradicts', false],
      ['responds-to', false],
    ]);
    expect(told(1)).toEqual([
      ['follows', false],
      ['contradicts', true],
    ]);
  });

  test('names each other event, in order of time', () => {
    const summit = smallDataset.events.find(({ id }) => id === 'hague-summit')!;
    const related = relatedTo(new Exploration(smallDataset), summit);
    expect(related.map(({ rel, back, event }) => [rel, back, event.id])).toEqual([
      ['follows', false, 'rutte-kyiv'],
      ['leads-to', true, 'rutte-washington'],
    ]);
  });
});

describe('neighbours', () => {
  test.each([
    [[2, 5, 9], 5, 2, 9],
    [[2, 5, 9], 2, undefined, 5],
    [[2, 5, 9], 9, 5, undefined],
    [[2, 5, 9], 6, 5, 9],
    [[], 6, undefined, undefined],
  ])('in %j those of %i are %s and %s', (order, row, before, after) => {
    expect(neighbours(new RowOrder(BitSet.of(10, order)), row)).toEqual({ before, after });
  });
});
