import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Claim, Dataset } from '../../../src/domain/dataset.ts';
import { ClaimsPane } from '../../../src/views/claims/index.ts';
import ClaimsTeaser from '../../../src/views/story/ClaimsTeaser.svelte';
import { EventDetails } from '../../../src/views/details/index.ts';
import { smallDataset, time } from '../../fixtures/smallDataset.ts';
import { appIn, appOn, show } from '../../fixtures/viewHost.ts';

const words = () => document.body.textContent.replace(/\s+/g, ' ');
const cards = () => [...document.querySelectorAll<HTMLElement>('[data-claim-id]')];
const shownIds = () => cards().map((card) => card.dataset['claimId']);

const claim = (id: string, part: Partial<Claim>): Claim => ({
  id,
  text: { en: `Claim ${id}` },
  events: ['rutte-washington'],
  by: [],
  in: 'report',
  on: time('2025-04-23'),
  status: 'established',
  opposes: [],
  checks: [{ verdict: 'consistent', note: { en: `Note ${id}` }, sources: ['nato-notice'] }],
  ...part,
});
/** A report with five claims of its own, and others. */
const reportDataset: Dataset = {
  ...smallDataset,
  claims: [...['one', 'two', 'three', 'four'].map((id) => claim(id, {})), ...smallDataset.claims],
};

describe('the claims', () => {
  test('stand in the order in which the report makes them, numbered, then those of others', async () => {
    await show(appOn(reportDataset), ClaimsPane, {});
    expect(shownIds()).toEqual(['one', 'two', 'three', 'four', 'wrong-day', 'closer', 'unrealistic']);
    await expect.element(page.getByRole('heading', { name: 'What die-nachrichten.at says' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'What others say' })).toBeVisible();
    expect(cards()[4]!.textContent).toContain('5');
  });

  test('say outcome, verdict, text, quote in its language, holder, source and why', async () => {
    await show(appOn(reportDataset), ClaimsPane, {});
    const card = cards()[4]!;
    const text = card.textContent.replace(/\s+/g, ' ');
    expect(text).toMatch(/^5 Does not hold /);
    expect(text).toContain('Why Does not match the sources NATO gives');
    expect(text).toContain('Rutte is in Washington on 23 April.');
    expect(text).toContain('NATO gives 24 and 25 April.');
    expect(card.querySelector('blockquote')).toMatchObject({ lang: 'de' });
    expect(card.querySelector('blockquote')!.textContent.trim()).toBe('„am 23.04.2025“');
    expect([...card.querySelectorAll('a')].map((link) => link.textContent.trim())).toEqual([
      'die-nachrichten.at (23 Apr 2025)',
      'NATO (23 Apr 2025)',
    ]);
  });

  test('explain at once what does not hold, and fold away what does', async () => {
    await show(appOn(reportDataset), ClaimsPane, {});
    const open = cards().map((card) => card.querySelector('details')?.open);
    expect(open).toEqual([false, false, false, false, true, true, undefined]);
    // What is folded away is not made either.
    expect(cards()[0]!.textContent).not.toContain('Note one');
  });

  test('name the part each of two verdicts is of, and who stands against it', async () => {
    await show(appOn(reportDataset), ClaimsPane, {});
    const text = cards()[5]!.textContent.replace(/\s+/g, ' ');
    expect(text).toContain('Disputed');
    expect(text).toContain('Out of date True in 2025');
    expect(text).toContain('Opposed by Mike Waltz: Membership is not realistic.');
  });

  test('can be narrowed to one outcome and widened again', async () => {
    await show(appOn(reportDataset), ClaimsPane, {});
    const fails = page.getByRole('button', { name: 'Does not hold 1 statement' });
    await fails.click();
    expect(shownIds()).toEqual(['wrong-day', 'unrealistic']);
    await expect.element(fails).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Show all statements' }).click();
    expect(shownIds()).toHaveLength(7);
  });

  test('are counted once each, in the pane and in its teaser, however many verdicts they have', async () => {
    const mixed: Claim['checks'] = [
      { verdict: 'consistent', sources: [] },
      { verdict: 'superseded', sources: [] },
      { verdict: 'unverifiable', sources: [] },
    ];
    const claims = [
      claim('a', {}),
      claim('b', { checks: mixed }),
      claim('c', { checks: mixed.slice(1) }),
      claim('d', { status: 'refuted', checks: [{ verdict: 'contradicted', sources: [] }] }),
      claim('e', { checks: mixed.slice(2) }),
    ];
    const app = appOn({ ...smallDataset, claims });
    await show(app, ClaimsPane, {});
    const results = page.getByRole('group', { name: /^Results/ }).getByRole('button');
    expect(results.elements()).toHaveLength(4);
    for (const name of [
      'Holds 1 statement',
      'Partly holds 2 statements',
      'Does not hold 1 statement',
      'Cannot be checked 1 statement',
    ])
      await expect.element(results.and(page.getByRole('button', { name, exact: true }))).toBeVisible();
    await show(app, ClaimsTeaser, { onclaims: () => undefined });
    const teaser = page.getByRole('button', { name: /^Fact check: 5 statements/ });
    await expect
      .element(teaser)
      .toHaveTextContent('1 Holds 2 Partly holds 1 Does not hold 1 Cannot be checked');
  });

  test('have each outcome, verdict and status that occurs explained by its word, and no other', async () => {
    await show(appOn(reportDataset), ClaimsPane, {});
    const terms = [...document.querySelectorAll('dt')].map((term) => term.textContent.trim());
    expect(terms).toEqual([
      ...['Holds', 'Does not hold'],
      ...['Matches the sources', 'Does not match the sources', 'Out of date'],
      ...['Backed by sources', 'Disputed'],
    ]);
    const headings = [...document.querySelectorAll('dl')].map((list) => list.previousElementSibling);
    expect(headings.map((heading) => heading?.tagName)).toEqual(['H3', 'H3', 'H3']);
  });

  test('filter every view by the events the report tells of', async () => {
    const { exploration } = await shown();
    await page.getByRole('button', { name: 'Only events it is about' }).click();
    expect(exploration.view.filter.facets.source).toEqual(['report']);
    const told = [...exploration.answer.order].map((row) => exploration.eventAt(row).id);
    expect(told).toEqual(['rutte-kyiv', 'rutte-washington', 'hague-summit']);
  });

  test('lead to their events, and light them up in all views', async () => {
    const { exploration } = await shown();
    await userEvent.hover(cards()[5]!);
    expect([...exploration.highlighted].map((row) => exploration.eventAt(row).id)).toEqual([
      'rutte-kyiv',
      'hague-summit',
    ]);
    await page.getByRole('button', { name: /Rutte in Kyiv 3 Oct 2024/ }).click();
    expect(exploration.view.selected).toBe('rutte-kyiv');
  });

  test('are told apart by word in German', async () => {
    await show(await appIn('de', reportDataset), ClaimsPane, {});
    expect(words()).toContain('Trifft nicht zu');
    expect(words()).toContain('Rutte ist am 23. April in Washington.');
  });

  test('come sixty at a time, however many texts they stand in', async () => {
    const claims = Array.from({ length: 200 }, (_, index) =>
      claim(`c${String(index)}`, { in: index % 2 ? 'report' : 'nato-notice' }),
    );
    await show(appOn({ ...smallDataset, claims }), ClaimsPane, {});
    expect(cards()).toHaveLength(60);
    await page.getByRole('button', { name: 'Show 60 more statements' }).click();
    expect(cards()).toHaveLength(120);
    await expect.poll(() => document.activeElement).toBe(cards()[60]);
  });

  test('of a text without an address say so', async () => {
    const report = { ...smallDataset.sources.get('report')! };
    delete (report as { url?: string }).url;
    const sources = new Map([...smallDataset.sources, ['report', report]] as const);
    await show(appOn({ ...reportDataset, sources }), ClaimsPane, {});
    await expect.element(page.getByText('the address of its page is not on file')).toBeVisible();
  });

  test('say so where there are none', async () => {
    await show(appOn({ ...smallDataset, claims: [] }), ClaimsPane, {});
    await expect.element(page.getByText('There is no fact check here.')).toBeVisible();
  });
});

async function shown() {
  const app = appOn(reportDataset);
  await show(app, ClaimsPane, {});
  return app;
}

describe('the details of an event', () => {
  const props = { onback: () => undefined, backLabel: 'Back' };

  test('hold what is claimed of it', async () => {
    const app = appOn();
    app.exploration.select('rutte-kyiv');
    await show(app, EventDetails, props);
    await expect.element(page.getByRole('heading', { name: 'Fact check (1)' })).toBeVisible();
    // The event itself is not offered again.
    expect(cards()[0]!.textContent).not.toContain('Rutte in Kyiv');
    expect(cards()[0]!.textContent).toContain('The Hague summit');
  });

  test('hold many claims as lines, outcome first, each opened by itself, twenty at a time', async () => {
    const claims = Array.from({ length: 25 }, (_, index) => claim(`c${String(index)}`, {}));
    const app = appOn({ ...smallDataset, claims });
    app.exploration.select('rutte-washington');
    await show(app, EventDetails, props);
    const lines = () => [...document.querySelectorAll('summary')].map((line) => line.textContent.trim());
    expect(lines().filter((line) => line.includes('Claim c'))).toHaveLength(20);
    expect(lines()[0]).toMatch(/^Holds\s+Claim c0$/);
    expect(cards()).toEqual([]);
    await page.getByText('Claim c3', { exact: true }).click();
    await expect.element(page.getByText('die-nachrichten.at (23 Apr 2025)')).toBeVisible();
    await page.getByRole('button', { name: 'Show 5 more statements' }).click();
    expect(lines().filter((line) => line.includes('Claim c'))).toHaveLength(25);
  });

  test('tell what was known when', async () => {
    const app = appOn();
    app.exploration.select('hague-summit');
    await show(app, EventDetails, props);
    await expect.element(page.getByRole('heading', { name: 'What was known when' })).toBeVisible();
    expect(words()).toContain('From 24 May 2024 Announced · 24–26 June 2025 A summit is announced');
    expect(words()).toContain('From 17 June 2025 Planned');
  });

  test('explain that differing dates are all drawn', async () => {
    const app = appOn();
    app.exploration.select('rutte-washington');
    await show(app, EventDetails, props);
    await expect.element(page.getByText('Each date is drawn on the timeline')).toBeVisible();
  });
});
