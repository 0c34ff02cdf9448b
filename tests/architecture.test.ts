import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsOf } from './architecture/rules.ts';

const SRC = 'src';

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|svelte)$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(SRC, path), 'utf8') }));

test('every file imports only its own layer and those before it, and keeps libraries at home', () => {
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap(problemsOf)).toEqual([]);
});

describe('the check itself', () => {
  test.each([
    ['a layer above', 'domain/a.ts', "import { b } from '../engine/b.ts';", 'domain may not see engine'],
    [
      'a type of a layer above',
      'engine/a.ts',
      "import type { B } from '../state/b.ts';",
      'may not see state',
    ],
    ['an inline type', 'engine/a.ts', "let b: import('../ui/b.ts').B;", 'may not see ui'],
    ['a re-export', 'i18n/a.ts', "export { b } from '../state/b.ts';", 'i18n may not see state'],
    ['a dynamic import', 'state/a.ts', "await import('../views/map/b.ts');", 'state may not see views'],
    ['a side effect', 'ui/a.ts', "import '../shells/b.ts';", 'ui may not see shells'],
    ['a glob', 'ui/a.ts', "import.meta.glob('../views/*/index.ts');", 'ui may not see views'],
    [
      'a typed list of globs',
      'ui/a.ts',
      "import.meta.glob<{ a: B }>(['../views/*/index.ts'])",
      'may not see views',
    ],
    [
      'a component',
      'ui/A.svelte',
      '<script lang="ts">import B from "../views/b.svelte";</script>',
      'may not see',
    ],
    ['the entry', 'shells/a.ts', "import '../main.ts';", 'no layer'],
    ['a file outside the layers', 'misc/a.ts', "import '../domain/b.ts';", 'stands in no layer'],
    ['a script', 'domain/a.ts', "import '../../scripts/b.ts';", 'leaves src'],
    ['another view', 'views/map/a.ts', "import { b } from '../list/b.ts';", 'view map may not see view list'],
    [
      'a shell from a view',
      'views/map/a.ts',
      "import { b } from '../../shells/read/b.ts';",
      'views may not see',
    ],
    ['leaflet away from home', 'views/list/a.ts', "import { Map } from 'leaflet';", 'only in'],
    ['d3-zoom away from home', 'views/map/a.ts', "import { zoom } from 'd3-zoom';", 'only in'],
    ['edtf away from home', 'schema/a.ts', "import { parse } from 'edtf';", 'only in'],
    ['date-fns away from home', 'i18n/a.ts', "import { utc } from '@date-fns/utc';", 'only in'],
    ['d3-geo away from home', 'views/list/a.ts', "import { geoArea } from 'd3-geo';", 'only in'],
    ['a Node module', 'domain/a.ts', "import { join } from 'node:path';", 'Node'],
    ['a Node module by its old name', 'domain/a.ts', "import { join } from 'path';", 'Node'],
    ['SvelteKit', 'state/a.ts', "import { page } from '$app/state';", 'SvelteKit'],
    ['no extension', 'domain/a.ts', "import { b } from './b';", 'extension'],
    ['an extension that is not the real one', 'domain/a.ts', "import { b } from './b.js';", 'extension'],
    ['location', 'views/map/a.ts', 'const hash = location.hash;', 'history and location'],
    [
      'window.history',
      'ui/A.svelte',
      '<button onclick={() => window.history.back()}>x</button>',
      'history and location',
    ],
    ['messages', 'state/a.ts', "window.parent.postMessage({ a: 1 }, '*');", 'postMessage'],
  ])('refuses %s', (_, path, text, problem) => {
    expect(problemsOf({ path, text })).toEqual([expect.stringContaining(problem)]);
  });

  test.each([
    ['its own layer', 'domain/a.ts', "import { b } from './b.ts';"],
    ['a layer below', 'views/map/a.ts', "import { b } from '../../domain/b.ts';"],
    [
      'a runes file and a style',
      'ui/a.ts',
      "import { b } from '../state/b.svelte.ts'; import './c.css?inline';",
    ],
    ['views by glob', 'shells/read/a.ts', "import.meta.glob('../../views/*/index.ts');"],
    [
      'libraries at home',
      'views/map/a.ts',
      "import { Map } from 'leaflet'; import 'leaflet/dist/leaflet.css';",
    ],
    ['everything in the entry', 'main.ts', "import './shells/read/a.ts'; location.reload();"],
    ['the address where it belongs', 'state/addressSync.svelte.ts', "history.replaceState(null, '', hash);"],
    ['the host script', 'embed/host.ts', "frame.postMessage({ a: 1 }, '*');"],
    ['a port', 'loading/a.ts', 'port2.postMessage(null);'],
    ['prose', 'domain/a.ts', "// see location.hash\n/** postMessage(x) */ const a = 'history.back()';"],
    [
      'a field that is called so',
      'domain/a.ts',
      'const { lat } = event.location.point; where.map((location) => location.place);',
    ],
  ])('allows %s', (_, path, text) => {
    expect(problemsOf({ path, text })).toEqual([]);
  });
});
