import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import type { WholeDataset } from '../src/domain/dataset.ts';
import { directionOf } from '../src/domain/language.ts';
import { checkDocument } from '../src/schema/check.ts';
import { normalise } from '../src/schema/normalise.ts';
import { PHONE_PX } from '../src/shells/read/layoutMode.ts';
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
        const files = Object.values(bundle ?? {});
        return fillPage(html, dataset, {
          siteUrl: siteUrl(process.env.SITE_URL),
          fonts: addressesOf(files, ({ fileName }) => FIRST_FONTS.test(fileName), config.base),
          scripts: FIRST_SCRIPTS.flatMap(({ chunk, media }) =>
            addressesOf(files, (file) => file.type === 'chunk' && file.name === chunk, config.base).map(
              (href) => ({ href, media }),
            ),
          ),
        });
      },
    },
  };
}

/** The two files that a page in Latin letters needs at once. */
const FIRST_FONTS = /\/source-(?:sans-3-latin-wght|serif-4-latin-600)-normal-[\w-]+\.woff2$/;

/** The chunks of `chunks.ts` that the page asks for as soon as its script runs: on their way before that. */
const FIRST_SCRIPTS = [
  { chunk: 'views', media: undefined },
  { chunk: 'desk', media: `(min-width: ${PHONE_PX}px)` },
  { chunk: 'phone', media: `not all and (min-width: ${PHONE_PX}px)` },
];

function addressesOf<TFile extends { readonly fileName: string }>(
  files: readonly TFile[],
  isWanted: (file: TFile) => boolean,
  base: string,
): string[] {
  return files.filter(isWanted).map(({ fileName }) => base + fileName);
}

/** `index.html` with the dataset in its places. */
export async function fillPage(
  html: string,
  dataset: WholeDataset,
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
async function shippedDataset(folder: string): Promise<WholeDataset | undefined> {
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
