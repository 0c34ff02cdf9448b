import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Dataset, Source } from '../../../src/domain/dataset.ts';
import { SourcesPane } from '../../../src/views/sources/index.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';
import { appIn, appOn, show } from '../../fixtures/viewHost.ts';

const MORE: Source[] = [
  {
    id: 'bare',
    title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    url: 'javascript:alert(1)',
  },
  {
    id: 'hebrew',
    publisher: 'Émile',
    title: 'כותרת',
    published: '2014-03~',
    language: 'he',
    type: 'data',
    archive: 'https://archive.example/emile',
  },
];
const dataset: Dataset = {
  ...smallDataset,
  sources: new Map([...smallDataset.sources, ...MORE.map((source) => [source.id, source] as const)]),
};

const words = () => document.body.textContent.replace(/\s+/g, ' ');
const headings = () =>
  [...document.querySelectorAll('h3')].map((heading) => heading.textContent.replace(/\s+/g, ' ').trim());
const item = (id: string) => document.querySelector<HTMLElement>(`[data-source-id="${id}"]`)!;
const shownIds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-source-id]')].map((one) => one.dataset.sourceId);
async function open(id: string) {
  await page.elementLocator(item(id).querySelector('summary')!).click();
  await expect.poll(() => item(id).querySelector('.contents')).not.toBeNull();
}

describe('the list of sources', () => {
  test('names every source with who published it, when, in which language, and whether it was opened', async () => {
    await show(appOn(dataset), SourcesPane, {});
    expect(words()).toContain('4 sources');
    expect(words()).toContain('1 of 3 with an address were read for this collection, in full or in excerpt.');
    expect(item('nato-notice').textContent).toContain('23 Apr 2025 · English · Primary source · ✓\u00a0read');
    expect(item('report').textContent).toContain('23 Apr 2025 · German · Report · address not opened');
    const link = page.getByRole('link', { name: 'NATO-Gipfel in Gefahr?' });
    await expect.element(link).toHaveAttribute('href', 'https://news.example/report');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer external');
    expect(item('report').querySelector('.title')).toHaveProperty('lang', 'de');
    expect(item('hebrew').querySelector('.title')).toHaveProperty('dir', 'rtl');
    await expect
      .element(page.getByRole('link', { name: 'Archived copy' }))
      .toHaveAttribute('href', 'https://archive.example/emile');
    expect(item('bare').querySelector('a')).toBeNull();
    expect(item('bare').textContent).toContain('No event or statement rests on it.');
  });

  test('is grouped by publisher, type, language or date', async () => {
    await show(appOn(dataset), SourcesPane, {});
    expect(headings()).toEqual(['die-nachrichten.at 1', 'Émile 1', 'NATO 1', 'Without a publisher 1']);
    await page.getByRole('button', { name: 'Type', exact: true }).click();
    expect(headings()).toEqual(['Primary sources 1', 'Reports 1', 'Data 1', 'Type not stated 1']);
    expect(item('report').textContent).toContain('die-nachrichten.at');
    await page.getByRole('button', { name: 'Language', exact: true }).click();
    expect(headings()).toEqual(['English 1', 'German 1', 'Hebrew 1', 'Language not stated 1']);
    const date = page.getByRole('button', { name: 'Date', exact: true });
    await date.click();
    await expect.element(date).toHaveAttribute('aria-pressed', 'true');
    expect(headings()).toEqual(['2025 2', '2014 1', 'Year not stated 1']);
    await expect.element(page.getByRole('group', { name: 'Group by' })).toBeVisible();
  });

  test('is found by publisher and title, whatever the accents, and says how many it found', async () => {
    await show(appOn(dataset), SourcesPane, {});
    const field = page.getByRole('searchbox', { name: 'Find a source' });
    await field.fill('emile');
    expect(shownIds()).toEqual(['hebrew']);
    await expect.element(page.getByRole('status')).toHaveTextContent('1 of 4 sources');
    await field.fill('nobody');
    await expect.element(page.getByRole('status')).toHaveTextContent('No source by that name.');
    expect(headings()).toEqual([]);
    await field.fill('');
    expect(shownIds()).toHaveLength(4);
  });

  test('opens to the events and claims that rest on a source, those read in it apart from those checked by it', async () => {
    await show(appOn(dataset), SourcesPane, {});
    expect(item('nato-notice').textContent).toContain('4 events · 3 statements');
    expect(item('report').textContent).toContain('3 events · 2 statements');
    await open('nato-notice');
    const inIt = page.elementLocator(item('nato-notice'));
    const read = inIt.getByRole('list', { name: 'Statements read in it' });
    await expect.element(read).toHaveTextContent('Disputed Membership is not realistic.');
    const checked = inIt.getByRole('list', { name: 'Statements checked against it' });
    await expect.element(checked).toHaveTextContent('Does not hold Rutte is in Washington on 23 April.');
    expect(read.getByRole('listitem').elements()).toHaveLength(1);
    expect(checked.getByRole('listitem').elements()).toHaveLength(2);
    const events = inIt.getByRole('group', { name: 'Events that cite it' });
    expect(events.getByRole('button').elements()).toHaveLength(4);
  });

  test('leads to an event and lights it up while the pointer is on it', async () => {
    const app = appOn(dataset);
    await show(app, SourcesPane, {});
    await open('report');
    const chip = page
      .elementLocator(item('report'))
      .getByRole('group')
      .getByRole('button', { name: /Rutte in Washington/ });
    await chip.hover();
    expect(app.exploration.highlighted).toEqual([app.exploration.rowOf('rutte-washington')]);
    await page.getByRole('searchbox').hover();
    expect(app.exploration.highlighted).toEqual([]);
    await chip.click();
    expect(app.exploration.view.selected).toBe('rutte-washington');
  });

  test('filters by a source: as many events are left as it says', async () => {
    const app = appOn(dataset);
    await show(app, SourcesPane, {});
    await open('report');
    const only = page.getByRole('button', { name: 'Only its events NATO-Gipfel in Gefahr?' });
    await expect.element(only).toHaveAttribute('aria-pressed', 'false');
    await only.click();
    expect(app.exploration.view.filter.facets.source).toEqual(['report']);
    expect(app.exploration.answer.counts.visible).toBe(3);
    await expect.element(only).toHaveAttribute('aria-pressed', 'true');
    expect(item('report').querySelector('summary')!.textContent).toContain('filter is on');
    await only.click();
    expect(app.exploration.view.filter.facets.source).toBeUndefined();
  });

  test('offers to cite a source, where somebody can', async () => {
    const plain = await show(appOn(dataset), SourcesPane, {});
    await open('report');
    expect(page.getByRole('button', { name: /^Cite/ }).elements()).toHaveLength(0);
    await plain.unmount();
    const cited: Source[] = [];
    await show(appOn(dataset), SourcesPane, { oncite: (source) => cited.push(source) });
    await open('report');
    await page.getByRole('button', { name: 'Cite NATO-Gipfel in Gefahr?' }).click();
    expect(cited).toEqual([dataset.sources.get('report')]);
  });

  test('filters by a language in which there are events', async () => {
    const app = appOn(dataset);
    await show(app, SourcesPane, {});
    await page.getByRole('button', { name: 'Language', exact: true }).click();
    expect(page.getByRole('button', { name: /Only events with sources/ }).elements()).toHaveLength(2);
    await page.getByRole('button', { name: 'Only events with sources in this language German' }).click();
    expect(app.exploration.view.filter.facets.srclang).toEqual(['de']);
  });

  test('speaks German and Ukrainian', async () => {
    const german = await show(await appIn('de', dataset), SourcesPane, {});
    expect(words()).toContain('4 Quellen');
    expect(words()).toContain(
      '1 von 3 mit Adresse wurden für diese Sammlung gelesen, ganz oder in Auszügen.',
    );
    await german.unmount();
    await show(await appIn('uk', dataset), SourcesPane, {});
    expect(words()).toContain('4 джерела');
    expect(words()).toContain('Для цієї добірки прочитано повністю або в уривках: 1 з 3, що мають адресу.');
    await page.getByRole('button', { name: 'Мова', exact: true }).click();
    expect(headings()).toEqual(['Англійська 1', 'Іврит 1', 'Німецька 1', 'Мову не вказано 1']);
  });

  test('keeps a place while the sources are on their way, and says where there are none', async () => {
    const app = appOn({ ...dataset, complete: false });
    await show(app, SourcesPane, {});
    expect(document.querySelector('.skeleton')).not.toBeNull();
    app.exploration.replaceDataset({ ...dataset, sources: new Map() });
    await expect.element(page.getByText('No sources are on file here.')).toBeVisible();
    expect(page.getByRole('searchbox').elements()).toHaveLength(0);
  });

  test('of thousands shows the first, more on demand, and finds all', async () => {
    const many = Array.from({ length: 5000 }, (_, at): Source => ({
      id: `s${String(at)}`,
      title: `Number ${String(at)}`,
    }));
    const sources = new Map(many.map((source) => [source.id, source]));
    await show(appOn({ ...dataset, sources }), SourcesPane, {});
    expect(headings()).toEqual(['Without a publisher 5,000']);
    expect(shownIds()).toHaveLength(200);
    await page.getByRole('button', { name: 'Show 500 more' }).click();
    expect(shownIds()).toHaveLength(700);
    await expect.poll(() => document.activeElement).toBe(item('s200'));
    await page.getByRole('searchbox').fill('number 4999');
    expect(shownIds()).toEqual(['s4999']);
  });

  test('fits 320 px, with the longest words', async () => {
    await show(appOn(dataset), SourcesPane, {}, { width: 320 });
    await open('report');
    const pane = document.querySelector('.pane')!;
    expect(pane.scrollWidth).toBeLessThanOrEqual(pane.clientWidth);
    for (const one of document.querySelectorAll('[data-source-id]'))
      expect(one.scrollWidth).toBeLessThanOrEqual(one.clientWidth);
  });
});
