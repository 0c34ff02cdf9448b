import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The largest thing anyone has a reason to keep here is a dataset with its texts in three languages. */
const LARGEST_BYTES = 1_000_000;
/** Made by tools, in nobody's repository. */
const MADE = readFileSync('.gitignore', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.replace(/\/$/, ''));

const kept = readdirSync('.').filter((name) => name !== '.git' && !MADE.includes(name));

test('the data folder holds datasets, which of them comes first, their licence and how to make one, and nothing else', () => {
  const others = readdirSync('data', { withFileTypes: true }).filter(
    (entry) => !entry.isDirectory() && !['LICENSE', 'README.md', 'index.json'].includes(entry.name),
  );
  expect(others.map(({ name }) => name)).toEqual([]);
});

test('no file is so large that whoever clones would wonder why: what was measured with stays in out/', () => {
  const files = kept.flatMap((name) =>
    statSync(name).isDirectory()
      ? readdirSync(name, { recursive: true, encoding: 'utf8' }).map((path) => join(name, path))
      : [name],
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => statSync(file).size > LARGEST_BYTES)).toEqual([]);
});
