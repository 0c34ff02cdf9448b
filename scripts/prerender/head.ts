import { escapeHtml } from './html.ts';
import { openingOf, stopDate, stopName } from './opening.ts';
import { pageFor, pictureFor, PICTURE_SIZE } from './pages.ts';
import type { Reader } from './reader.ts';

interface HeadOptions {
  /** Where the site will be, if known: crawlers want whole addresses. */
  readonly siteUrl: string | undefined;
  /** Address of the script that asks for the others early; none while developing. */
  readonly boot: string | undefined;
  /** Address of the page below the site: nothing for the one that follows the browser's language. */
  readonly page?: string;
  /** Address of its oEmbed description below the site. */
  readonly oembed?: string | undefined;
}

/** What search engines, link previews and the browser's frame show of the page. */
export function headHtml(reader: Reader, { siteUrl, boot, page = '', oembed }: HeadOptions): string {
  const { dataset, lang, text } = reader;
  const title = text(dataset.title);
  const description = text(dataset.finding) || text(dataset.summary);
  const picture = pictureFor(dataset, lang);
  const others = dataset.languages.filter((other) => other !== lang);
  return [
    meta('name', 'description', description),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:site_name', 'Chronotope'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:locale', localeOf(lang)),
    ...others.map((other) => meta('property', 'og:locale:alternate', localeOf(other))),
    meta('property', 'og:image', siteUrl === undefined ? picture : new URL(picture, siteUrl).href),
    meta('property', 'og:image:width', String(PICTURE_SIZE.width)),
    meta('property', 'og:image:height', String(PICTURE_SIZE.height)),
    meta('property', 'og:image:alt', pictureText(reader)),
    meta('name', 'twitter:card', 'summary_large_image'),
    meta('name', 'twitter:title', title),
    meta('name', 'twitter:description', description),
    ...(siteUrl === undefined ? [] : siteLinks(reader, siteUrl, page, oembed)),
    // The header's colours, `--paper` of the themes.
    '<meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#14171a" media="(prefers-color-scheme: dark)">',
    '<link rel="apple-touch-icon" href="apple-touch-icon.png">',
    // `async`: a server that never answers for it must not keep the list of events from the reader.
    ...(boot === undefined ? [] : [`<script async fetchpriority="high" src="${boot}"></script>`]),
  ].join('\n    ');
}

/** What the picture for links shows: title, finding and, in order, the stops. */
function pictureText(reader: Reader): string {
  const { dataset, text } = reader;
  const said = [text(dataset.title), text(dataset.finding) || text(dataset.summary)];
  const stops = (openingOf(reader)?.stops ?? []).map(
    (stop) => `${stop.number} ${stopName(stop, reader)}, ${stopDate(stop, reader)}`,
  );
  return [said.filter(Boolean).join(': '), stops.join(' – ')].filter(Boolean).join(' ');
}

/** What can only be said by whole addresses: the page's own, its other languages, what describes it for embedding. */
function siteLinks({ dataset, text }: Reader, siteUrl: string, page: string, oembed: string | undefined) {
  const at = (path: string) => escapeHtml(new URL(path, siteUrl).href);
  return [
    meta('property', 'og:url', new URL(page, siteUrl).href),
    ...dataset.languages.map(
      (each) => `<link rel="alternate" hreflang="${each}" href="${at(pageFor(each))}">`,
    ),
    `<link rel="alternate" hreflang="x-default" href="${at('')}">`,
    ...(oembed === undefined
      ? []
      : [
          `<link rel="alternate" type="application/json+oembed" href="${at(oembed)}" title="${escapeHtml(text(dataset.title))}">`,
        ]),
  ];
}

function meta(key: 'name' | 'property', name: string, content: string): string {
  return content === '' ? '' : `<meta ${key}="${name}" content="${escapeHtml(content)}">`;
}

/** `de` → `de_DE`, as Open Graph wants it. */
function localeOf(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
