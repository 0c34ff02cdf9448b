// Installs a package where that is possible: as root on Debian. No dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether the package is there afterwards, as far as apt-get knows; says what it does. */
export function installDebianPackage(name) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], options);
  return spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], options).status === 0;
}
