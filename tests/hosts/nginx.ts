import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/serve.mjs';

/** The recipe's sub-path. */
const SUB_PATH = '/chronotope/';
const TRIES = 100;
const TRY_MS = 50;

export interface RunningNginx {
  /** Address of the site. */
  readonly url: string;
  /** Puts a file beside the page. */
  readonly put: (name: string, content: string) => void;
  readonly stop: () => Promise<void>;
}

/** A port of this machine that nobody listens on. */
export { freePort };

/** A real nginx on loopback with the recipe of `docs/hosting/nginx.conf`, serving a built site. */
export async function startNginx(site: string, port: number): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'chronotope-nginx-'));
  const www = join(folder, 'www', SUB_PATH);
  mkdirSync(www, { recursive: true });
  cpSync(site, www, { recursive: true });
  const recipe = readFileSync('docs/hosting/nginx.conf', 'utf8');
  const placed = recipe
    .replace('listen 80;', `listen 127.0.0.1:${String(port)};`)
    .replace('root /var/www;', `root ${join(folder, 'www')};`);
  writeFileSync(join(folder, 'site.conf'), placed);
  writeFileSync(join(folder, 'nginx.conf'), mainFile(folder));

  const nginx = spawn(
    process.env['NGINX_PATH'] ?? 'nginx',
    ['-p', folder, '-c', join(folder, 'nginx.conf')],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const url = `http://127.0.0.1:${String(port)}${SUB_PATH}`;
  await untilAnswers(url);
  return {
    url,
    put: (name, content) => {
      writeFileSync(join(www, name), content);
    },
    stop: async () => {
      const ended = once(nginx, 'exit');
      nginx.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a distribution's own nginx.conf says around the recipe, kept within a folder. */
function mainFile(folder: string): string {
  const isRoot = process.getuid?.() === 0;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n  ');
  return `${isRoot ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${join(folder, 'nginx.pid')};
error_log stderr warn;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${temporary}
  include ${join(folder, 'site.conf')};
}
`;
}

async function untilAnswers(url: string): Promise<void> {
  for (let tried = 0; tried < TRIES; tried++) {
    const isThere = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((done) => setTimeout(done, TRY_MS));
  }
  throw new Error(`nginx does not answer at ${url}`);
}
