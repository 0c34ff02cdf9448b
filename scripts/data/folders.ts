import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { slugOf } from '../../src/schema/suggest.ts';

/** The datasets of a folder. */
export interface DatasetFolders {
  /** Names of the folders, that of the front page first. */
  readonly slugs: readonly string[];
  /** What is left out, and why. */
  readonly warnings: readonly string[];
}

/** Names the dataset that a page without `?data=` shows: `{ "front": "road-to-the-hague" }`. */
const INDEX = 'index.json';

/**
 * Every folder with a `dataset.json` is a dataset by being there. Throws, saying what to do, where one has a name that no
 * address can contain, or where it is not clear which one is the front page.
 */
export function datasetFolders(data: string): DatasetFolders {
  const folders = readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  const isDataset = (name: string) => existsSync(path.join(data, name, 'dataset.json'));
  const slugs = folders.filter(isDataset);
  const faults = slugs.filter((name) => !/^[a-z0-9-]+$/.test(name)).map(nameFault);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const front = frontOf(data, slugs);
  return {
    slugs: [front, ...slugs.filter((slug) => slug !== front)],
    warnings: folders
      .filter((name) => !isDataset(name))
      .map((name) => `data/${name} holds no dataset.json and is left out.`),
  };
}

function nameFault(name: string): string {
  const better = slugOf(name);
  const fix = better === undefined ? 'Give it another name' : `Rename it to “${better}”`;
  return `data/${name}: the folder's name is part of addresses, so it may hold only a–z, digits and hyphens. ${fix}.`;
}

function frontOf(data: string, slugs: readonly string[]): string {
  const [first] = slugs;
  if (first === undefined)
    throw new Error('data/ holds no dataset: put one into data/<id>/dataset.json (data/README.md says how).');
  const example = `{ "front": "${first}" }`;
  const there = `There are: ${slugs.join(', ')}.`;
  const file = path.join(data, INDEX);
  if (!existsSync(file)) {
    if (slugs.length === 1) return first;
    throw new Error(
      `data/${INDEX} is missing: it says which dataset is the front page. Write ${example} into it. ${there}`,
    );
  }
  const front = readFront(file);
  if (typeof front !== 'string')
    throw new Error(`data/${INDEX} names no front page. Write ${example}. ${there}`);
  if (slugs.includes(front)) return front;
  throw new Error(`data/${INDEX}: there is no dataset “${front}” for the front page. ${there}`);
}

function readFront(file: string): unknown {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { readonly front?: unknown } | null)?.front;
  } catch {
    // No JSON: the message says what should stand there.
    return undefined;
  }
}
