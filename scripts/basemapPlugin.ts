import type { Plugin } from 'vite';
import { makeBasemap, RESOLUTIONS } from './basemap.ts';

/** Serves the base map as `basemap/<resolution>.json`, made at build or at the first request, never committed. */
export default function basemapPlugin(): Plugin {
  const made = new Map<string, string>();
  const source = (resolution: (typeof RESOLUTIONS)[number]): string => {
    const json = made.get(resolution) ?? JSON.stringify(makeBasemap(resolution));
    made.set(resolution, json);
    return json;
  };
  return {
    name: 'chronotope:basemap',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        const resolution = RESOLUTIONS.find((one) => path.endsWith(`/basemap/${one}.json`));
        if (!resolution) {
          next();
          return;
        }
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(source(resolution));
      });
    },
    generateBundle() {
      for (const resolution of RESOLUTIONS)
        this.emitFile({ type: 'asset', fileName: `basemap/${resolution}.json`, source: source(resolution) });
    },
  };
}
