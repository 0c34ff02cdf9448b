import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../src/schema/check.ts';

const MAX_WORDS = 600;

const readme = readFileSync('README.md', 'utf8');
const scripts = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> }).scripts,
);

const documents = [
  'README.md',
  'CHANGELOG.md',
  'data/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
];

/** The contents of the fenced blocks of one language. */
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block!);

/** The fragment that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

/** Link targets outside code blocks that are not addresses of other sites. */
const localLinks = (text: string): string[] =>
  [...text.replace(/^```.*?^```/gms, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target));

/** What is wrong with a link from a document; undefined: nothing. */
function linkProblem(document: string, link: string): string | undefined {
  const [path = '', fragment] = link.split('#');
  const file = path === '' ? document : join(dirname(document), path);
  if (!existsSync(file)) return `${link}: no such file`;
  if (fragment === undefined) return undefined;
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!);
  return headings.map(anchorOf).includes(fragment) ? undefined : `${link}: no such heading`;
}

describe('README.md', () => {
  test(`has at most ${MAX_WORDS} words, code included`, () => {
    expect(readme.trim().split(/\s+/).length).toBeLessThanOrEqual(MAX_WORDS);
  });

  test('lists folders that exist', () => {
    const [list] = blocks(readme, 'text');
    const folders = list!
      .trim()
      .split('\n')
      .map((line) => line.split(/\s/)[0]!);
    expect(folders.length).toBeGreaterThan(5);
    expect(folders.filter((folder) => !existsSync(folder) || !statSync(folder).isDirectory())).toEqual([]);
  });

  test('shows an event of the shipped data in eight lines, with the date, place, category and people it has there', () => {
    const [block] = blocks(readme, 'json');
    expect(block!.trim().split('\n')).toHaveLength(8);
    const shown = JSON.parse(block!) as { id: string; title: { en: string }; who: readonly string[] };
    const document = JSON.parse(readFileSync('data/road-to-the-hague/dataset.json', 'utf8')) as {
      events: readonly (typeof shown)[];
    };
    const shipped = document.events.find(({ id }) => id === shown.id)!;
    const { title, who, ...rest } = shown;
    expect(shipped).toMatchObject(rest);
    expect(shipped.title.en).toBe(title.en);
    const actorOf = (entry: string | { actor: string }) => (typeof entry === 'string' ? entry : entry.actor);
    expect(shipped.who.map(actorOf)).toEqual(expect.arrayContaining([...who]));
  });

  test('names ids of the shipped data in the steps of the trial', () => {
    const { stories } = JSON.parse(readFileSync('data/road-to-the-hague/dataset.json', 'utf8')) as {
      stories: readonly { steps: readonly { id: string; stops: readonly string[]; spans: unknown }[] }[];
    };
    const opening = stories[0]!.steps[0]!;
    expect(readme).toContain(`"id": "${opening.id}"`);
    // The pairs of the README take the place of the first one.
    const [, pairs] = blocks(readme, 'json');
    const [[first, added], [again, second]] = JSON.parse(`[${pairs!.trim().replace(/,$/, '')}]`) as [
      [string, string],
      [string, string],
    ];
    expect([first, second]).toEqual(opening.stops.slice(0, 2));
    expect(again).toBe(added);
    expect(readme).toContain(`insert \`"${added}"\``);
  });
});

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  test('links to files and headings that exist', () => {
    expect(localLinks(text).flatMap((link) => linkProblem(document, link) ?? [])).toEqual([]);
  });

  test('names npm scripts that package.json has', () => {
    const named = [...text.matchAll(/\bnpm run (?:-\w+ )?([a-z][\w:-]*)/g)].map(([, name]) => name!);
    if (/\bnpm start\b/.test(text)) named.push('start');
    if (/\bnpm test\b/.test(text)) named.push('test');
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  test('names files of the repository that exist', () => {
    const FOLDERS = /^(?:src|docs|data|scripts|tests|public|shells|domain|views|engine|state|i18n|ui)\//;
    const named = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\/?)`/g)]
      .map(([, path]) => path!)
      .filter((path) => FOLDERS.test(path));
    const missing = named.filter((path) => ![path, join('src', path)].some((each) => existsSync(each)));
    expect(missing).toEqual([]);
  });
});

describe('docs/data-format.md', () => {
  test('begins with a dataset that has no problems', () => {
    const [smallest] = blocks(readFileSync('docs/data-format.md', 'utf8'), 'json');
    const { document, problems } = checkDocument(JSON.parse(smallest!));
    expect(document).toBeDefined();
    expect(problems).toEqual([]);
  });
});
