// Finds an nginx, or gets one. No dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installDebianPackage } from './debian.mjs';

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];

/** Path of an nginx; as root on Debian it is installed. Throws, saying what to do, where there is none. */
export function findOrGetNginx() {
  const found = () => PLACES.find((path) => existsSync(path)) ?? onPath();
  const path = found() ?? (installDebianPackage('nginx-light') ? found() : undefined);
  if (path) return path;
  throw new Error('No nginx here. Install one (Debian: apt-get install nginx-light), then try again.');
}

function onPath() {
  const { status } = spawnSync('nginx', ['-v'], { stdio: 'ignore' });
  return status === 0 ? 'nginx' : undefined;
}
