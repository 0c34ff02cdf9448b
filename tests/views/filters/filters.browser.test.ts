import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ActiveFilters, FilterPane } from '../../../src/views/filters/index.ts';
import type { Actor } from '../../../src/domain/dataset.ts';
import { event, smallDataset, time } from '../../fixtures/smallDataset.ts';
import { appIn, appOn, show } from '../../fixtures/viewHost.ts';

describe('the filters', () => {
  test('count how many events would be seen with each value', async () => {
    const app = appOn();
    await show(app, FilterPane, {});
    await expect.element(page.getByRole('checkbox', { name: 'Summit, 2 events' })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Belgium, 3 events' }).click();
    // Counts of the facet itself stay, those of the others follow.
    await expect.element(page.getByRole('checkbox', { name: 'Summit, 0 events' })).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: 'Ukraine, 1 event' })).toBeVisible();
    expect(app.exploration.view.filter.facets.country).toEqual(['be']);
  });

  test('stand in an order that never changes while the counts do', async () => {
    const app = appOn();
    await show(app, FilterPane, {});
    await expect.element(page.getByText('3 of 7 events').or(page.getByText('7 of 7 events'))).toBeVisible();
    const names = () => [...document.querySelectorAll('fieldset .name')].map((name) => name.textContent);
    const before = names();
    app.exploration.toggle('cat', 'talks');
    await expect.element(page.getByText('2 of 7 events')).toBeVisible();
    expect(names()).toEqual(before);
  });

  test('part people from organisations, and clear one without the other', async () => {
    const app = appOn();
    app.exploration.toggle('who', 'rutte');
    app.exploration.toggle('who', 'nato');
    await show(app, FilterPane, {});
    const people = page.getByRole('group', { name: 'People', exact: true });
    await expect.element(people.getByRole('checkbox', { name: /Mark Rutte/ })).toBeChecked();
    await people.getByRole('button', { name: 'Clear People' }).click();
    expect(app.exploration.view.filter.facets.who).toEqual(['nato']);
  });

  test('show what lies within what', async () => {
    await show(appOn(), FilterPane, {});
    await expect
      .element(page.getByRole('checkbox', { name: 'White House, Washington, 1 event' }))
      .toBeVisible();
  });

  test('name countries in the reader’s language', async () => {
    await show(await appIn('de'), FilterPane, {});
    await expect
      .element(page.getByRole('checkbox', { name: 'Vereinigte Staaten, 1 Ereignis' }))
      .toBeVisible();
  });

  test('of a long facet show the most frequent, all on demand, and find by typing without accents', async () => {
    const actors = new Map<string, Actor>(
      Array.from({ length: 30 }, (_, at) => [
        `actor-${String(at)}`,
        {
          id: `actor-${String(at)}`,
          kind: 'person',
          name: { en: at === 29 ? 'Élodie Żak' : `Person ${String(at)}` },
          aliases: [],
          roles: [],
        },
      ]),
    );
    const events = [...actors.keys()].map((actor) =>
      event({ id: `by-${actor}`, title: { en: actor }, time: time('2020'), who: [{ actor }] }),
    );
    await show(appOn({ ...smallDataset, actors, events, stories: [] }), FilterPane, {});
    const people = page.getByRole('group', { name: 'People' });
    expect(people.getByRole('checkbox').elements()).toHaveLength(8);
    await people.getByRole('button', { name: 'Show all 30' }).click();
    expect(people.getByRole('checkbox').elements()).toHaveLength(30);
    await people.getByRole('searchbox').fill('elodie zak');
    expect(people.getByRole('checkbox').elements()).toHaveLength(1);
    await people.getByRole('searchbox').fill('nobody');
    await expect.element(people.getByText('Nothing by that name.')).toBeVisible();
  });
});

describe('the active filters', () => {
  test('are nothing where nothing narrows', async () => {
    await show(appOn(), ActiveFilters, {});
    expect(document.querySelector('.active')).toBeNull();
  });

  test('can be taken away one by one and all at once', async () => {
    const app = appOn();
    await show(app, ActiveFilters, {});
    app.exploration.filterBy({ text: 'hague', facets: { cat: ['summit'], who: ['rutte'] } });
    app.exploration.lockArea({ west: 0, south: 0, east: 10, north: 60 });
    await page.getByRole('button', { name: 'Remove filter: Summit' }).click();
    expect(app.exploration.view.filter.facets.cat).toBeUndefined();
    await page.getByRole('button', { name: 'Remove filter: “hague”' }).click();
    expect(app.exploration.view.filter.text).toBe('');
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(app.exploration.isFiltered).toBe(false);
  });
});
