// A static server for the built site, on this machine only. No dependencies.
//   node scripts/serve.mjs [FOLDER] [--port N] [--base /sub/path/] [--strict]
import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { MAX_PORT, readArgs, readNumber } from './usage.mjs';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 4170;
const PORTS_TRIED = 20;

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const isText = (type) => /^text\/|json|javascript|xml/.test(type);

/** The file a request path means inside `folder`, or undefined: nothing above it, nothing hidden. */
export function fileFor(folder, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(decoded) || decoded.split('/').some((part) => part.startsWith('.'))) return undefined;
  const root = resolve(folder);
  const file = join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  return file.startsWith(root + sep) ? file : undefined;
}

/** Compresses each file once, and again when it changes on disk. */
function createCompressor() {
  const compressed = new Map();
  return async (file, modified) => {
    const known = compressed.get(file);
    if (known?.modified === modified) return known.body;
    const body = gzipSync(await readFile(file), { level: 9 });
    compressed.set(file, { modified, body });
    return body;
  };
}

function createHandler(folder, base) {
  const compress = createCompressor();
  const refuse = (response, status) => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
  };
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const [path] = request.url.split(/[?#]/, 1);
    if (!path.startsWith(base)) return refuse(response, 404);
    const file = fileFor(folder, path.slice(base.length - 1));
    const stats = file && statSync(file, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return response.writeHead(301, { location: `${path}/` }).end();
    if (!stats?.isFile()) return refuse(response, 404);

    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const headers = {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      // A sandboxed embed has no origin of its own: to it, its own scripts, fonts and data are another's.
      'access-control-allow-origin': '*',
      // Names in assets/ carry a hash of their content.
      'cache-control': path.startsWith(`${base}assets/`) ? 'max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    };
    const gzip = isText(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const body = gzip ? await compress(file, stats.mtimeMs) : undefined;
    if (gzip) headers['content-encoding'] = 'gzip';
    response.writeHead(200, { ...headers, 'content-length': body?.length ?? stats.size });
    if (request.method === 'HEAD') response.end();
    else if (body) response.end(body);
    else createReadStream(file).pipe(response);
  };
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, () => {
      server.off('error', fail);
      done(server.address().port);
    });
  });
}

async function listenNear(server, port, strict) {
  for (let next = port; next < port + PORTS_TRIED; next += 1) {
    try {
      return await listen(server, next);
    } catch (error) {
      if (strict || (error.code !== 'EADDRINUSE' && error.code !== 'EACCES')) throw error;
    }
  }
  return listen(server, 0);
}

/** A port nobody listens on at this moment. */
export async function freePort() {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * Serves `folder` under `base` on the loopback address; a taken port leads to the next one, unless `strict`.
 * Returns the address and how to stop.
 */
export async function serve(folder, { port = DEFAULT_PORT, base = '/', strict = false } = {}) {
  if (!existsSync(folder))
    throw new Error(`There is no folder ${folder} to serve: run \`npm run build\` first.`);
  const handle = createHandler(folder, base);
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => response.destroy(error));
  });
  const actual = await listenNear(server, port, strict);
  return { url: `http://${HOST}:${actual}${base}`, stop: () => server.close() };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const usage = `Usage: node scripts/serve.mjs [FOLDER] [--port N] [--base PATH] [--strict]

  FOLDER        what is served; dist if absent
  --port N      the port; a taken one leads to the next
  --base PATH   the path below which it is served, such as /sub/
  --strict      a taken port is an error`;
  const { values, positionals } = readArgs(usage, {
    allowPositionals: true,
    options: { port: { type: 'string' }, base: { type: 'string' }, strict: { type: 'boolean' } },
  });
  try {
    const port = readNumber('The port', values.port, usage, { max: MAX_PORT });
    const { base, strict } = values;
    const { url } = await serve(positionals[0] ?? 'dist', {
      ...(port !== undefined && { port }),
      ...(base && { base }),
      strict: strict ?? false,
    });
    console.log(url);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
