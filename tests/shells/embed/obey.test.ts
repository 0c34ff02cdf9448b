import { beforeEach, describe, expect, test, vi } from 'vitest';
import { dayText } from '../../../src/domain/isoTime.ts';
import { en } from '../../../src/i18n/en.ts';
import { obey } from '../../../src/shells/embed/obey.ts';
import type { Command } from '../../../src/shells/embed/readMessage.ts';
import type { Session } from '../../../src/shells/session.svelte.ts';
import type { App } from '../../../src/state/context.ts';
import { Exploration } from '../../../src/state/exploration.svelte.ts';
import { Locale } from '../../../src/state/locale.svelte.ts';
import { Preferences } from '../../../src/state/preferences.svelte.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';

let app: App;
const session = {
  completed: vi.fn(() => Promise.resolve()),
  addAllLanguages: vi.fn(() => Promise.resolve()),
  changeLanguage: vi.fn(() => Promise.resolve()),
};
const ask = (command: Exclude<Command, { type: 'ping' }>) =>
  obey(command, app, session as unknown as Session);

beforeEach(() => {
  vi.clearAllMocks();
  app = {
    exploration: new Exploration(smallDataset),
    locale: new Locale('en', en, smallDataset.languages),
    preferences: new Preferences('light'),
    search: undefined as unknown as App['search'],
  };
});

describe('a command of the host', () => {
  test('goes to an event, and to none', async () => {
    expect(await ask({ type: 'goto', event: 'rutte-kyiv' })).toBeUndefined();
    expect(app.exploration.view.selected).toBe('rutte-kyiv');
    await ask({ type: 'goto', event: null });
    expect(app.exploration.view.selected).toBeNull();
  });

  test('names an event that is not here, and changes nothing', async () => {
    const refusal = await ask({ type: 'goto', event: 'nowhere' });
    expect(refusal).toEqual({ code: 'unknown-id', message: 'goto: nothing here is called “nowhere”' });
    expect(app.exploration.view.selected).toBeNull();
  });

  test('shows a stretch of time, inclusive at its precision, and all of it again', async () => {
    await ask({ type: 'window', from: '2025-03', to: '2025-04' });
    const { from, to } = app.exploration.window;
    expect([dayText(from), dayText(to, 'to')]).toEqual(['2025-03-01', '2025-04-30']);
    await ask({ type: 'window', from: null, to: null });
    expect(app.exploration.showsAllTime).toBe(true);
  });

  test('shows no more of a stretch of time than the events cover', async () => {
    await ask({ type: 'window', from: '2025-03', to: '2099' });
    const { window, extent } = app.exploration;
    expect([dayText(window.from), window.to]).toEqual(['2025-03-01', extent.to]);
  });

  test.each([
    ['yesterday', 'today'],
    ['2025-06', '2025-01'],
    ['2025&event=rutte-kyiv', '2026'],
    ['1900', '1950'],
  ])('does not take “%s” to “%s” for a stretch of time', async (from, to) => {
    expect(await ask({ type: 'window', from, to })).toMatchObject({ code: 'bad-value' });
    expect(app.exploration.showsAllTime).toBe(true);
    expect(app.exploration.view.selected).toBeNull();
  });

  test('replaces the facets it names and leaves the others', async () => {
    await ask({ type: 'filter', facets: { cat: ['summit', 'visit'], country: ['us'] } });
    await ask({ type: 'filter', facets: { cat: ['summit'], who: ['rutte'] }, q: ' Kyiv ' });
    expect(app.exploration.view.filter).toEqual({
      text: 'Kyiv',
      facets: { cat: ['summit'], country: ['us'], who: ['rutte'] },
    });
    expect(session.addAllLanguages).toHaveBeenCalledOnce();
    await ask({ type: 'filter', facets: { cat: null, who: null, country: null }, q: null });
    expect(app.exploration.isFiltered).toBe(false);
  });

  test('leaves what the reader has changed while words were fetched', async () => {
    let come: (() => void) | undefined;
    session.addAllLanguages.mockReturnValueOnce(new Promise<void>((done) => (come = done)));
    const asked = ask({ type: 'filter', facets: {}, q: 'Kyiv' });
    app.exploration.toggle('cat', 'summit');
    come?.();
    await asked;
    expect(app.exploration.view.filter).toEqual({ text: 'Kyiv', facets: { cat: ['summit'] } });
  });

  test('filters by nothing less because of ids that are all unknown', async () => {
    await ask({ type: 'filter', facets: { cat: ['summit'] } });
    expect(await ask({ type: 'filter', facets: { cat: ['sumit'] } })).toMatchObject({ code: 'unknown-id' });
    expect(app.exploration.view.filter.facets).toEqual({ cat: ['summit'] });
    await ask({ type: 'filter', facets: { cat: [] } });
    expect(app.exploration.view.filter.facets).toEqual({});
  });

  test('filters by what is here, and names what is not', async () => {
    const refusal = await ask({ type: 'filter', facets: { cat: ['summit', 'picnic', '__proto__'] } });
    expect(app.exploration.view.filter.facets).toEqual({ cat: ['summit'] });
    expect(refusal?.message).toBe('filter: nothing here is called “picnic”, “__proto__”');
  });

  test('waits for the details where a facet comes with them', async () => {
    await ask({ type: 'filter', facets: { cat: ['summit'] } });
    expect(session.completed).not.toHaveBeenCalled();
    await ask({ type: 'filter', facets: { source: [] } });
    expect(session.completed).toHaveBeenCalledOnce();
  });

  test('goes through the story by number, by id, and step by step', async () => {
    const { steps, id } = smallDataset.stories[0]!;
    await ask({ type: 'step', go: 'next' });
    expect(app.exploration.view.step).toEqual({ story: id, step: steps[0]!.id });
    await ask({ type: 'step', go: 'next' });
    expect(app.exploration.view.step?.step).toBe(steps[1]!.id);
    await ask({ type: 'step', go: 'previous' });
    expect(app.exploration.view.step?.step).toBe(steps[0]!.id);
    expect(await ask({ type: 'step', go: 'previous' })).toMatchObject({ code: 'unknown-id' });
    await ask({ type: 'step', go: steps.length });
    expect(app.exploration.view.step?.step).toBe(steps.at(-1)!.id);
    expect(await ask({ type: 'step', go: steps.length + 1 })).toMatchObject({ code: 'unknown-id' });
  });

  test('sets theme and language for as long as the page lives', async () => {
    await ask({ type: 'set', theme: 'dark', lang: 'de-AT' });
    expect(app.preferences.theme).toBe('dark');
    expect(session.changeLanguage).toHaveBeenCalledWith('de');
    expect(await ask({ type: 'set', lang: 'ja' })).toMatchObject({ code: 'bad-value' });
    expect(session.changeLanguage).toHaveBeenCalledOnce();
  });
});
