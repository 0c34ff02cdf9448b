// `npm run bench`: how fast the built site is on this machine, beside a floor page that does the least there is to do.
//   npm run bench -- --sizes 61,1000 --runs 5 --pictures
// A fresh browser per run, cold cache; pages take turns, so that both have the same machine. Times are those of this
// machine in this run: compare them only with others of the same run. Prints a table and writes out/bench.json.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datasetText } from './bench/events.mjs';
import { measurePage, median } from './bench/page.mjs';
import { CHROMIUM_ARGS, findOrGetChromium } from './chromium.mjs';
import { ensureInstalled, isBuildStale, ROOT, run } from './prepare.mjs';
import { serve } from './serve.mjs';
import { readArgs, readNumber } from './usage.mjs';

const USAGE = `Usage: npm run bench -- [--sizes N,N,…] [--runs N] [--pictures]

  --sizes N,N,…  numbers of events; 61 is the shipped story
  --runs N       runs of each page, of which the median counts
  --pictures     keeps a picture of each page in out/`;
const { values } = readArgs(USAGE, {
  options: {
    runs: { type: 'string', default: '3' },
    sizes: { type: 'string', default: '61,1000,10000,100000,1000000' },
    pictures: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map((size) => readNumber('A size', size, USAGE, { min: 1 }));
const turns = readNumber('The number of runs', values.runs, USAGE, { min: 1 });
/** The shipped story has so many events: that size is the story itself. */
const SHIPPED = 61;

if (ensureInstalled() !== 0) process.exit(1);
if (isBuildStale() && (await run('vite', ['build', '--logLevel', 'warn'])) !== 0) process.exit(1);
const { chromium } = await import('playwright');
const executablePath = await findOrGetChromium();
const OUT = join(ROOT, 'out');
mkdirSync(OUT, { recursive: true });

const site = mkdtempSync(join(tmpdir(), 'chronotope-bench-'));
cpSync(join(ROOT, 'dist'), site, { recursive: true });
mkdirSync(join(site, 'bench'));
cpSync(join(ROOT, 'scripts/bench/floor.html'), join(site, 'bench/floor.html'));
const { url, stop } = await serve(site, {});

async function once(address, picture) {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    return await measurePage(browser, address, { picture });
  } finally {
    await browser.close();
  }
}

/** The median of each number in runs of one shape. */
function medians(runs) {
  const [first] = runs;
  if (typeof first === 'object')
    return Object.fromEntries(Object.keys(first).map((key) => [key, medians(runs.map((one) => one[key]))]));
  return runs.every((value) => typeof value === 'number') ? Number(median(runs).toFixed(1)) : undefined;
}

const results = [];
try {
  for (const size of sizes) {
    const data = `bench/events-${size}.json`;
    writeFileSync(join(site, data), datasetText(size));
    // Once before anybody measures: the server compresses it then.
    await fetch(`${url}${data}`, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } });
    const ours = size === SHIPPED ? `${url}?lang=en` : `${url}?lang=en&data=${data}`;
    const pages = { ours, floor: `${url}bench/floor.html?data=/${data}` };
    const runs = { ours: [], floor: [] };
    for (let turn = 0; turn < turns; turn++) {
      for (const [name, address] of Object.entries(pages)) {
        const picture = values.pictures && turn === 0 ? join(OUT, `bench-${name}-${size}.png`) : undefined;
        runs[name].push(await once(address, picture));
      }
    }
    const result = { size, ours: medians(runs.ours), floor: medians(runs.floor), runs };
    results.push(result);
    console.log(`${size} events, median of ${turns}:`);
    console.table(Object.fromEntries(['ours', 'floor'].map((name) => [name, flat(result[name])])));
    rmSync(join(site, data));
  }
} finally {
  stop();
  rmSync(site, { recursive: true });
}
writeFileSync(
  join(OUT, 'bench.json'),
  `${JSON.stringify({ at: new Date().toISOString(), results }, null, 1)}\n`,
);

/** One row of the printed table. */
function flat({ load, bare, longestTask, shown, timeline, map, window, typing, memory, elements }) {
  const worst = (kind) => Math.max(timeline[kind].worst, map[kind].worst);
  const p95 = (kind) => Math.max(timeline[kind].p95, map[kind].p95);
  return {
    'load ms': load,
    'bare ms': bare,
    'longest task ms': longestTask,
    shown,
    'pan p95/worst': `${p95('pan')} / ${worst('pan')}`,
    'zoom p95/worst': `${p95('zoom')} / ${worst('zoom')}`,
    'busy ms/s': Math.max(timeline.pan.busy, map.pan.busy),
    'window ms': window,
    'typing ms': typing,
    'memory MB': memory,
    elements,
  };
}
