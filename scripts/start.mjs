// `npm start`: from a fresh clone to an open page. No dependencies.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureInstalled, isBuildStale, nodeProblem, ROOT, run } from './prepare.mjs';
import { serve } from './serve.mjs';
import { MAX_PORT, readArgs, readNumber } from './usage.mjs';

const USAGE = `Usage: npm start -- [--port N] [--no-open]

  --port N    the port of the page; else that of PORT, else the first that is free from 4170 on
  --no-open   does not open the browser`;
const { values } = readArgs(USAGE, {
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
});
const port = readNumber('The port', values.port ?? process.env.PORT, USAGE, { max: MAX_PORT });

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** The command that opens an address in the user's browser, or undefined where there is no screen. */
function opener() {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""'];
  const hasScreen = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const folders = (process.env.PATH ?? '').split(delimiter);
  return hasScreen && folders.some((folder) => existsSync(join(folder, 'xdg-open')))
    ? ['xdg-open']
    : undefined;
}

function openBrowser(url) {
  if (values['no-open'] || process.env.CI || !process.stdout.isTTY) return;
  const [command, ...args] = opener() ?? [];
  if (!command) return;
  const child = spawn(command, [...args, url], { detached: true, stdio: 'ignore' });
  child.once('error', () => {}); // the address is printed; opening it was a courtesy
  child.unref();
}

const problem = nodeProblem();
if (problem) fail(problem);
if (ensureInstalled() !== 0) fail('Not installed; the message above says why.');
if (isBuildStale()) {
  console.log('Building …');
  if ((await run('vite', ['build', '--logLevel', 'warn'])) !== 0) fail('The build failed; see above.');
}

const { url } = await serve(join(ROOT, 'dist'), port === undefined ? {} : { port });
console.log(`\n  Chronotope is at ${url}\n  Stop it with Ctrl+C.\n`);
openBrowser(url);
