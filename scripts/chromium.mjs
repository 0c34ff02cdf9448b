// Finds a Chromium, or gets one. No dependencies: runs in a clone without node_modules.
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { installDebianPackage } from './debian.mjs';

/** Needed as root and in containers; the rest keeps the browser from talking to anyone by itself. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium without windows, and Debian's package of it: a third less work for the machine, and a smaller download. */
const HEADLESS_SHELL = 'chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

function usualPlaces() {
  const { PATH = '', PROGRAMFILES, LOCALAPPDATA } = process.env;
  const windowsX86 = process.env['PROGRAMFILES(X86)'];
  switch (platform()) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
        ['Chromium', 'Google Chrome'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
      );
    case 'win32':
      return [PROGRAMFILES, windowsX86, LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        ]);
    default: {
      const folders = [...PATH.split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(
        (folder) => folder !== '',
      );
      return [[HEADLESS_SHELL], NAMES].flatMap((names) =>
        folders.flatMap((folder) => names.map((name) => join(folder, name))),
      );
    }
  }
}

/** Path of a Chromium that is already here, or undefined. `CHROMIUM_PATH` wins and is believed. */
export function chromiumPath() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  return usualPlaces().find((path) => existsSync(path));
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined; // not installed yet
  }
}

function debiansOwn() {
  // Old releases have no package of the headless shell.
  return [HEADLESS_SHELL, 'chromium'].some(installDebianPackage) ? chromiumPath() : undefined;
}

/** Path of a Chromium, installing Debian's where that is possible; throws one sentence where it is not. */
export async function findOrGetChromium() {
  const path = chromiumPath() ?? (await playwrightsOwn()) ?? debiansOwn();
  if (path === undefined)
    throw new Error('No Chromium found: install Chromium or Chrome, or set CHROMIUM_PATH to its executable.');
  if (!existsSync(path))
    throw new Error(`No Chromium at ${path}: set CHROMIUM_PATH to the executable of a Chromium or Chrome.`);
  return path;
}
