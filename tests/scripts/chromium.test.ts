import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';

/** Elsewhere the places do not depend on PATH. */
describe.skipIf(['darwin', 'win32'].includes(platform()))('the Chromium of this machine', () => {
  let folder = '';
  /** Puts an executable of that name in a folder of its own, and gives its path. */
  const put = (where: string, name: string) => {
    mkdirSync(join(folder, where), { recursive: true });
    writeFileSync(join(folder, where, name), '');
    return join(folder, where, name);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chromium-'));
    vi.stubEnv('CHROMIUM_PATH', '');
    vi.stubEnv('PATH', ['first', 'second'].map((name) => join(folder, name)).join(delimiter));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  test('is the headless shell, even where another Chromium is found first', () => {
    put('first', 'chromium');
    const shell = put('second', 'chromium-headless-shell');
    expect(chromiumPath()).toBe(shell);
  });

  test('is the one that CHROMIUM_PATH names', () => {
    put('first', 'chromium-headless-shell');
    vi.stubEnv('CHROMIUM_PATH', '/opt/own/chrome');
    expect(chromiumPath()).toBe('/opt/own/chrome');
  });
});
