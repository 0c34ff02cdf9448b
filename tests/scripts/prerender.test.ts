import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fillPage } from '../../scripts/prerender.ts';
import type { WholeDataset } from '../../src/domain/dataset.ts';
import { formatInterval } from '../../src/domain/format.ts';
import { timeWords } from '../../src/i18n/timeWords.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

/** What 61 events with their summaries and places come to, with a little air. */
const BUDGET_BYTES = 17_000;
const page = readFileSync('index.html', 'utf8');

function shipped(): WholeDataset {
  const { document } = checkDocument(
    JSON.parse(readFileSync('data/road-to-the-hague/dataset.json', 'utf8')) as unknown,
  );
  return normalise(document!);
}

const fill = (dataset: WholeDataset, siteUrl?: string) =>
  fillPage(page, dataset, { siteUrl, fonts: [], scripts: [] });

/** The item of one event as a reader sees it. */
function wordsOf(html: string, id: string): string {
  const item = new RegExp(`<li data-event-id="${id}">(.*?)</li>`, 's').exec(html)?.[1] ?? '';
  return item
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('the page without script', () => {
  test('names every event of the shipped story with date, title and place', async () => {
    const dataset = shipped();
    const html = await fill(dataset);
    expect(dataset.events.length).toBeGreaterThan(0);
    for (const event of dataset.events) {
      const words = wordsOf(html, event.id);
      expect(words).toContain(event.title.de);
      expect(words).toContain(formatInterval(event.time!, 'de', { words: timeWords.de }));
      for (const { place } of event.where.filter(({ role }) => role !== 'about')) {
        expect(words).toContain(dataset.places.get(place)!.name.de);
      }
    }
  });

  test('weighs no more than what arrives in the first round trip', async () => {
    const bytes = gzipSync(await fill(shipped()), { level: 9 }).length;
    console.log(`index.html: ${(bytes / 1000).toFixed(1)} kB of ${BUDGET_BYTES / 1000} kB`);
    expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
  });

  test('says its language, title and finding', async () => {
    const html = await fill(shipped());
    expect(html).toContain('<html lang="de" dir="ltr"');
    expect(html).toContain('<title>Der Weg nach Den Haag</title>');
    expect(html).toContain('<h1>Der Weg nach Den Haag</h1>');
    expect(html).toMatch(/<meta name="description" content="Ein Bericht über NATO und Ukraine [^"]+">/);
    expect(html).toContain('Stand: 1. Juli 2025');
  });

  test('groups events by the year they began in, undated ones at the end', async () => {
    const html = await fill(smallDataset);
    const headings = [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings).toEqual(['2014', '2024', '2025', 'No date']);
  });

  test('keeps emphasis and links of a summary, and leads out without a referrer', async () => {
    const html = await fill(smallDataset);
    expect(html).toContain('With <em>Rubio</em>, Hegseth and Waltz; an <strong>unannounced</strong>');
    expect(html).toContain('<a href="https://news.example/report" rel="noopener noreferrer">');
  });
});

describe('markup in the data', () => {
  const evil = '<img src=x onerror="alert(1)">$&\'';
  const [first] = smallDataset.events;
  const dataset: WholeDataset = {
    ...smallDataset,
    title: { en: evil },
    finding: { en: evil },
    places: new Map([['evil', { ...smallDataset.places.get('kyiv')!, id: 'evil', name: { en: evil } }]]),
    sources: new Map([
      ['evil', { id: 'evil', title: evil, publisher: evil, url: 'https://a.example/"onclick=' }],
      ['script', { id: 'script', title: 'script', url: 'javascript:alert(1)' }],
    ]),
    events: [
      {
        ...first!,
        title: { en: evil },
        summary: { en: `${evil} [x](javascript:alert(1)) <script>alert(1)</script>` },
        where: [{ place: 'evil' }],
        sources: ['evil', 'script'],
      },
    ],
  };

  test('stays text', async () => {
    const html = await fill(dataset);
    expect(html).not.toMatch(/<img|<script>|href="javascript|"onclick/);
    expect(html).toContain('<h1>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;$&amp;&#39;</h1>');
  });
});

describe('the picture for link previews', () => {
  test('is beside the page while nobody knows where that is', async () => {
    expect(await fill(smallDataset)).toContain('<meta property="og:image" content="og.png">');
  });

  test('has its whole address where the site is known', async () => {
    const html = await fill(smallDataset, 'https://example.org/here/');
    expect(html).toContain('<meta property="og:image" content="https://example.org/here/og.png">');
    expect(html).toContain('<meta property="og:url" content="https://example.org/here/">');
  });
});
