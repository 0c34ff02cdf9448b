import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/app.css';
import type { WholeDataset } from '../../src/domain/dataset.ts';
import type { Text } from '../../src/domain/text.ts';
import { openCite, type Cited } from '../../src/publish/index.ts';
import type { App } from '../../src/state/context.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';
import { appIn, appOn } from '../fixtures/viewHost.ts';

const event = smallDataset.events.find(({ id }) => id === 'rutte-kyiv')!;
const dialog = page.getByRole('dialog');

/** A button as a shell has it, pressed; gone with the test. */
async function cite(app: App, cited: Cited, arriving?: Promise<unknown>) {
  const button = document.createElement('button');
  button.textContent = 'Open';
  button.onclick = () => void openCite(app, cited, arriving);
  document.body.append(button);
  await page.getByRole('button', { name: 'Open' }).click();
  await expect.element(dialog).toBeVisible();
  return {
    button,
    async [Symbol.asyncDispose]() {
      document.querySelector('dialog')?.close();
      // Closed it has no role any more; gone it is a moment later.
      await expect.poll(() => document.querySelector('dialog')).toBeNull();
      button.remove();
    },
  };
}
const form = (name: string) => page.getByRole('region', { name, exact: true });
const written = (name: string) => form(name).element().querySelector('pre')!;

describe('the citation of an event', () => {
  test('comes in four forms, two of them as files too', async () => {
    await using _ = await cite(appOn(), { kind: 'event', event });
    await expect.element(page.getByRole('dialog', { name: 'Cite this event' })).toBeVisible();
    expect(written('Text').textContent).toMatch(/^The testers: “Rutte in Kyiv”\. Event: 3 October 2024\./);
    expect(written('Text').textContent).toContain('#event=rutte-kyiv (accessed ');
    expect(written('BibTeX').textContent).toMatch(/^@online\{small-rutte-kyiv,/);
    expect(JSON.parse(written('CSL-JSON').textContent)).toMatchObject([
      { id: 'small-rutte-kyiv', type: 'entry' },
    ]);
    const link = form('BibTeX').getByRole('link', { name: 'Download .bib' });
    await expect.element(link).toHaveAttribute('download', 'small-rutte-kyiv.bib');
    await expect
      .element(form('CSL-JSON').getByRole('link', { name: 'Download .json' }))
      .toHaveAttribute('download', 'small-rutte-kyiv.json');
    const file = await fetch(link.element().getAttribute('href')!);
    expect((await file.text()).trimEnd()).toBe(written('BibTeX').textContent);
  });

  test('has its TULLU line in German in every language, and marked as German', async () => {
    await using _ = await cite(await appIn('en'), { kind: 'event', event });
    const line = written('TULLU (in German)');
    expect(line.lang).toBe('de');
    expect(line.textContent).toMatch(
      /^„Rutte in Kiew“ von The testers unter CC BY 4\.0 \(https:.*deed\.de\), via „/,
    );
  });

  test('takes the focus, gives it back on Escape, and leaves the keys of the page alone', async () => {
    const keys = vi.fn();
    window.addEventListener('keydown', keys);
    {
      await using opened = await cite(appOn(), { kind: 'event', event });
      await expect.element(page.getByRole('heading', { name: 'Cite this event' })).toHaveFocus();
      await userEvent.keyboard('{Control>}z{/Control}{Escape}');
      await expect.element(dialog).not.toBeInTheDocument();
      expect(document.activeElement).toBe(opened.button);
      expect(keys).not.toHaveBeenCalled();
    }
    window.removeEventListener('keydown', keys);
  });

  test('is copied, which is said; where the clipboard is refused, it is marked', async () => {
    await using _ = await cite(appOn(), { kind: 'event', event });
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await form('BibTeX').getByRole('button', { name: 'Copy BibTeX' }).click();
    await expect.element(page.getByRole('status')).toHaveTextContent('BibTeX copied');
    await expect.element(form('BibTeX').getByRole('button', { name: 'Copied BibTeX' })).toBeVisible();
    expect(write.mock.calls[0]![0]).toContain('@online{small-rutte-kyiv,');
    write.mockRejectedValue(new Error('refused'));
    await form('Text').getByRole('button', { name: 'Copy Text' }).click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Text is selected. Copy it by hand.');
    expect(getSelection()!.toString().trim()).toBe(written('Text').textContent);
    write.mockRestore();
  });
});

/** A dataset as its core in English has it: no details, no other language. */
function coreOf({ updated: _, license: _l, credit: _c, contact: _o, ...core }: WholeDataset): WholeDataset {
  return { ...englishOf(core), sources: new Map(), complete: false };
}
function englishOf<T extends WholeDataset>(dataset: T): T {
  const english = ({ en = '' }: Text) => ({ en });
  return {
    ...dataset,
    title: english(dataset.title),
    events: dataset.events.map((one) => ({ ...one, title: english(one.title) })),
  };
}
const never = new Promise(() => undefined);
const status = page.getByRole('status');
const loading = () => document.querySelector('dialog')!.querySelectorAll('.skeleton').length;
const GERMAN = /^„Rutte in Kiew“ von The testers unter CC BY 4\.0 \(https:.*\), via „Ein kurzer Weg“/;
const ENGLISH = /^„Rutte in Kyiv“ von The testers unter CC BY 4\.0 \(https:.*\), via „A small road“/;

describe('what is still on its way', () => {
  test('is waited for, and said to be: no citation is without its author and licence', async () => {
    const app = appOn(coreOf(smallDataset));
    await using _ = await cite(app, { kind: 'event', event: app.exploration.eventAt(1) }, never);
    await expect.element(status).toHaveTextContent('Loading …');
    expect(loading()).toBe(1);
    expect(page.getByRole('region').elements()).toHaveLength(0);
    expect(dialog.element().textContent).not.toMatch(/nicht angegeben|Updated/);
    app.exploration.replaceDataset(smallDataset);
    await expect.element(form('Text')).toBeVisible();
    expect(written('Text').textContent).toMatch(
      /^The testers: “Rutte in Kyiv”.* Updated 2 July 2025\. Licence/,
    );
    expect(written('TULLU (in German)').textContent).toMatch(GERMAN);
    expect(loading()).toBe(0);
    await expect.element(status).toHaveTextContent('The citation has loaded.');
  });

  test('is said to be lost where it cannot be had', async () => {
    const app = appOn(coreOf(smallDataset));
    await using _ = await cite(app, { kind: 'view' }, Promise.resolve());
    await expect.element(status).toHaveTextContent('Part of the citation could not be loaded.');
    await expect.element(status).toBeInViewport();
    expect(loading()).toBe(0);
    expect(page.getByRole('region').elements()).toHaveLength(0);
  });

  test('keeps only the TULLU line back where it is German', async () => {
    const app = appOn(englishOf(smallDataset));
    await using _ = await cite(app, { kind: 'event', event: app.exploration.eventAt(1) }, never);
    const line = form('TULLU (in German)');
    await expect.element(line).toHaveTextContent('Loading …');
    expect(line.getByRole('button').elements()).toHaveLength(0);
    await expect.element(form('Text').getByRole('button', { name: 'Copy Text' })).toBeVisible();
    app.exploration.replaceDataset(smallDataset);
    await expect.element(line).toHaveTextContent('Rutte in Kiew');
    expect(written('TULLU (in German)').textContent).toMatch(GERMAN);
  });

  test('is not waited for where it has settled, and there is no German', async () => {
    const app = appOn(englishOf(smallDataset));
    let settle: (why: Error) => void = () => undefined;
    const arriving = new Promise((_resolve, reject) => (settle = reject));
    await using _ = await cite(app, { kind: 'event', event: app.exploration.eventAt(1) }, arriving);
    await expect.element(form('TULLU (in German)')).toHaveTextContent('Loading …');
    settle(new Error('lost'));
    await expect.element(form('TULLU (in German)')).not.toHaveTextContent('Loading …');
    expect(written('TULLU (in German)').textContent).toMatch(ENGLISH);
  });

  test('is no German where the dataset has none: the line uses what there is', async () => {
    const app = appOn({ ...englishOf(smallDataset), languages: ['en'] });
    await using _ = await cite(app, { kind: 'event', event: app.exploration.eventAt(1) }, never);
    expect(written('TULLU (in German)').textContent).toMatch(ENGLISH);
    expect(status.element().textContent).toBe('');
  });
});

test('a dialog that could not be made keeps no other from opening', async () => {
  await expect(openCite({} as App, { kind: 'view' })).rejects.toThrow();
  await using _ = await cite(appOn(), { kind: 'view' });
  expect(dialog.elements()).toHaveLength(1);
});

test('a button pressed twice while the dialog is on its way opens it once', async () => {
  const app = appOn();
  await using _ = await cite(app, { kind: 'view' });
  await openCite(app, { kind: 'view' });
  expect(dialog.elements()).toHaveLength(1);
});

test('the citation of a view says which part of the dataset it shows', async () => {
  const app = appOn();
  app.exploration.showWindow({ from: Date.UTC(2025, 0, 1), to: Date.UTC(2026, 0, 1) - 1 });
  await using _ = await cite(app, { kind: 'view' });
  await expect.element(page.getByRole('dialog', { name: 'Cite this view' })).toBeVisible();
  expect(written('Text').textContent).toMatch(/^The testers: A small road: Jan–Sept 2025, 4 of 7 events\./);
  expect(written('Text').textContent).toContain('#from=2025-01-01&to=2025-09-12');
});

test('the citation of a source has no TULLU line: its licence is not ours to state', async () => {
  await using _ = await cite(appOn(), { kind: 'source', source: smallDataset.sources.get('nato-notice')! });
  expect(written('Text').textContent).toBe(
    'NATO: “Secretary General to visit Washington”, 23 April 2025. https://www.nato.int/notice',
  );
  expect(page.getByRole('region').elements()).toHaveLength(3);
});

test('nothing is cut off at 320 px, in Ukrainian too', async () => {
  await page.viewport(320, 600);
  await using _ = await cite(await appIn('uk'), { kind: 'event', event });
  const box = document.querySelector('dialog')!;
  expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth);
  expect(box.getBoundingClientRect().right).toBeLessThanOrEqual(320);
  await expect.element(page.getByRole('button', { name: 'Закрити' })).toBeInViewport();
  await page.viewport(414, 896);
});
