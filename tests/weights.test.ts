import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import budgets from './bench/budgets.json' with { type: 'json' };
import { ARRANGEMENTS } from './weights/chunks.ts';
import { readSite, type Language } from './weights/site.ts';

const BYTES_PER_KB = 1000;
/** Those the interface speaks by now. */
const LANGUAGES = (['de', 'en', 'uk'] as Language[]).filter((language) =>
  existsSync(`src/i18n/${language}.ts`),
);

const kilobytes = (bytes: number): string => `${(bytes / BYTES_PER_KB).toFixed(1)} kB`;

if (!existsSync('dist/index.html'))
  throw new Error('There is no dist/index.html to weigh: run `npm run build` first.');

const PAGES = LANGUAGES.flatMap((language) => ARRANGEMENTS.map((arrangement) => ({ language, arrangement })));

describe.each(PAGES)('until the page is ready in $language ($arrangement)', ({ language, arrangement }) => {
  const site = readSite('dist', language, arrangement);
  const { javascriptAndCss, fonts, data, everything } =
    budgets.untilReady[arrangement === 'embed' ? 'embed' : 'read'];

  test.each([
    ['JavaScript and CSS', site.javascriptAndCss, javascriptAndCss],
    ['fonts', site.fonts, fonts[language]],
    ['base map', site.basemap, budgets.basemap['110m']],
    ['data', site.data, data],
    ['everything', site.everything, everything[language]],
  ])('%s stays within its budget', (name, files, budget) => {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const list = files.map((file) => `    ${kilobytes(file.bytes).padStart(9)}  ${file.path}`).join('\n');
    const details = name === 'everything' ? '' : `\n${list}`;
    console.log(`${language}, ${arrangement}: ${name} ${kilobytes(bytes)} of ${budget} kB${details}`);
    expect(files.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(budget * BYTES_PER_KB);
  });
});

test('the scripts that every page runs at once are compiled while they arrive', () => {
  const scripts = readdirSync('dist/assets').filter((name) => /^(index|views)-[^.]+\.js$/.test(name));
  expect(scripts).toHaveLength(2);
  for (const name of scripts) {
    expect(readFileSync(`dist/assets/${name}`, 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  }
});

test('what hosts load stays within its budget', () => {
  const bytes = gzipSync(readFileSync('dist/embed.js'), { level: 9 }).length;
  console.log(`embed.js: ${kilobytes(bytes)} of ${budgets.hostScript} kB`);
  expect(bytes).toBeLessThanOrEqual(budgets.hostScript * BYTES_PER_KB);
  // The second name never gets another version of the contract.
  expect(readFileSync('dist/embed-1.js', 'utf8')).toBe(readFileSync('dist/embed.js', 'utf8'));
});
