// What start and test need before anything else. No dependencies: runs in a clone without node_modules.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const OLDEST_NODE = [20, 19];
const SOURCES = ['src', 'data', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json'];
const isWindows = process.platform === 'win32';

const modified = (path) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newest(path) {
  const own = modified(path);
  if (!existsSync(join(ROOT, path)) || !statSync(join(ROOT, path)).isDirectory()) return own;
  return Math.max(own, ...readdirSync(join(ROOT, path)).map((name) => newest(join(path, name))));
}

/**
 * Runs a tool of node_modules (or npm) in the project's folder; gives its exit code. Its output is passed through, or
 * to `write`, in chunks.
 */
export function run(command, args = [], { env = {}, write } = {}) {
  return new Promise((done) => {
    const output = write ? 'pipe' : 'inherit';
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', output, output],
      shell: isWindows, // npm and the tools are .cmd files there
      env: {
        ...process.env,
        PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
        ...env,
      },
    });
    child.stdout?.on('data', write);
    child.stderr?.on('data', write);
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(1);
    });
    // Not at the exit, after which output may still come.
    child.once('close', (code) => done(code ?? 1));
  });
}

/** One sentence if this Node is too old to go on. */
export function nodeProblem() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return undefined;
  return `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or newer.`;
}

/**
 * Does node_modules hold what the lock asks for? By content: a copy or a checkout changes times, not versions.
 * Only direct dependencies must be there, since npm leaves out packages that are optional or for other systems.
 */
function isInstalled() {
  const packages = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
  try {
    const installed = packages('node_modules/.package-lock.json');
    const { '': project, ...wanted } = packages('package-lock.json');
    const direct = Object.keys({ ...project.dependencies, ...project.devDependencies });
    return (
      direct.every((name) => existsSync(join(ROOT, 'node_modules', name))) &&
      Object.entries(wanted).every(([path, { version }]) => (installed[path]?.version ?? version) === version)
    );
  } catch {
    return false; // no node_modules, or not npm's
  }
}

/** `npm ci` where node_modules is missing or not what the lock asks for; gives the exit code. */
export function ensureInstalled() {
  if (isInstalled()) return 0;
  if (lstatSync(join(ROOT, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    // npm ci empties the folder a link leads to, which belongs to someone else.
    console.error(
      'node_modules is a link to a folder that does not fit package-lock.json: install there, or remove it.',
    );
    return 1;
  }
  console.log('Installing (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: isWindows,
    // The browser is a Chromium already here (scripts/chromium.mjs), never a download of Playwright's.
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  return status ?? 1;
}

/** Is there no built site, or has a source changed since it was built? */
export function isBuildStale() {
  const built = modified('dist/index.html');
  return built === 0 || SOURCES.some((path) => newest(path) > built);
}
