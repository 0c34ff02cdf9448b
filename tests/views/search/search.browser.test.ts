import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TextColumns } from '../../../src/engine/largeTextIndex.ts';
import { TextSearch } from '../../../src/state/textSearch.svelte.ts';
import { Search } from '../../../src/views/search/index.ts';
import { textColumnsOf } from '../../engine/anyText.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';
import { appOn, show } from '../../fixtures/viewHost.ts';

const field = () => page.getByRole('combobox');
const options = () => page.getByRole('option');

async function type(text: string) {
  const app = appOn();
  await show(app, Search, {});
  await field().fill(text);
  await expect.element(options().first()).toBeVisible();
  return app;
}

describe('the search', () => {
  test('filters all views by the text on Enter, and by nothing before', async () => {
    const app = await type('hague');
    expect(app.exploration.view.filter.text).toBe('');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => app.exploration.view.filter.text).toBe('hague');
    await expect.poll(() => app.exploration.answer.counts.visible).toBe(1);
    await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
  });

  test.each(['Kiew', 'Kiev', 'Kyjiw', 'Київ', 'kyiv'])('finds Kyiv as %s', async (name) => {
    await type(name);
    await expect
      .element(page.getByRole('group', { name: 'Places' }).getByRole('option', { name: /^Kyiv/ }))
      .toBeVisible();
    await expect
      .element(page.getByRole('group', { name: 'Events' }).getByRole('option', { name: /Rutte in Kyiv/ }))
      .toBeVisible();
  });

  test('selects an event with the arrow keys and Enter', async () => {
    const app = await type('washington');
    await expect.element(options().nth(1)).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(options().nth(1)).toHaveAttribute('aria-selected', 'true');
    const active = document.querySelector('[role=combobox]')!.getAttribute('aria-activedescendant');
    expect(document.getElementById(active!)?.textContent).toContain('Rutte in Washington');
    await userEvent.keyboard('{Enter}');
    expect(app.exploration.view.selected).toBe('rutte-washington');
    expect(app.exploration.view.filter.text).toBe('');
  });

  test('a person sets the facet of people, a place that of places', async () => {
    const app = await type('waltz');
    await page.getByRole('group', { name: 'People' }).getByRole('option').click();
    expect(app.exploration.view.filter.facets.who).toEqual(['waltz']);
    await field().fill('weisses haus');
    await page.getByRole('group', { name: 'Places' }).getByRole('option').click();
    expect(app.exploration.view.filter.facets.where).toEqual(['white-house']);
  });

  test('Up from the first option goes round to the last', async () => {
    await type('rutte');
    await expect.element(options().nth(2)).toBeVisible();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(options().last()).toHaveAttribute('aria-selected', 'true');
  });

  test('Escape closes the list first and then empties the field', async () => {
    const app = await type('hague');
    await userEvent.keyboard('{Enter}');
    await field().fill('hague s');
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
    await expect.element(field()).toHaveValue('hague s');
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveValue('');
    expect(app.exploration.view.filter.text).toBe('');
  });

  test('says when nothing is found, and still offers to filter', async () => {
    await type('xyzzy');
    await expect.element(page.getByText('Nothing found for “xyzzy”.')).toBeVisible();
    expect(options().elements()).toHaveLength(1);
  });

  test('follows a text filter taken away elsewhere', async () => {
    const app = await type('hague');
    await userEvent.keyboard('{Enter}');
    app.exploration.clearFilters();
    await expect.element(field()).toHaveValue('');
  });

  test('where there is little room it opens from a button', async () => {
    await show(appOn(), Search, { compact: true });
    await page.getByRole('button', { name: 'Search events, people and places' }).click();
    await expect.element(field()).toHaveFocus();
  });
});

describe('the search of a large dataset, before its words have arrived', () => {
  async function typeEarly(text: string) {
    let resolve: (columns: TextColumns) => void;
    let reject: (reason: Error) => void;
    const columns = new Promise<TextColumns>((...settle) => ([resolve, reject] = settle));
    const app = appOn();
    await show({ ...app, search: new TextSearch(app.exploration, columns) }, Search, {});
    await field().fill(text);
    await expect.element(options().first()).toBeVisible();
    return {
      app,
      arrive: () => {
        resolve(textColumnsOf(smallDataset, app.exploration.table));
      },
      fail: () => {
        reject(new Error('The worker has stopped.'));
      },
    };
  }

  test('suggests as soon as they are there', async () => {
    const { arrive } = await typeEarly('Kiew');
    expect(options().elements()).toHaveLength(1);
    arrive();
    await expect
      .element(page.getByRole('group', { name: 'Places' }).getByRole('option', { name: /^Kyiv/ }))
      .toBeVisible();
  });

  test('filters by what was asked for last, and not before it can', async () => {
    const { app, arrive } = await typeEarly('hague');
    await userEvent.keyboard('{Enter}');
    await field().fill('kyiv');
    await userEvent.keyboard('{Enter}');
    expect(app.exploration.view.filter.text).toBe('');
    arrive();
    await expect.poll(() => app.exploration.view.filter.text).toBe('kyiv');
    expect(app.exploration.answer.counts.visible).toBe(1);
    expect(app.exploration.canUndo).toBe(true);
    app.exploration.undo();
    expect(app.exploration.view.filter.text).toBe('');
  });

  test('says so where they never come, and filters by nothing', async () => {
    const { app, fail } = await typeEarly('hague');
    await userEvent.keyboard('{Enter}');
    fail();
    await expect.element(page.getByText(/could not|cannot/i)).toBeVisible();
    expect(app.exploration.view.filter.text).toBe('');
  });
});
