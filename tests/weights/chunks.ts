import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An entry of Vite's manifest: https://vite.dev/guide/backend-integration */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/**
 * What the page imports dynamically and still waits for until it is ready, as source paths; `*` is one name,
 * `<lang>` the page's language. Everything else that is imported dynamically comes after.
 */
const AWAITED = [
  'src/i18n/<lang>.ts',
  'src/shells/read/*',
  'src/views/timeline/*',
  'src/views/overview/*',
  'src/views/map/*',
  'src/views/list/*',
];

function isAwaited(source: string, language: string): boolean {
  return AWAITED.some((pattern) => {
    const [before, after] = pattern.replace('<lang>', language).split('*');
    if (after === undefined) return source === before;
    return source.startsWith(before!) && !source.slice(before!.length).includes('/');
  });
}

/** The JavaScript files the page at `index.html` runs until it is ready, below the site. */
export function scriptsUntilReady(site: string, language: string): string[] {
  const manifest = JSON.parse(readFileSync(join(site, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  if (!manifest['index.html']) throw new Error(`${site}/.vite/manifest.json does not know index.html`);
  const files = new Set<string>();
  const visit = (source: string): void => {
    const chunk = manifest[source];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    const awaited = chunk.dynamicImports?.filter((dynamic) => isAwaited(dynamic, language)) ?? [];
    for (const next of [...(chunk.imports ?? []), ...awaited]) visit(next);
  };
  visit('index.html');
  return [...files];
}
