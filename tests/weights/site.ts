import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chunksUntilReady, type Arrangement } from './chunks.ts';
import { fontsFor } from './fonts.ts';

export type Language = 'de' | 'en' | 'uk';

export interface WeighedFile {
  readonly path: string;
  /** As sent: gzip -9, or as it is where that is already compressed. */
  readonly bytes: number;
}

/** Which files the built page loads until it is ready, each with its weight. */
export interface Site {
  readonly javascriptAndCss: readonly WeighedFile[];
  readonly fonts: readonly WeighedFile[];
  readonly basemap: readonly WeighedFile[];
  readonly data: readonly WeighedFile[];
  /** All of the above and the page itself. */
  readonly everything: readonly WeighedFile[];
}

/** An embed is set in one typeface. */
const SERIF = /source-serif/;
const SHIPPED = 'data/road-to-the-hague';

function stylesheetsOf(html: string): string[] {
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([link]) => link);
  return links
    .filter((link) => /rel="?stylesheet/.test(link))
    .map((link) => /href="?(?:\.\/)?([^"\s>]+)/.exec(link)![1]!);
}

/** A dataset without the page's language is loaded in English. */
function corePath(folder: string, language: Language): string {
  const own = `${SHIPPED}/core.${language}.json`;
  return language === 'uk' && !existsSync(join(folder, own)) ? `${SHIPPED}/core.en.json` : own;
}

export function readSite(folder: string, language: Language, arrangement: Arrangement): Site {
  const weigh = (path: string): WeighedFile => {
    const content = readFileSync(join(folder, path));
    return { path, bytes: path.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length };
  };
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const chunks = [...new Set([...chunksUntilReady(folder, language, arrangement), ...stylesheetsOf(html)])];
  const stylesheets = chunks.filter((path) => path.endsWith('.css'));
  const fonts = stylesheets
    .flatMap((path) => fontsFor(readFileSync(join(folder, path), 'utf8'), path, language))
    .filter((path) => arrangement !== 'embed' || !SERIF.test(path));

  const parts = {
    javascriptAndCss: chunks.map(weigh),
    fonts: fonts.map(weigh),
    basemap: ['basemap/110m.json'].map(weigh),
    data: [corePath(folder, language)].map(weigh),
  };
  return { ...parts, everything: [weigh('index.html'), ...Object.values(parts).flat()] };
}
