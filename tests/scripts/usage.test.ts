import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** The project's own scripts; the others are tools with a usage of their own. */
const own = new Set(Object.values(scripts).flatMap((line) => /^node (\S+)/.exec(line)?.[1] ?? []));

const run = (file: string, ...args: string[]) =>
  spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', env: { ...process.env, PORT: '' } });

describe.each([...own, 'scripts/serve.mjs'])('%s', (file) => {
  test('says how it is used when it is asked', () => {
    const { status, stdout, stderr } = run(file, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: /);
  });

  test('says how it is used when it was not understood, without a stack trace', () => {
    const { status, stdout, stderr } = run(file, '--no-such-thing');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/--no-such-thing[^]*\n\nUsage: /);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

test.each([
  ['scripts/start.mjs', '--port', 'http'],
  ['scripts/serve.mjs', '--port', '70000'],
  ['scripts/test.mjs', '--only', 'everything'],
  ['scripts/bench.mjs', '--sizes', '61,many'],
])('%s %s %s is refused with the usage', (file, ...args) => {
  const { status, stderr } = run(file, ...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(/\n\nUsage: /);
  expect(stderr).not.toMatch(/^\s+at /m);
});
