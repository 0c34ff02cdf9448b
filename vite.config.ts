import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import basemap from './scripts/basemapPlugin.ts';
import { layoutGroups } from './scripts/chunks.ts';
import hostScript from './scripts/hostScript.ts';
import eagerChunks from './scripts/eagerChunks.ts';
import prerender from './scripts/prerender.ts';
import shippedData from './scripts/shippedData.ts';

/** Parts of Svelte that only panes opened later need; they would come with the entry, for Svelte imports itself whole. */
const LATER =
  /svelte\/src\/internal\/client\/dom\/(blocks\/(await|key|svelte-element)|elements\/bindings\/input)\.js$/;

export default defineConfig({
  // Relative addresses: the built site runs from any sub-path of any static host.
  base: './',
  plugins: [
    svelte({ configFile: false }),
    basemap(),
    shippedData(),
    prerender(),
    eagerChunks(),
    hostScript(),
  ],
  build: {
    target: 'es2022',
    // The weights test reads it to know which files a page needs.
    manifest: true,
    // Fonts stay files: inlined they would load in every language.
    assetsInlineLimit: 0,
    // Every browser we support preloads modules by itself.
    modulePreload: {
      polyfill: false,
      // What is opened later has been fetched ahead by then; its list of parts would weigh on the first screen. Not so the
      // words, for which the page waits.
      resolveDependencies: (_, needed) => needed.filter((file) => /\.css$|\/(counts|plural)/.test(file)),
    },
    rolldownOptions: {
      // A newcomer reads its advice on build times as a fault.
      checks: { bundlerTimings: false },
      treeshake: { moduleSideEffects: [{ test: LATER, sideEffects: false }] },
      output: {
        // What the entry imports is fetched at once anyway: one file instead of thirty small ones, each packed by itself.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'later', test: LATER, priority: 11 },
            { name: 'initial', tags: ['$initial'], priority: 10 },
            ...layoutGroups(),
          ],
        },
      },
    },
  },
});
