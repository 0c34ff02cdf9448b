import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { WholeDataset } from '../../src/domain/dataset.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { escapeHtml } from '../prerender/html.ts';
import { pictureFor } from '../prerender/pages.ts';
import { readerOf, type Reader } from '../prerender/reader.ts';
import { mapSvg } from './linkMap.ts';
import { stripSvg } from './linkStrip.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const TEXT_WIDTH = 468;
const STRIP_HEIGHT = 156;

/** What links to the pages show, file by file: one picture in each language. */
export async function linkPicturePages(root: string, slug: string): Promise<LinkPicture[]> {
  const dataset = readDataset(path.join(root, 'data', slug, 'dataset.json'));
  const readers = await Promise.all(dataset.languages.map((lang) => readerOf(dataset, lang)));
  return readers.map((reader) => ({
    file: pictureFor(dataset, reader.lang),
    ...linkPicturePage(root, reader),
  }));
}

interface LinkPicture {
  /** Below `public`. */
  readonly file: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** Title and finding, where it happened, and when. */
function linkPicturePage(root: string, reader: Reader): Omit<LinkPicture, 'file'> {
  const { dataset, text } = reader;
  const html = `<!doctype html><meta charset="utf-8"><style>${fontFaces()}${tokens(root)}${STYLE}</style>
    <div class="words">
      <h1>${escapeHtml(text(dataset.title))}</h1>
      <p>${escapeHtml(text(dataset.finding))}</p>
      <footer>Chronotope<b>${escapeHtml(counted(reader))}</b></footer>
    </div>
    <div class="map">${mapSvg(reader, WIDTH - TEXT_WIDTH, HEIGHT - STRIP_HEIGHT)}</div>
    <div class="strip">${stripSvg(reader, WIDTH, STRIP_HEIGHT)}</div>`;
  return { html, width: WIDTH, height: HEIGHT };
}

function readDataset(file: string): WholeDataset {
  const { document } = checkDocument(JSON.parse(readFileSync(file, 'utf8')));
  if (!document) throw new Error(`${file} has errors; \`npm run build\` lists them.`);
  return normalise(document);
}

function counted({ dataset, messages }: Reader): string {
  return messages.common.events(dataset.events.length);
}

/** The light theme, so that the picture follows it. */
function tokens(root: string): string {
  const css = readFileSync(path.join(root, 'src', 'app.css'), 'utf8');
  return /:root \{[^}]*\}/.exec(css)?.[0] ?? '';
}

/** The page's own fonts, written into the picture's page, which lies nowhere. */
function fontFaces(): string {
  const { resolve } = createRequire(import.meta.url);
  const face = (family: string, weight: string, file: string) => {
    const data = readFileSync(resolve(file)).toString('base64');
    return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`;
  };
  return (
    face(
      'Source Sans 3 Variable',
      '200 900',
      '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    ) +
    face('Source Serif 4', '600', '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2')
  );
}

const STYLE = `
  body { margin: 0; width: ${WIDTH}px; height: ${HEIGHT}px; overflow: hidden; position: relative;
    font-family: var(--sans); color: var(--ink); background: var(--paper); }
  .words { position: absolute; inset: 0 auto ${STRIP_HEIGHT}px 0; width: ${TEXT_WIDTH}px; box-sizing: border-box;
    padding: 50px 32px 32px 56px; display: flex; flex-direction: column; }
  h1 { margin: 0; font: 600 57px/1.1 var(--serif); letter-spacing: -0.015em; }
  p { margin: 22px 0 0; font-size: 27px; line-height: 1.36; color: var(--secondary); text-wrap: pretty; }
  footer { margin-top: auto; font-size: 21px; color: var(--secondary); }
  footer b { margin-left: 14px; padding-left: 14px; border-left: 1px solid var(--control-edge); font-weight: 600; color: var(--ink); }
  .map { position: absolute; inset: 0 0 auto ${TEXT_WIDTH}px; border-left: 1px solid var(--rule); }
  .strip { position: absolute; inset: auto 0 0; border-top: 1px solid var(--rule); background: var(--paper); }
  svg { display: block; font-family: var(--sans); }
`;
