import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import type { Dataset } from '../src/domain/dataset.ts';
import { directionOf } from '../src/domain/language.ts';
import { checkDocument } from '../src/schema/check.ts';
import { normalise } from '../src/schema/normalise.ts';
import { staticHtml } from './prerender/eventList.ts';
import { headHtml } from './prerender/head.ts';
import { escapeHtml } from './prerender/html.ts';
import { readerOf } from './prerender/reader.ts';

/**
 * Vite plugin: `index.html` gets the shipped story as plain HTML, in its first language, and a head that says what the page is.
 * Link previews want the whole address of their picture: `SITE_URL=https://example.org/here/ npm run build` gives it.
 */
export default function prerender(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'chronotope:prerender',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      // After Vite's own pass, which would look for the picture among the modules, and knows the fonts' names by then.
      order: 'post',
      async handler(html, { bundle }) {
        const dataset = await shippedDataset(path.join(config.root, 'data'));
        if (!dataset) return html;
        const fonts = Object.keys(bundle ?? {}).filter((file) => FIRST_FONTS.test(file));
        return fillPage(html, dataset, {
          siteUrl: siteUrl(process.env.SITE_URL),
          fonts: fonts.map((file) => config.base + file),
        });
      },
    },
  };
}

/** The two files that a page in Latin letters needs at once. */
const FIRST_FONTS = /\/source-(?:sans-3-latin-wght|serif-4-latin-600)-normal-[\w-]+\.woff2$/;

/** `index.html` with the dataset in its places. */
export async function fillPage(
  html: string,
  dataset: Dataset,
  options: Parameters<typeof headHtml>[1],
): Promise<string> {
  const reader = await readerOf(dataset);
  const parts: readonly (readonly [place: RegExp, content: string])[] = [
    [/<html lang="[^"]*"/, `<html lang="${reader.lang}" dir="${directionOf(reader.lang)}"`],
    [/<title>[^<]*<\/title>/, `<title>${escapeHtml(reader.text(dataset.title))}</title>`],
    [/<!--head-->/, headHtml(reader, options)],
    [/<!--static-->/, staticHtml(reader)],
  ];
  // Not as a replacement text, in which “$” means something.
  return parts.reduce((page, [place, content]) => page.replace(place, () => content), html);
}

/** The first dataset, the one a page without `?data=` shows; undefined where there is none or it has errors, which the build reports. */
async function shippedDataset(folder: string): Promise<Dataset | undefined> {
  const slugs = (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  for (const slug of slugs) {
    const source = await readFile(path.join(folder, slug, 'dataset.json'), 'utf8').catch(() => undefined);
    if (source === undefined) continue;
    const { document } = checkDocument(JSON.parse(source));
    return document && normalise(document);
  }
  return undefined;
}

/** A folder's address: without the slash at its end the picture would be looked for beside it. */
function siteUrl(value: string | undefined): string | undefined {
  if (!value) return undefined;
  return new URL(value.endsWith('/') ? value : `${value}/`).href;
}
