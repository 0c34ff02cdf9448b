// `npm test`: everything, from a fresh clone. No dependencies.
//   npm test -- --only unit,lint
//   npm test -- --with hosts      what needs more than a browser, too
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findOrGetChromium } from './chromium.mjs';
import { findOrGetNginx } from './nginx.mjs';
import { ensureInstalled, isBuildStale, nodeProblem, ROOT, run } from './prepare.mjs';
import { readArgs, refuse } from './usage.mjs';

const REPORTS = 'test-results';

/** A command without tests of its own: passed or failed as one. */
const command = (name, tool, args) => ({
  name,
  needs: [],
  run: async (write) =>
    (await run(tool, args, { write })) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
});

/** One of neighbouring steps that leave a core idle: these are run two at a time, each with its output in one piece. */
const besideOthers = (step) => ({ ...step, isBesideOthers: true });

/** Reads a runner's report; a run that failed without a failing test (a crash, no tests) still counts as one failure. */
function counted(code, report, read) {
  let counts = { passed: 0, failed: 0, skipped: 0, flaky: 0 };
  try {
    counts = { ...counts, ...read(JSON.parse(readFileSync(join(ROOT, report), 'utf8'))) };
  } catch {
    // no report: the runner did not get that far
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

const vitest = (name, project, needs) => ({
  name,
  needs,
  run: async (write) => {
    const report = `${REPORTS}/${project}.json`;
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await run('vitest', ['run', '--project', project, ...reporters], { write });
    return counted(code, report, (json) => ({
      passed: json.numPassedTests,
      failed: json.numFailedTests,
      skipped: json.numPendingTests + json.numTodoTests,
    }));
  },
});

const playwright = (name, needs) => ({
  name,
  needs,
  run: async (write) => {
    const report = `${REPORTS}/${name}.json`;
    const code = await run('playwright', ['test', '--project', name], { env: { E2E_REPORT: report }, write });
    return counted(code, report, ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
      flaky: stats.flaky,
    }));
  },
});

/** By content: in a fresh clone every file is new. ESLint sees only the file, so `npm run lint` reads all of them. */
const CACHE = ['--cache', '--cache-strategy', 'content', '--cache-location'];

const STEPS = [
  ...[
    command('format', 'prettier', [
      '--check',
      '--log-level',
      'warn',
      ...CACHE,
      'node_modules/.cache/prettier-check',
      '.',
    ]),
    command('lint', 'eslint', ['.', '--max-warnings', '0', ...CACHE, 'node_modules/.cache/eslint']),
    command('types', 'svelte-check', ['--tsconfig', 'tsconfig.json', '--fail-on-warnings']),
    vitest('unit', 'unit', []),
  ].map(besideOthers),
  vitest('data', 'data', []),
  vitest('component', 'browser', ['chromium']),
  command('build', 'vite', ['build', '--logLevel', 'warn']),
  playwright('e2e', ['chromium', 'build']),
  playwright('accessibility', ['chromium', 'build']),
  vitest('weights', 'weights', ['build']),
];
/** What needs more than a browser: run when it is asked for. */
const MORE = [playwright('hosts', ['chromium', 'nginx', 'build'])];
const ALL = [...STEPS, ...MORE];

function chosenSteps() {
  const usage = `Usage: npm test -- [--only STEPS] [--with STEPS]

  --only STEPS   these steps alone, separated by commas
  --with STEPS   these steps, too, which need more than a browser

Steps: ${ALL.map(({ name }) => name).join(', ')}.`;
  const { values } = readArgs(usage, { options: { only: { type: 'string' }, with: { type: 'string' } } });
  const named = (names = '') => names.split(',').filter((name) => name !== '');
  const unknown = [...named(values.only), ...named(values.with)].filter(
    (name) => !ALL.some((step) => step.name === name),
  );
  if (unknown.length > 0) refuse(`No such step: ${unknown.join(', ')}.`, usage);
  const isWanted = ({ name }) => named(values.with).includes(name);
  if (values.only === undefined) return [...STEPS, ...MORE.filter(isWanted)];
  const chosen = ALL.filter((step) => named(values.only).includes(step.name) || isWanted(step));
  // A step that reads the built site wants today's.
  const wantsBuild = chosen.some(({ needs }) => needs.includes('build')) && isBuildStale();
  return ALL.filter((step) => chosen.includes(step) || (wantsBuild && step.name === 'build'));
}

function stop(message) {
  console.error(message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const heading = (text) => console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 70 - text.length))}`);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const missing = new Set();
async function findBrowser() {
  try {
    process.env.CHROMIUM_PATH = await findOrGetChromium();
    console.log(`Chromium: ${process.env.CHROMIUM_PATH}`);
  } catch (error) {
    console.error(error.message);
    missing.add('chromium');
  }
}

function findNginx() {
  try {
    process.env.NGINX_PATH = findOrGetNginx();
  } catch (error) {
    console.error(error.message);
    missing.add('nginx');
  }
}

async function runStep(step) {
  const absent = step.needs.filter((need) => missing.has(need));
  const chunks = [];
  if (!step.isBesideOthers) heading(step.name);
  const since = performance.now();
  if (absent.length > 0) console.error(`Not run: no ${absent.join(' and no ')}.`);
  const write = step.isBesideOthers ? (chunk) => chunks.push(chunk) : undefined;
  const counts = absent.length > 0 ? { passed: 0, failed: 1 } : await step.run(write);
  if (counts.failed > 0) missing.add(step.name);
  if (step.isBesideOthers) heading(step.name);
  process.stdout.write(Buffer.concat(chunks));
  const result = { name: step.name, time: seconds(since), ...counts };
  console.log(describe(result));
  return result;
}

/** Runs the steps in their order, those beside others two at a time; gives their results in that order. */
async function runSteps(steps) {
  const results = [];
  let next = 0;
  const runNext = async () => {
    const at = next++;
    results[at] = await runStep(steps[at]);
  };
  const runNeighbours = async () => {
    while (steps[next]?.isBesideOthers) await runNext();
  };
  while (next < steps.length) {
    if (steps[next].isBesideOthers) await Promise.all([runNeighbours(), runNeighbours()]);
    else await runNext();
  }
  return results;
}

function describe({ name, time, passed, failed, skipped = 0, flaky = 0 }) {
  const extras = [skipped > 0 && `${skipped} skipped`, flaky > 0 && `${flaky} only on a second try`];
  const words = [`${passed} passed`, `${failed} failed`, ...extras].filter(Boolean).join(', ');
  return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(14)} ${time.padStart(8)}   ${words}`;
}

process.env.TZ = 'America/Los_Angeles';
const start = performance.now();
const problem = nodeProblem();
if (problem) stop(problem);
const steps = chosenSteps();
if (ensureInstalled() !== 0) stop('Not installed; the message above says why.');
if (steps.some(({ needs }) => needs.includes('chromium'))) await findBrowser();
if (steps.some(({ needs }) => needs.includes('nginx'))) findNginx();
rmSync(join(ROOT, REPORTS), { recursive: true, force: true });
mkdirSync(join(ROOT, REPORTS));

const results = await runSteps(steps);

heading(`summary, ${seconds(start)}`);
for (const result of results) console.log(describe(result));
const left = MORE.filter((step) => !steps.includes(step) && steps.length >= STEPS.length);
for (const { name } of left) console.log(`– ${name.padEnd(14)} not run: \`npm run test:${name}\``);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
