import { describe, expect, test } from 'vitest';
import { formatInterval } from '../../../src/domain/format.ts';
import type { Interval } from '../../../src/domain/interval.ts';
import { eventAddress, viewAddress } from '../../../src/publish/cite/addresses.ts';
import { eventItem, sourceItem, viewItem, type CiteContext } from '../../../src/publish/cite/items.ts';
import { plainCitation } from '../../../src/publish/cite/plainCitation.ts';
import { timeWords } from '../../../src/i18n/timeWords.ts';
import { readersToday } from '../../../src/publish/readersToday.ts';
import { event, smallDataset, time } from '../../fixtures/smallDataset.ts';

const say = (lang: CiteContext['lang']) => (spoken: Interval) =>
  formatInterval(spoken, lang, { words: timeWords[lang] });
const context = (lang: CiteContext['lang'], part: Partial<CiteContext['dataset']> = {}): CiteContext => ({
  dataset: { ...smallDataset, ...part },
  lang,
  content: lang,
  say: say(lang),
  url: 'https://example.org/#event=x',
  today: '2025-08-01',
});
const eventNamed = (id: string) => smallDataset.events.find((one) => one.id === id)!;
const inText = (id: string, lang: CiteContext['lang']) =>
  plainCitation(eventItem(eventNamed(id), context(lang)), lang);

test('an event is an entry of its dataset', () => {
  expect(eventItem(eventNamed('rutte-kyiv'), context('de')).item).toEqual({
    id: 'small-rutte-kyiv',
    type: 'entry',
    title: 'Rutte in Kiew',
    'container-title': 'Ein kurzer Weg',
    'event-date': { 'date-parts': [[2024, 10, 3]] },
    author: [{ literal: 'The testers' }],
    issued: { 'date-parts': [[2025, 7, 2]] },
    accessed: { 'date-parts': [[2025, 8, 1]] },
    version: '2025-07-01',
    license: 'CC BY 4.0',
    URL: 'https://example.org/#event=x',
    language: 'de',
  });
});

describe('an event in a line of text', () => {
  test.each([
    [
      'rutte-kyiv',
      'en',
      'The testers: “Rutte in Kyiv”. Event: 3 October 2024. In: A small road. As of 1 July 2025. Updated 2 July 2025. Licence: CC BY 4.0. https://example.org/#event=x (accessed 1 August 2025).',
    ],
    [
      'rutte-washington',
      'de',
      'The testers: „Rutte in Washington“. Ereignis: 24.–25. April 2025. In: Ein kurzer Weg. Stand: 1. Juli 2025. Aktualisiert: 2. Juli 2025. Lizenz: CC BY 4.0. https://example.org/#event=x (abgerufen am 1. August 2025).',
    ],
    [
      'trade-month',
      'uk',
      'The testers: «A month of consultations». Подія: березень 2025. У: A small road. Станом на 1 липня 2025. Оновлено 2 липня 2025. Ліцензія: CC BY 4.0. https://example.org/#event=x (дата звернення: 1 серпня 2025).',
    ],
    [
      'undated-pledge',
      'en',
      'The testers: “A pledge nobody dated”. In: A small road. As of 1 July 2025. Updated 2 July 2025. Licence: CC BY 4.0. https://example.org/#event=x (accessed 1 August 2025).',
    ],
  ] as const)('%s in %s', (id, lang, line) => {
    expect(inText(id, lang)).toBe(line);
  });

  test('says in words what numbers cannot', () => {
    const occupied = event({ id: 'x', title: { en: 'Crimea' }, time: time('2014-02-27/..') });
    const made = eventItem(occupied, context('en'));
    expect(made.item['event-date']).toEqual({ literal: 'from 27 February 2014 on' });
    expect(plainCitation(made, 'en')).toContain('Event: from 27 February 2014 on.');
  });

  test('is not said to be updated on the day as of which the data hold', () => {
    const { updated: _, ...dataset } = smallDataset;
    const made = eventItem(eventNamed('rutte-kyiv'), { ...context('en'), dataset });
    expect(plainCitation(made, 'en')).toContain('In: A small road. As of 1 July 2025. Licence');
    expect(made.item.issued).toEqual({ 'date-parts': [[2025, 7, 1]] });
  });

  test('of a dataset that says nothing of itself is still a citation', () => {
    const { id, languages } = smallDataset;
    const bare: CiteContext = { ...context('en'), dataset: { id, languages, title: {} } };
    expect(plainCitation(eventItem({ id: 'x', title: {} }, bare), 'en')).toBe(
      '“x”. In: small. https://example.org/#event=x (accessed 1 August 2025).',
    );
    const uncredited = { ...bare, dataset: { ...bare.dataset, updated: '2025-07' } };
    expect(plainCitation(eventItem({ id: 'x', title: {} }, uncredited), 'en')).toContain(
      'Updated July 2025.',
    );
  });
});

describe('a view is an extract that says how much of the dataset it shows', () => {
  const view = { window: { from: Date.UTC(2025, 3, 1), to: Date.UTC(2025, 6, 1) - 1 }, shown: 3, total: 7 };
  test.each([
    ['en', view, 'A small road: Apr–Jun 2025, 3 of 7 events'],
    ['en', { ...view, shown: 1, total: 1 }, 'A small road: Apr–Jun 2025, 1 event'],
    ['de', view, 'Ein kurzer Weg: Apr.–Juni 2025, 3 von 7 Ereignissen'],
    ['uk', { ...view, total: 61 }, 'A small road: квіт.–черв. 2025, 3 з 61 події'],
    ['uk', { ...view, shown: 62, total: 62 }, 'A small road: квіт.–черв. 2025, 62 події'],
    ['en', { ...view, window: undefined }, 'A small road: 3 of 7 events'],
  ] as const)('in %s', (lang, shown, title) => {
    expect(viewItem(shown, context(lang)).item).toMatchObject({ type: 'dataset', title });
  });

  test('and has a key of its own', () => {
    const other = { ...context('en'), url: 'https://example.org/#map=' };
    const [own, others, again] = [context('en'), other, other].map((one) => viewItem(view, one).item.id);
    expect(own).not.toBe(others);
    expect(again).toBe(others);
  });
});

describe('a source is cited as what is known of it', () => {
  const source = { id: 'report', publisher: 'die-nachrichten.at', title: 'NATO-Gipfel in Gefahr?' };
  test.each([
    [
      'approximate date, no address',
      { ...source, published: '2025-04-23~', language: 'de' },
      'de',
      'die-nachrichten.at: „NATO-Gipfel in Gefahr?“, um den 23. April 2025.',
    ],
    [
      'no date',
      { ...source, url: 'https://news.example/report' },
      'en',
      'die-nachrichten.at: “NATO-Gipfel in Gefahr?”. https://news.example/report',
    ],
    [
      'day of access',
      { ...source, published: '2025', url: 'https://news.example/a', accessed: '2025-05-01' },
      'en',
      'die-nachrichten.at: “NATO-Gipfel in Gefahr?”, 2025. https://news.example/a (accessed 1 May 2025).',
    ],
    ['a decade stays as written', { id: 'x', title: 'Atlas', published: '156X' }, 'en', '“Atlas”, 156X.'],
    ['an address that is none', { id: 'x', title: 'Atlas', url: 'javascript:alert(1)' }, 'en', '“Atlas”.'],
  ] as const)('%s', (_, record, lang, line) => {
    expect(plainCitation(sourceItem(record, say(lang)), lang)).toBe(line);
  });

  test('nobody is made its author', () => {
    expect(sourceItem({ ...source, published: '2025-04' }, say('en')).item).toEqual({
      id: 'report',
      type: 'document',
      title: 'NATO-Gipfel in Gefahr?',
      publisher: 'die-nachrichten.at',
      issued: { 'date-parts': [[2025, 4]] },
    });
  });
});

describe('the address cited', () => {
  const page = 'https://example.org/a/?data=x&lang=de&theme=dark#step=road%2Fsummit&from=2025-01-01';
  test('of an event leaves out the view around it and the theme', () => {
    expect(eventAddress(page, 'rutte-kyiv')).toBe('https://example.org/a/?data=x&lang=de#event=rutte-kyiv');
  });
  test('of a view keeps the view', () => {
    expect(viewAddress(page)).toBe(
      'https://example.org/a/?data=x&lang=de#step=road%2Fsummit&from=2025-01-01',
    );
  });
  test('of a page without a query stays as it is', () => {
    expect(viewAddress('file:///a/index.html#map=')).toBe('file:///a/index.html#map=');
  });
});

test('today is the day on the reader’s calendar, west of Greenwich too', () => {
  expect(readersToday(new Date('2025-08-02T03:00:00Z'))).toBe('2025-08-01');
});
