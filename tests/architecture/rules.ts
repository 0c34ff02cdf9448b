import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { codeOf, importsOf, type Source } from './source.ts';

/** Each folder imports itself and the folders before it (docs: architecture). `main.ts` sees everything. */
const LAYERS = [
  'domain',
  'schema',
  'engine',
  'formats',
  'loading',
  'i18n',
  'state',
  'ui',
  'views',
  'publish',
  'shells',
  'embed',
];

/** Libraries that stay at home: where each may be imported. */
const HOMES: readonly (readonly [library: RegExp, home: RegExp])[] = [
  [/^leaflet(\/|$)/, /^views\/map\//],
  [/^d3$/, /^(views|ui|engine)\/|^domain\/calendar/],
  [/^(edtf|date-fns|@date-fns\/\w+)(\/|$)/, /^domain\//],
  [/^d3-/, /^$/],
];

/** Globals that stay at home: how their use looks, and where it may stand. */
const GLOBALS: readonly (readonly [name: string, use: RegExp, home: RegExp])[] = [
  [
    'history and location',
    // By their own members: an event has a `location` too.
    /(?<![\w$.])location\.(?:href|hash|search|pathname|origin|host|protocol|assign|replace|reload)\b|(?<![\w$.])history\.(?:pushState|replaceState|back|forward|go|state)\b|\b(?:window|globalThis|document|self)\.(?:history|location)\b/,
    /^(state\/addressSync[^/]*|main\.ts)$/,
  ],
  // Ports and workers are posted to as well, which is no message to a host page.
  [
    'postMessage',
    /(?<!\b(?:port\d?|worker)\.)\bpostMessage\s*\(/,
    /^(shells\/embed\/.*|embed\/host\.ts|loading\/[^/]*worker[^/]*)$/i,
  ],
];

const EXTENSION = /\.(ts|svelte|css|json|svg|png|woff2)(\?[\w&]+)?$/;

/** Where a relative import or glob leads, below src; `..` at its start means outside. */
function target(from: string, specifier: string): string {
  const fixed = specifier.split('*')[0]!;
  if (fixed.startsWith('/src/')) return fixed.slice('/src/'.length);
  if (fixed.startsWith('/')) return `..${fixed}`;
  return posix.join(posix.dirname(from), fixed);
}

function layerProblem(from: string, to: string): string | undefined {
  const [own, other] = [from, to].map((path) => path.split('/')[0]!);
  if (from === 'main.ts') return undefined;
  if (other === '..') return to.startsWith('../data/') ? undefined : 'leaves src';
  const [ownLayer, otherLayer] = [own, other].map((folder) => LAYERS.indexOf(folder!));
  if (ownLayer === -1) return 'stands in no layer';
  if (otherLayer === -1) return 'imports from no layer';
  if (otherLayer! > ownLayer!) return `${own!} may not see ${other!}`;
  const [ownView, otherView] = [from, to].map((path) => /^views\/([^/]+)\//.exec(path)?.[1]);
  if (ownView && otherView && ownView !== otherView) return `view ${ownView} may not see view ${otherView}`;
  return undefined;
}

function libraryProblem(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('node:') || builtinModules.includes(specifier))
    return 'Node modules are not in a browser';
  if (/^\$(app|lib|env)\b/.test(specifier)) return 'SvelteKit is not used';
  const [, home] = HOMES.find(([library]) => library.test(specifier)) ?? [];
  return home && !home.test(from) ? `only in ${home.source}` : undefined;
}

function importProblem(from: string, specifier: string): string | undefined {
  if (!/^[./]/.test(specifier)) return libraryProblem(from, specifier);
  const extension = EXTENSION.test(specifier) ? undefined : 'needs its real extension';
  return layerProblem(from, target(from, specifier)) ?? extension;
}

/** All that one file does against the architecture, one sentence each. */
export function problemsOf(source: Source): string[] {
  const { path } = source;
  const imports = importsOf(source).flatMap((specifier) => {
    const problem = importProblem(path, specifier);
    return problem ? [`${path}: imports ${specifier}: ${problem}`] : [];
  });
  const code = codeOf(source);
  const globals = GLOBALS.filter(([, use, home]) => use.test(code) && !home.test(path)).map(
    ([name, , home]) => `${path}: uses ${name}: only in ${home.source}`,
  );
  return [...imports, ...globals];
}
