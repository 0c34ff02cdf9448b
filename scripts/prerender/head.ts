import { escapeHtml } from './html.ts';
import type { Reader } from './reader.ts';

interface HeadOptions {
  /** Where the site will be, if known: crawlers want the picture's whole address. */
  readonly siteUrl: string | undefined;
  /** Fonts that the first screen needs, as addresses. */
  readonly fonts: readonly string[];
  /** Scripts that the page asks for at once, each for pages of some width or for all. */
  readonly scripts: readonly { readonly href: string; readonly media: string | undefined }[];
}

const PICTURE = 'og.png';

/** What search engines, link previews and the browser's frame show of the page. */
export function headHtml(reader: Reader, { siteUrl, fonts, scripts }: HeadOptions): string {
  const { dataset, lang, text } = reader;
  const title = text(dataset.title);
  const description = text(dataset.finding) || text(dataset.summary);
  const picture = siteUrl === undefined ? PICTURE : new URL(PICTURE, siteUrl).href;
  const others = dataset.languages.filter((other) => other !== lang);
  return [
    meta('name', 'description', description),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:site_name', 'Chronotope'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:locale', localeOf(lang)),
    ...others.map((other) => meta('property', 'og:locale:alternate', localeOf(other))),
    ...(siteUrl === undefined ? [] : [meta('property', 'og:url', siteUrl)]),
    meta('property', 'og:image', picture),
    meta('property', 'og:image:width', '1200'),
    meta('property', 'og:image:height', '630'),
    meta('property', 'og:image:alt', `${title}: ${description}`),
    meta('name', 'twitter:card', 'summary_large_image'),
    // The header's colours, `--paper` of the themes.
    '<meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#14171a" media="(prefers-color-scheme: dark)">',
    '<link rel="apple-touch-icon" href="apple-touch-icon.png">',
    ...fonts.map((href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`),
    ...scripts.map(
      ({ href, media }) =>
        `<link rel="modulepreload" href="${href}" crossorigin${media === undefined ? '' : ` media="${media}"`}>`,
    ),
  ].join('\n    ');
}

function meta(key: 'name' | 'property', name: string, content: string): string {
  return content === '' ? '' : `<meta ${key}="${name}" content="${escapeHtml(content)}">`;
}

/** `de` → `de_DE`, as Open Graph wants it. */
function localeOf(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
