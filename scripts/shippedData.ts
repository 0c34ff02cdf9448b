import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import { native } from '../src/formats/native.ts';
import { describeFailure } from '../src/i18n/loadFailures.ts';
import { describeProblem } from '../src/i18n/problems.ts';
import { splitDataset } from '../src/loading/parts.ts';
import { checkDocument } from '../src/schema/check.ts';
import { normalise } from '../src/schema/normalise.ts';
import type { Problem } from '../src/schema/problem.ts';
import { datasetFolders } from './data/folders.ts';

/**
 * Vite plugin: every `data/<slug>/dataset.json` is checked and served as the whole document, and split
 * per language into `core.<lang>.json` and `details.<lang>.json`. Names are fixed: links contain them.
 * `virtual:shipped-data` lists slugs with their languages, that of the front page first.
 */
export default function shippedData(): Plugin {
  let config: ResolvedConfig;
  /** Of a build, which reads the data once. */
  let built: readonly ShippedSet[] | undefined;
  return {
    name: 'chronotope:shipped-data',
    configResolved(resolved) {
      config = resolved;
    },
    // Before anything is written: a build that fails leaves `dist/` as it was.
    async buildStart() {
      if (config.command !== 'build') return;
      const { sets, warnings } = await readAll(config.root);
      const problems = sets.flatMap(({ slug, problems: found }) =>
        found.map((problem) => ({ slug, problem })),
      );
      const errors = problems.filter(({ problem }) => problem.severity === 'error');
      for (const line of warnings) this.warn(line);
      for (const { slug, problem } of problems)
        if (problem.severity !== 'error') this.warn(inWords(slug, problem));
      if (errors.length > 0) this.error(errors.map(({ slug, problem }) => inWords(slug, problem)).join('\n'));
      built = sets;
    },
    resolveId(id) {
      return id === VIRTUAL ? `\0${VIRTUAL}` : undefined;
    },
    async load(id) {
      if (id !== `\0${VIRTUAL}`) return undefined;
      const sets = built ?? (await readAll(config.root)).sets;
      const list = sets.map(({ slug, languages }) => ({ slug, languages }));
      return `export const shipped = ${JSON.stringify(list)};`;
    },
    generateBundle() {
      for (const { slug, files } of built ?? []) {
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

async function readAll(
  root: string,
): Promise<{ readonly sets: readonly ShippedSet[]; readonly warnings: readonly string[] }> {
  const { slugs, warnings } = datasetFolders(path.join(root, 'data'));
  const sets = slugs.map((slug) => readSet(slug, path.join(root, 'data', slug, 'dataset.json')));
  return { sets: await Promise.all(sets), warnings };
}

async function readSet(slug: string, file: string): Promise<ShippedSet> {
  const source = await readFile(file, 'utf8');
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
  let sets: Promise<readonly ShippedSet[]> | undefined;
  const read = async () => {
    const { sets: found, warnings } = await readAll(root);
    for (const line of warnings) logger.warn(line);
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
