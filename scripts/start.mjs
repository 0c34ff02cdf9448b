// `npm start`: from a fresh clone to an open page. No dependencies.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, isBuildStale, nodeProblem, ROOT, run } from './prepare.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } });

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

const port = values.port ?? process.env.PORT;
const { url } = await serve(join(ROOT, 'dist'), port ? { port: Number(port) } : {});
console.log(`\n  Chronotope is at ${url}\n  Stop it with Ctrl+C.\n`);
openBrowser(url);
