import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import { native } from '../src/formats/native.ts';
import { describeFailure } from '../src/i18n/loadFailures.ts';
import { describeProblem } from '../src/i18n/problems.ts';
import { splitDataset } from '../src/loading/parts.ts';
import { checkDocument } from '../src/schema/check.ts';
import { normalise } from '../src/schema/normalise.ts';
import type { Problem } from '../src/schema/problem.ts';

/**
 * Vite plugin: every `data/<slug>/dataset.json` is checked and served as the whole document, and split
 * per language into `core.<lang>.json` and `details.<lang>.json`. Names are fixed: links contain them.
 * `virtual:shipped-data` lists slugs with their languages.
 */
export default function shippedData(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'chronotope:shipped-data',
    configResolved(resolved) {
      config = resolved;
    },
    resolveId(id) {
      return id === VIRTUAL ? `\0${VIRTUAL}` : undefined;
    },
    async load(id) {
      if (id !== `\0${VIRTUAL}`) return undefined;
      const sets = await readAll(config.root);
      const list = sets.map(({ slug, languages }) => ({ slug, languages }));
      return `export const shipped = ${JSON.stringify(list)};`;
    },
    async generateBundle() {
      for (const { slug, files, problems } of await readAll(config.root)) {
        for (const problem of problems) {
          const line = inWords(slug, problem);
          if (problem.severity === 'error') this.error(line);
          else this.warn(line);
        }
        for (const [name, source] of files) {
          this.emitFile({ type: 'asset', fileName: `data/${slug}/${name}`, source });
        }
      }
    },
    configureServer(server) {
      serve(server);
    },
  };
}

const VIRTUAL = 'virtual:shipped-data';

interface ShippedSet {
  readonly slug: string;
  readonly languages: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

async function readAll(root: string): Promise<ShippedSet[]> {
  const folders = await readdir(path.join(root, 'data'), { withFileTypes: true }).catch(() => []);
  const sets = folders
    .filter((folder) => folder.isDirectory())
    .map(async ({ name }) => readSet(name, path.join(root, 'data', name, 'dataset.json')));
  return (await Promise.all(sets)).filter((set) => set !== undefined);
}

async function readSet(slug: string, file: string): Promise<ShippedSet | undefined> {
  const source = await readFile(file, 'utf8').catch(() => undefined);
  if (source === undefined) return undefined;
  const files = new Map([['dataset.json', source]]);
  const read = native.read(source);
  if (!read.ok) {
    const { where, what, fix } = describeFailure(
      { address: `data/${slug}/dataset.json`, ...read.failure },
      'en',
    );
    throw new Error(`${where}: ${what} ${fix}`);
  }
  const { document, problems } = checkDocument(read.json);
  if (!document) return { slug, languages: [], files, problems };
  const dataset = normalise(document);
  for (const lang of dataset.languages) {
    const { core, details } = splitDataset(dataset, lang);
    files.set(`core.${lang}.json`, JSON.stringify(core));
    files.set(`details.${lang}.json`, JSON.stringify(details));
  }
  return { slug, languages: dataset.languages, files, problems };
}

/** In development the same files, made again whenever the data change, and the page reloaded. */
function serve(server: ViteDevServer): void {
  const { root, logger } = server.config;
  let sets: Promise<ShippedSet[]> | undefined;
  const read = async () => {
    const found = await readAll(root);
    for (const { slug, problems } of found) {
      for (const problem of problems) logger.warn(inWords(slug, problem));
    }
    return found;
  };
  server.watcher.add(path.join(root, 'data'));
  server.watcher.on('all', (_, file) => {
    if (!file.startsWith(path.join(root, 'data') + path.sep)) return;
    sets = undefined;
    const listing = server.moduleGraph.getModuleById(`\0${VIRTUAL}`);
    if (listing) server.moduleGraph.invalidateModule(listing);
    server.ws.send({ type: 'full-reload' });
  });
  server.middlewares.use((request, response, next) => {
    const [, slug, name] = /\/data\/([a-z0-9-]+)\/([\w.-]+\.json)(?:\?|$)/.exec(request.url ?? '') ?? [];
    if (slug === undefined || name === undefined) {
      next();
      return;
    }
    (sets ??= read()).then((found) => {
      const content = found.find((set) => set.slug === slug)?.files.get(name);
      if (content === undefined) {
        response.statusCode = 404;
        response.end();
        return;
      }
      response.setHeader('Content-Type', 'application/json');
      response.end(content);
    }, next);
  });
}

function inWords(slug: string, problem: Problem): string {
  const { where, what, fix } = describeProblem(problem, 'en');
  return `data/${slug}/dataset.json: ${where}: ${what} ${fix}`;
}
