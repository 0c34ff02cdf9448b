import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from './theme/contrast.ts';
import { difference, seenBy, VISIONS } from './theme/vision.ts';

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const TEXT_CONTRAST = 4.5;
const MARK_CONTRAST = 3;
/** CIE76 ΔE; about 2 is just noticeable side by side. Marks lie apart, and have a glyph of their own besides. */
const LEAST_DIFFERENCE = 9;
/** Its hues are all nearly black by design; there the glyphs tell them apart. */
const SHADES_ALONE = ['contrast'];

type Tokens = Readonly<Record<string, string>>;

function tokensOf(css: string, selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`app.css has no block for ${selector}`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

const app = readFileSync('src/app.css', 'utf8');
const light = tokensOf(app, ':root');
const themes: readonly (readonly [string, Tokens])[] = [
  ['light', light],
  ...['dark', 'contrast'].map(
    (name) => [name, { ...light, ...tokensOf(app, `:root[data-theme='${name}']`) }] as const,
  ),
];

const HUES = Array.from({ length: 8 }, (_, hue) => `hue-${hue}`);
/** What the shipped story and most others use; 0 is for “other”. */
const CATEGORY_HUES = HUES.slice(1);

const pairs = (fronts: readonly string[], backs: readonly string[]) =>
  fronts.flatMap((front) => backs.map((back) => [front, back] as const));

describe.each(themes)('in the theme %s', (name, tokens) => {
  const ratio = (front: string, back: string) => contrast(tokens[front]!, tokens[back]!);

  test.each([
    ...pairs(['ink', 'secondary', 'faint', 'accent'], ['paper', 'raised', 'sunken', 'accent-wash', 'era']),
    ...pairs(HUES, ['paper', 'raised']),
    ['on-accent', 'accent'] as const,
    ['paper', 'ink'] as const,
    ...pairs(['ink', 'secondary'], ['sea', 'land']),
  ])('%s can be read on %s', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  test.each([
    ...pairs([...HUES, 'accent'], ['paper', 'raised', 'land', 'sea']),
    ...pairs(['control-edge'], ['paper', 'raised']),
  ])('a mark in %s can be seen on %s', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(MARK_CONTRAST);
  });

  // Shades alone tell nobody categories apart: there the glyphs do.
  const visions = SHADES_ALONE.includes(name) ? [] : Object.keys(VISIONS);
  test.each(visions)('%s vision tells the categories apart', (vision) => {
    const near = CATEGORY_HUES.flatMap((one, i) =>
      CATEGORY_HUES.slice(i + 1).map((other) => {
        const [a, b] = [one, other].map((hue) => seenBy(vision, tokens[hue]!)) as [Rgb, Rgb];
        return { pair: `${one} and ${other}`, difference: difference(a, b) };
      }),
    ).filter((pair) => pair.difference < LEAST_DIFFERENCE);
    expect(near).toEqual([]);
  });
});

type Rgb = ReturnType<typeof seenBy>;

test('before the script runs, a dark device gets the dark theme’s own colours', () => {
  const dark = tokensOf(app, ":root[data-theme='dark']");
  const early = tokensOf(readFileSync('src/static.css', 'utf8'), ":root[data-theme='auto']");
  expect(Object.keys(early).length).toBeGreaterThan(0);
  expect(dark).toMatchObject(early);
});

describe('the measure itself', () => {
  test('gives black on white 21 and a grey on itself 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#777777')).toBeCloseTo(1);
  });

  test('sees little between red and green for a protanope, much for others', () => {
    const between = (vision: string) => difference(seenBy(vision, '#b05050'), seenBy(vision, '#6b6b4a'));
    expect(between('protan')).toBeLessThan(between('usual') / 2);
  });
});
