import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AboutPane } from '../../../src/views/about/index.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';
import { appOn, show } from '../../fixtures/viewHost.ts';

describe('About', () => {
  test('says what it is, how it was made, as of when, and under which licence', async () => {
    await show(appOn(), AboutPane, { dataHref: 'data/small/dataset.json' });
    const words = document.body.textContent.replace(/\s+/g, ' ');
    for (const part of [
      'Small things lead somewhere.',
      'A handful of events',
      'Written by hand.',
      '1 July 2025',
      'CC-BY-4.0',
      'The testers',
    ])
      expect(words).toContain(part);
    await expect
      .element(page.getByRole('link', { name: 'Download data' }))
      .toHaveAttribute('href', 'data/small/dataset.json');
    await expect
      .element(page.getByRole('link', { name: 'Report a mistake' }))
      .toHaveAttribute('href', 'mailto:corrections@example.org');
  });

  test('leaves out a contact that is not one', async () => {
    await show(appOn({ ...smallDataset, contact: 'javascript:alert(1)' }), AboutPane, {});
    expect(page.getByRole('link', { name: 'Report a mistake' }).elements()).toHaveLength(0);
    expect(page.getByRole('link', { name: 'Download data' }).elements()).toHaveLength(0);
  });

  test('states the border policy and what is disputed, and brings it into view when asked', async () => {
    await show(appOn(), AboutPane, { anchor: 'borders' });
    const borders = page.getByRole('region', { name: 'Borders' });
    await expect.element(borders.getByText('Hatched: Crimea')).toBeInViewport();
    await expect.element(borders.getByText('Period: from 27 February 2014 on')).toBeVisible();
    await expect.element(borders).toHaveFocus();
  });

  test('says how many sources there are and leads to them, where somebody shows them', async () => {
    const onsources = vi.fn();
    const about = await show(appOn(), AboutPane, { onsources });
    await expect.element(page.getByRole('heading', { name: 'Sources (2)' })).toBeVisible();
    await page.getByRole('button', { name: 'All sources' }).click();
    expect(onsources).toHaveBeenCalledOnce();
    await about.unmount();
    await show(appOn(), AboutPane, {});
    expect(page.getByRole('heading', { name: /Sources/ }).elements()).toHaveLength(0);
  });

  test('explains every sign in the legend', async () => {
    await show(appOn(), AboutPane, {});
    for (const sign of [
      'Summit',
      'Planned or announced: hollow',
      'Journey: order of known stops, not a flight path',
      'Occupied or disputed area: see Borders',
    ])
      await expect.element(page.getByText(sign, { exact: true }).first()).toBeInTheDocument();
  });
});
