import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/app.css';
import { openCite, type Cited } from '../../src/publish/index.ts';
import type { App } from '../../src/state/context.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';
import { appIn, appOn } from '../fixtures/viewHost.ts';

const event = smallDataset.events.find(({ id }) => id === 'rutte-kyiv')!;
const dialog = page.getByRole('dialog');

/** A button as a shell has it, pressed; gone with the test. */
async function cite(app: App, cited: Cited) {
  const button = document.createElement('button');
  button.textContent = 'Open';
  button.onclick = () => void openCite(app, cited);
  document.body.append(button);
  await page.getByRole('button', { name: 'Open' }).click();
  await expect.element(dialog).toBeVisible();
  return {
    button,
    async [Symbol.asyncDispose]() {
      document.querySelector('dialog')?.close();
      await expect.element(dialog).not.toBeInTheDocument();
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
    await expect.element(page.getByRole('status')).toHaveTextContent('Text is marked: copy it by hand.');
    expect(getSelection()!.toString().trim()).toBe(written('Text').textContent);
    write.mockRestore();
  });
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
  expect(written('Text').textContent).toMatch(/^The testers: A small road: 2025, 4 of 7 events\./);
  expect(written('Text').textContent).toContain('#from=2025-01-01&to=2025-12-31');
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
