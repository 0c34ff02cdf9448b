import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An entry of Vite's manifest: https://vite.dev/guide/backend-integration */
interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

export const LAYOUTS = ['DeskLayout', 'PhoneLayout'] as const;
export type Layout = (typeof LAYOUTS)[number];

/**
 * What the page imports dynamically and still waits for until it is ready, as source paths: its words and its arrangement.
 * Everything else that is imported dynamically comes after.
 */
const awaitedBy = (language: string, layout: Layout) => [
  `src/i18n/${language}.ts`,
  `src/shells/read/${layout}.svelte`,
];

/** The scripts and stylesheets the page at `index.html` needs until it is ready, below the site. */
export function chunksUntilReady(site: string, language: string, layout: Layout): string[] {
  const manifest = JSON.parse(readFileSync(join(site, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  // By what the page asks for: the bundler names the entry's chunk as it likes.
  const script = /<script[^>]* src="?(?:\.\/)?([^"\s>]+)/.exec(
    readFileSync(join(site, 'index.html'), 'utf8'),
  )?.[1];
  const entry = Object.keys(manifest).find((source) => manifest[source]!.file === script);
  if (entry === undefined) throw new Error(`${site}/.vite/manifest.json does not know the page’s script`);
  const awaited = awaitedBy(language, layout);
  for (const source of awaited) {
    if (!manifest[source]) throw new Error(`${site}/.vite/manifest.json does not know ${source}`);
  }
  const files = new Set<string>();
  const visited = new Set<string>();
  const visit = (source: string): void => {
    const chunk = manifest[source];
    if (!chunk || visited.has(source)) return;
    visited.add(source);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    const dynamic = chunk.dynamicImports?.filter((next) => awaited.includes(next)) ?? [];
    for (const next of [...(chunk.imports ?? []), ...dynamic]) visit(next);
  };
  visit(entry);
  return [...files];
}
