import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { en } from '../../src/i18n/en.ts';
import AppRoot from '../../src/shells/AppRoot.svelte';
import type { Session } from '../../src/shells/session.svelte.ts';
import type { Failing } from '../fixtures/failing.ts';
import { state } from '../fixtures/runes.svelte.ts';
import ThrowingShell from '../fixtures/ThrowingShell.svelte';
import { appOn } from '../fixtures/viewHost.ts';

const root = document.documentElement;

beforeEach(() => {
  root.dataset.ready = 'false';
  vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  delete root.dataset.ready;
});

/** The page on a shell that fails. */
async function openPage(failing: Failing, mode: 'read' | 'embed' = 'read') {
  const app = appOn();
  const phase = state<Session['phase']>({ kind: 'open', app });
  const session = {
    ...failing,
    configuration: { mode, lang: 'en', languages: ['en'], dropped: [], data: 'own.json', embedId: 'e1' },
    shell: ThrowingShell,
    get phase() {
      return phase.current;
    },
    fail: vi.fn(() => {
      phase.current = { kind: 'failed', failure: { code: 'page-error', address: 'own.json' } };
    }),
  };
  const asSession = session as unknown as Session;
  await render(AppRoot, { session: asSession, messages: en });
  return { app, session };
}
const alert = () => page.getByRole('alert');

describe('an exception while something is shown', () => {
  test('at once ends in words, and in data-ready="error"', async () => {
    const { session } = await openPage({ isPane: false, fails: () => true });
    await expect.element(alert()).toHaveTextContent('The page failed while showing these data.');
    expect(session.fail).toHaveBeenCalledTimes(1);
    await expect.poll(() => root.dataset.ready).toBe('error');
  });

  test('later ends in words, too', async () => {
    const { app } = await openPage({ isPane: false, fails: (selected) => selected !== null });
    await expect.element(page.getByText('part a')).toBeVisible();
    await expect.poll(() => root.dataset.ready).toBe('true');
    app.exploration.select('rutte-kyiv');
    await expect.element(alert()).toHaveTextContent('Load the page again.');
    await expect.poll(() => root.dataset.ready).toBe('error');
    await expect.element(page.getByText('part a')).not.toBeInTheDocument();
  });

  test('is told to the page around a frame', async () => {
    const told = vi.spyOn(window.parent, 'postMessage');
    await openPage({ isPane: false, fails: () => true }, 'embed');
    const errors = () =>
      told.mock.calls.map(([message]) => message as unknown).filter((message) => typeof message === 'object');
    await expect
      .poll(errors)
      .toContainEqual(
        expect.objectContaining({ source: 'chronotope', type: 'error', code: 'page-error', embed: 'e1' }),
      );
  });

  test('in one part leaves the others, says so there, and can be tried again', async () => {
    const { app, session } = await openPage({ isPane: true, fails: (selected) => selected !== null });
    await expect.element(page.getByText('part a')).toBeVisible();
    app.exploration.select('rutte-kyiv');
    await expect.element(page.getByRole('heading', { name: 'rutte-kyiv' })).toBeVisible();
    await expect.element(alert()).toHaveTextContent(en.common.broken);
    expect(session.fail).not.toHaveBeenCalled();
    expect(globalThis.reportError).toHaveBeenCalledTimes(1);
    app.exploration.select(null);
    await alert().getByRole('button', { name: en.shell.retry }).click();
    await expect.element(page.getByText('part a')).toBeVisible();
    await expect.element(alert()).not.toBeInTheDocument();
    expect(root.dataset.ready).toBe('true');
  });
});
