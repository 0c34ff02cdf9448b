import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fillPage } from '../../scripts/prerender.ts';
import { oembedJson } from '../../scripts/prerender/oembed.ts';
import { readerOf } from '../../scripts/prerender/reader.ts';
import type { WholeDataset } from '../../src/domain/dataset.ts';
import { formatInterval } from '../../src/domain/format.ts';
import { timeWords } from '../../src/i18n/timeWords.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';
import { smallRoad } from '../fixtures/smallRoad.ts';

/** What 61 events with their summaries and places come to, with a little air. */
const BUDGET_BYTES = 17_000;
const page = readFileSync('index.html', 'utf8');

function shipped(): WholeDataset {
  const { document } = checkDocument(
    JSON.parse(readFileSync('data/road-to-the-hague/dataset.json', 'utf8')) as unknown,
  );
  return normalise(document!);
}

const fill = (dataset: WholeDataset, siteUrl?: string, lang?: string) =>
  fillPage(page, dataset, {
    siteUrl,
    boot: undefined,
    slug: 'small',
    ...(lang === undefined ? {} : { lang }),
  });

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

  test.each([
    ['en', 'Kyiv 3 Oct 2024', '203 days Washington 24–25 Apr 2025', '61 days The Hague 24–25 Jun 2025'],
    [
      'de',
      'Kiew 3. Okt. 2024',
      '203 Tage Washington 24.–25. Apr. 2025',
      '61 Tage Den Haag 24.–25. Juni 2025',
    ],
  ])('lists the stops of the opening before the events: %s', async (lang, ...expected) => {
    const html = await fill(smallRoad(), undefined, lang);
    const items = [...html.matchAll(/<li value="(\d)">(.*?)<\/li>/g)].map(([, number, item]) => [
      Number(number),
      item!
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ]);
    expect(items).toEqual(expected.map((words, index) => [index + 1, words]));
    expect(html.indexOf('<li value="3">')).toBeLessThan(html.indexOf('<li data-event-id'));
  });

  test('has the opening’s title and text above its stops, and neither where it numbers none', async () => {
    const html = await fill(smallRoad());
    expect(html).toContain(
      '<h2>A small road to The Hague</h2>\n<p>Where it <em>begins</em>.</p>\n<ol><li value="1">',
    );
    expect(await fill(smallDataset)).not.toMatch(/class="opening"|<li value/);
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
    expect(html).toMatch(/<meta name="description" content="NATO-Generalsekretär Mark Rutte [^"]+">/);
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
    const road = await fill({
      ...smallRoad({ title: { en: evil }, text: { en: evil } }),
      places: new Map(
        Array.from(smallDataset.places, ([id, place]) => [id, { ...place, name: { en: evil } }]),
      ),
    });
    expect(road).not.toMatch(/<img/);
    expect(road).toContain('<li value="1"><div><b>&lt;img src=x');
    expect(html).not.toMatch(/<img|<script>|href="javascript|"onclick/);
    expect(html).toContain('<h1>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;$&amp;&#39;</h1>');
  });
});

describe('the picture for link previews', () => {
  test('is beside the page while nobody knows where that is', async () => {
    expect(await fill(smallDataset)).toContain('<meta property="og:image" content="og.png">');
  });

  test('is described by title, finding and stops, or as much as there is', async () => {
    const alt = async (dataset: WholeDataset) =>
      /<meta property="og:image:alt" content="([^"]*)">/.exec(await fill(dataset))?.[1];
    expect(await alt({ ...smallRoad(), title: { en: 'A' }, finding: { en: 'B.' } })).toBe(
      'A: B. 1 Kyiv, 3 Oct 2024 – 2 Washington, 24–25 Apr 2025 – 3 The Hague, 24–25 Jun 2025',
    );
    const { finding: _, summary: __, ...bare } = smallDataset;
    expect(await alt({ ...bare, title: { en: 'A' } })).toBe('A');
  });

  test('has its whole address where the site is known', async () => {
    const html = await fill(smallDataset, 'https://example.org/here/');
    expect(html).toContain('<meta property="og:image" content="https://example.org/here/og.png">');
    expect(html).toContain('<meta property="og:url" content="https://example.org/here/">');
  });
});

describe('a page in one language', () => {
  test('says everything in it, and that it is so whatever the browser speaks', async () => {
    const html = await fill(shipped(), 'https://example.org/here/', 'uk');
    expect(html).toContain('<html lang="uk" dir="ltr" data-lang="uk"');
    expect(html).toContain('<meta property="og:locale" content="uk_UA">');
    expect(html).toContain('<meta property="og:image" content="https://example.org/here/og.uk.png">');
    expect(html).toContain('<meta property="og:url" content="https://example.org/here/uk.html">');
    expect(html).toContain(shipped().title.uk);
  });

  test('leads to its other languages, and to what describes it for embedding', async () => {
    const html = await fill(shipped(), 'https://example.org/here/', 'en');
    for (const [lang, address] of [
      ['de', 'de.html'],
      ['uk', 'uk.html'],
      ['x-default', ''],
    ] as const)
      expect(html).toContain(
        `<link rel="alternate" hreflang="${lang}" href="https://example.org/here/${address}">`,
      );
    expect(html).toContain(
      '<link rel="alternate" type="application/json+oembed" href="https://example.org/here/oembed/small.en.json"',
    );
  });

  test('promises nothing that needs an address nobody has told', async () => {
    expect(await fill(shipped(), undefined, 'en')).not.toMatch(/oembed|hreflang|og:url/);
  });
});

describe('the oEmbed description', () => {
  const described = async (lang: string, data?: string) =>
    JSON.parse(
      oembedJson(await readerOf(shipped(), lang), { siteUrl: 'https://example.org/here/', data }),
    ) as Record<string, unknown>;

  test('is rich content with a frame of the embed, a title, and a picture', async () => {
    const json = await described('uk');
    expect(json).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: shipped().title.uk,
      width: 600,
      height: 500,
      thumbnail_url: 'https://example.org/here/og.uk.png',
    });
    expect(json['html']).toContain('src="https://example.org/here/?mode=embed&amp;lang=uk"');
  });

  test('names a dataset that the page does not show by itself, with a picture of its own', async () => {
    const json = await described('en', 'other');
    expect(json['html']).toContain('?data=other&amp;mode=embed&amp;lang=en"');
    expect(json['thumbnail_url']).toBe('https://example.org/here/oembed/other.en.png');
    expect(json).not.toHaveProperty('url');
  });
});
