import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const text = readFileSync('docs/architecture.md', 'utf8');
const packages = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

const foldersIn = (folder: string) =>
  readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());

const block = /^```\n(domain\/.*?)^```/ms.exec(text)![1]!;
const described = block.split('\n').flatMap((line) => /^(\w+)\/ /.exec(line)?.[1] ?? []);
/** The cells of the table that says where to look. */
const table = text
  .slice(text.indexOf('## Where to look first'), text.indexOf('## Tests'))
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('docs/architecture.md', () => {
  test('describes every folder of src/ and no other', () => {
    expect([...described].sort()).toEqual(foldersIn('src').sort());
  });

  test('names every view', () => {
    const line = block.slice(block.indexOf('views/'), block.indexOf('publish/'));
    expect(foldersIn('src/views').filter((view) => !line.includes(view))).toEqual([]);
  });

  test('has a line for every library of the page, and none for a library that is not installed', () => {
    const names = text
      .slice(text.indexOf('## Libraries'), text.indexOf('## How a change'))
      .split('\n')
      .flatMap((line) => (line.startsWith('| ') ? [line.split('|')[1]!.trim()] : []))
      .slice(2)
      .flatMap((cell) => cell.split(', '))
      .map((name) => name.replaceAll('`', '').replace(/ \d+$/, '').toLowerCase());
    expect(Object.keys(packages.dependencies).filter((name) => !names.includes(name))).toEqual([]);
    const installed = Object.keys({ ...packages.dependencies, ...packages.devDependencies });
    const isInstalled = (name: string) =>
      installed.some((each) => each === name || each.split(/[-/]/).includes(name));
    expect(names.filter((name) => !isInstalled(name))).toEqual([]);
  });

  test('says where to look in folders and files that exist', () => {
    const places = table.flatMap((cells) => [...(cells[2] ?? '').matchAll(/`([\w/]+(?:\.\w+)*\/?)`/g)]);
    const paths = places.map(([, path]) => path!).filter((path) => path.includes('/'));
    expect(paths.length).toBeGreaterThan(5);
    const isThere = (path: string) =>
      [path, join('src', path)].some((each) => statSync(each, { throwIfNoEntry: false }));
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });
});
