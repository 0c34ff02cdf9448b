import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { datasetFolders } from '../../scripts/data/folders.ts';
import shippedData from '../../scripts/shippedData.ts';

let root: string;
const data = () => path.join(root, 'data');

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'chronotope-folders-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(files: Readonly<Record<string, unknown>>) {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(data(), name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
}
const dataset = (id: string, events: unknown = [{ id: 'a', title: 'A', when: '2024' }]) => ({
  version: 1,
  id,
  title: id,
  languages: ['en'],
  events,
});

describe('which datasets there are', () => {
  test('the one named in index.json comes first, whatever the alphabet says', () => {
    put({ 'a/dataset.json': {}, 'b/dataset.json': {}, 'c/dataset.json': {}, 'index.json': { front: 'b' } });
    expect(datasetFolders(data())).toEqual({ slugs: ['b', 'a', 'c'], warnings: [] });
  });

  test('a single one is the front page by itself', () => {
    put({ 'mine/dataset.json': {} });
    expect(datasetFolders(data()).slugs).toEqual(['mine']);
  });

  test('a folder without a dataset is left out, and said to be', () => {
    put({ 'mine/dataset.json': {}, 'Drafts/notes.txt': '', '.cache/x': '' });
    expect(datasetFolders(data())).toEqual({
      slugs: ['mine'],
      warnings: ['data/Drafts holds no dataset.json and is left out.'],
    });
  });

  test.each([
    [
      'several without an index',
      { 'a/dataset.json': {}, 'b/dataset.json': {} },
      /index\.json is missing.*"front": "a".*a, b/,
    ],
    [
      'an index that names none',
      { 'a/dataset.json': {}, 'index.json': {} },
      /names no front page.*"front": "a"/,
    ],
    ['an index that is no JSON', { 'a/dataset.json': {}, 'index.json': '{ front' }, /names no front page/],
    [
      'an index that names another',
      { 'a/dataset.json': {}, 'index.json': { front: 'z' } },
      /no dataset “z”.*a\./,
    ],
    [
      'a name that no address holds',
      { 'My Data/dataset.json': {} },
      /data\/My Data: .*Rename it to “my-data”/,
    ],
    ['a name with an underscore', { 'a_b/dataset.json': {} }, /data\/a_b: .*“a-b”/],
    ['no dataset at all', { 'index.json': { front: 'a' } }, /holds no dataset/],
  ])('%s stops with what to do', (_, files, message) => {
    put(files);
    expect(() => datasetFolders(data())).toThrow(message);
  });
});

describe('a build', () => {
  const buildIt = () =>
    build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [shippedData()],
      build: { emptyOutDir: true },
    });
  const before = () => {
    writeFileSync(path.join(root, 'index.html'), '<!doctype html><title>A</title>');
    mkdirSync(path.join(root, 'dist'), { recursive: true });
    writeFileSync(path.join(root, 'dist/kept.txt'), 'the last one');
  };

  test.each([
    ['a badly named folder', { 'My Data/dataset.json': dataset('mine') }, /Rename it to “my-data”/],
    [
      'an event with an impossible date',
      { 'mine/dataset.json': dataset('mine', [{ id: 'a', title: 'A', when: '2024-02-30' }]) },
      /data\/mine\/dataset\.json: event 1.*2024-02-30/,
    ],
    ['a file that is no JSON', { 'mine/dataset.json': '{ "version": 1,' }, /mine\/dataset\.json/],
  ])('with %s stops, says where, and leaves the last one as it was', async (_, files, message) => {
    before();
    put(files);
    await expect(buildIt()).rejects.toThrow(message);
    expect(existsSync(path.join(root, 'dist/kept.txt'))).toBe(true);
  });

  test('publishes every dataset', async () => {
    before();
    put({
      'mine/dataset.json': dataset('mine'),
      'other/dataset.json': dataset('other'),
      'index.json': { front: 'other' },
    });
    await buildIt();
    expect(existsSync(path.join(root, 'dist/kept.txt'))).toBe(false);
    for (const slug of ['mine', 'other'])
      for (const name of ['dataset.json', 'core.en.json', 'details.en.json'])
        expect(existsSync(path.join(root, 'dist/data', slug, name))).toBe(true);
  });
});
