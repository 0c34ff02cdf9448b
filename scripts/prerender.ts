import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import type { WholeDataset } from '../src/domain/dataset.ts';
import { directionOf } from '../src/domain/language.ts';
import { checkDocument } from '../src/schema/check.ts';
import { normalise } from '../src/schema/normalise.ts';
import { CHUNKS } from './chunks.ts';
import { datasetFolders } from './data/folders.ts';
import { bootScript } from './prerender/boot.ts';
import { staticHtml } from './prerender/eventList.ts';
import { headHtml } from './prerender/head.ts';
import { linkPicture, missingLetters } from './pictures/linkPicture.ts';
import { escapeHtml } from './prerender/html.ts';
import { oembedFor, oembedJson } from './prerender/oembed.ts';
import { pageFor, pictureFor } from './prerender/pages.ts';
import { readerOf } from './prerender/reader.ts';

/**
 * Vite plugin: `index.html` gets the shipped story as plain HTML, in its first language, and a head that says what the page is;
 * beside it a page in each of its languages (`uk.html`), for link previews and search engines, which read one language at
 * an address. Each has a picture for links to it, drawn here. `SITE_URL=https://example.org/here/ npm run build` adds what needs
 * whole addresses: the pages' links to each other, and the oEmbed descriptions.
 */
export default function prerender(): Plugin {
  let config: ResolvedConfig;
  let made: { readonly template: string; readonly boot: ReturnType<typeof bootScript> } | undefined;
  return {
    name: 'chronotope:prerender',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      // After Vite's own pass, which would look for the picture among the modules, and knows the fonts' names by then.
      order: 'post',
      async handler(html, { bundle }) {
        const [first] = await shippedDatasets(path.join(config.root, 'data'));
        if (!first) return html;
        const boot = bundle && bootScript(preloadsOf(Object.values(bundle), config.base));
        if (boot) made = { template: html, boot };
        return fillPage(html, first.dataset, {
          siteUrl: siteUrl(process.env.SITE_URL),
          boot: boot && config.base + boot.fileName,
          slug: first.slug,
        });
      },
    },
    generateBundle: {
      // Only then has the page been made, which names it.
      order: 'post',
      async handler() {
        if (!made) return;
        const { template, boot } = made;
        this.emitFile({ type: 'asset', ...boot });
        const site = siteUrl(process.env.SITE_URL);
        if (site === undefined)
          config.logger.info(
            'SITE_URL is not set: the pages go without oEmbed, links to each other, and whole addresses of their pictures.',
          );
        const sets = await shippedDatasets(path.join(config.root, 'data'));
        for (const [index, { slug, dataset }] of sets.entries()) {
          for (const lang of dataset.languages) {
            const emit = (fileName: string, source: string | Uint8Array) =>
              this.emitFile({ type: 'asset', fileName, source });
            const reader = await readerOf(dataset, lang);
            const data = index === 0 ? undefined : slug;
            if (index === 0) {
              const options = { siteUrl: site, boot: config.base + boot.fileName, slug, lang };
              emit(pageFor(lang), await fillPage(template, dataset, options));
            } else if (site === undefined) continue;
            emit(pictureFor(dataset, lang, data), await linkPicture(reader, config.root));
            const missing = missingLetters(reader);
            if (missing !== '')
              this.warn(
                `The picture for links to ${slug} (${lang}) goes without “${missing}”: no typeface has them.`,
              );
            if (site !== undefined) emit(oembedFor(slug, lang), oembedJson(reader, { siteUrl: site, data }));
          }
        }
      },
    },
  };
}

/** The files that text in Latin letters needs at once: sans everywhere, the serif of titles on the page itself. */
const SANS = /\/source-sans-3-latin-wght-normal-[\w-]+\.woff2$/;
const SERIF = /\/source-serif-4-latin-600-normal-[\w-]+\.woff2$/;

type Preloads = Parameters<typeof bootScript>[0];

function preloadsOf(files: readonly OutputFile[], base: string): Preloads {
  const fonts = (name: RegExp) =>
    files
      .filter(({ fileName }) => name.test(fileName))
      .map(({ fileName }) => [base + fileName, 'font'] as const);
  const scripts = (chunk: string) =>
    files
      .filter((file) => file.type === 'chunk' && file.name === chunk)
      .map(({ fileName }) => [base + fileName, 'script'] as const);
  const of = (arrangement: keyof typeof CHUNKS) => [
    ...fonts(SANS),
    ...(arrangement === 'embed' ? [] : fonts(SERIF)),
    ...CHUNKS[arrangement].flatMap(scripts),
  ];
  return { desk: of('desk'), phone: of('phone'), embed: of('embed') };
}

interface OutputFile {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  readonly name?: string | undefined;
}

interface PageOptions extends Pick<Parameters<typeof headHtml>[1], 'siteUrl' | 'boot'> {
  readonly slug: string;
  /** The page is in this language whatever the browser speaks; without it, its text is in the dataset's first. */
  readonly lang?: string;
}

/** `index.html` with the dataset in its places. */
export async function fillPage(
  html: string,
  dataset: WholeDataset,
  { slug, lang, siteUrl, boot }: PageOptions,
): Promise<string> {
  const reader = await readerOf(dataset, lang);
  const own = lang === undefined ? '' : ` data-lang="${lang}"`;
  const head = {
    siteUrl,
    boot,
    oembed: oembedFor(slug, reader.lang),
    ...(lang === undefined ? {} : { page: pageFor(lang) }),
  };
  const parts: readonly (readonly [place: RegExp, content: string])[] = [
    [/<html lang="[^"]*"/, `<html lang="${reader.lang}" dir="${directionOf(reader.lang)}"${own}`],
    [/<title>[^<]*<\/title>/, `<title>${escapeHtml(reader.text(dataset.title))}</title>`],
    [/<!--head-->/, headHtml(reader, head)],
    [/<!--static-->/, staticHtml(reader)],
  ];
  // Not as a replacement text, in which “$” means something.
  return parts.reduce((page, [place, content]) => page.replace(place, () => content), html);
}

/** The shipped datasets, the one a page without `?data=` shows first; without those that have errors, which the build reports. */
async function shippedDatasets(folder: string): Promise<{ slug: string; dataset: WholeDataset }[]> {
  const sets = await Promise.all(
    datasetFolders(folder).slugs.map(async (slug) => {
      const { document } = checkDocument(
        JSON.parse(await readFile(path.join(folder, slug, 'dataset.json'), 'utf8')),
      );
      return document ? [{ slug, dataset: normalise(document) }] : [];
    }),
  );
  return sets.flat();
}

/** A folder's address: without the slash at its end the picture would be looked for beside it. */
function siteUrl(value: string | undefined): string | undefined {
  if (!value) return undefined;
  return new URL(value.endsWith('/') ? value : `${value}/`).href;
}
