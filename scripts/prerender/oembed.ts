import { frameCode } from '../../src/publish/share/embedCode.ts';
import { pageFor, pictureFor, PICTURE_SIZE } from './pages.ts';
import type { Reader } from './reader.ts';

/** Of the frame it gives: what most columns of text are wide, and as high as an embed of that width wants to be. */
const WIDTH = 600;
const HEIGHT = 500;
/** How long a consumer may keep it: a day. */
const CACHE_SECONDS = 86_400;

/** The description of a dataset in a language, below the site. */
export const oembedFor = (slug: string, lang: string): string => `oembed/${slug}.${lang}.json`;

interface OembedOptions {
  readonly siteUrl: string;
  /** The dataset's name; undefined for the one a page shows without being asked. */
  readonly data: string | undefined;
}

/** A dataset as oEmbed describes it: rich content, https://oembed.com, 2.3.4.4. */
export function oembedJson({ dataset, lang, text }: Reader, { siteUrl, data }: OembedOptions): string {
  const page = new URL(siteUrl);
  if (data !== undefined) page.searchParams.set('data', data);
  const title = text(dataset.title);
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Chronotope',
    provider_url: siteUrl,
    cache_age: CACHE_SECONDS,
    width: WIDTH,
    height: HEIGHT,
    html: frameCode({ page: page.href, lang, hasControls: true, title, height: HEIGHT }),
    thumbnail_url: new URL(pictureFor(dataset, lang, data), siteUrl).href,
    thumbnail_width: PICTURE_SIZE.width,
    thumbnail_height: PICTURE_SIZE.height,
    // Only that dataset has a page in each language.
    ...(data === undefined ? { url: new URL(pageFor(lang), siteUrl).href } : {}),
  });
}
