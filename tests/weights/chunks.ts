import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An entry of Vite's manifest: https://vite.dev/guide/backend-integration */
interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

export const ARRANGEMENTS = ['desk', 'phone', 'embed'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** Where each begins: a module, or the chunk (`_name-`) that the bundler has put it in. */
const SHELLS: Readonly<Record<Arrangement, readonly RegExp[]>> = {
  desk: [/\/ReadShell\.svelte$|^_read-.*\.js$/, /\/DeskLayout\.svelte$|^_desk-.*\.js$/],
  phone: [/\/ReadShell\.svelte$|^_read-.*\.js$/, /\/PhoneLayout\.svelte$/],
  embed: [/\/EmbedShell\.svelte$/],
};

/**
 * What the page imports dynamically and still waits for until it is ready: its words and its shell. Everything else that
 * is imported dynamically comes after.
 */
const awaitedBy = (language: string, arrangement: Arrangement) => [
  new RegExp(`^src/i18n/${language}\\.ts$`),
  ...SHELLS[arrangement],
];

/** The scripts and stylesheets the page at `index.html` needs until it is ready, below the site. */
export function chunksUntilReady(site: string, language: string, arrangement: Arrangement): string[] {
  const manifest = JSON.parse(readFileSync(join(site, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  // By what the page asks for: the bundler names the entry's chunk as it likes.
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]* src="?(?:\.\/)?([^"\s>]+)/g)].map(([, file]) => file!);
  const entry = Object.keys(manifest).find((source) => scripts.includes(manifest[source]!.file));
  if (entry === undefined) throw new Error(`${site}/.vite/manifest.json does not know the page’s script`);
  const sources = Object.keys(manifest);
  const awaited = awaitedBy(language, arrangement).map((pattern) => {
    const source = sources.find((each) => pattern.test(each));
    if (source === undefined)
      throw new Error(`${site}/.vite/manifest.json knows nothing like ${String(pattern)}`);
    return source;
  });
  const files = new Set<string>(scripts);
  const visited = new Set<string>();
  const visit = (source: string): void => {
    const chunk = manifest[source];
    if (!chunk || visited.has(source)) return;
    visited.add(source);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const source of [entry, ...awaited]) visit(source);
  return [...files];
}
