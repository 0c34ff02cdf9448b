// https://github.com/foliojs/fontkit
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create, type Font } from 'fontkit';

/** The page's typefaces in the weights that pictures use. */
export type Face = 'serif-600' | 'sans-400' | 'sans-600' | 'sans-700';

const FAMILIES: Readonly<Record<string, string>> = { serif: 'source-serif-4', sans: 'source-sans-3' };
/** Each alphabet is a file; most letters are in the first. Asked one by one until one has the letter. */
const ALPHABETS = ['latin', 'cyrillic', 'latin-ext', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'];

interface LineStyle {
  readonly face: Face;
  /** px. */
  readonly size: number;
}
interface PlacedLine extends LineStyle {
  /** px: where `anchor` is, and the base line. */
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end' | undefined;
  readonly fill: string;
  /** Colour around the letters, so that they can be read on a map. */
  readonly halo?: string | undefined;
}

const loaded = new Map<Face, readonly Font[]>();

function fontsOf(face: Face): readonly Font[] {
  const known = loaded.get(face);
  if (known) return known;
  const [family, weight] = face.split('-') as [string, string];
  const name = FAMILIES[family]!;
  const { resolve } = createRequire(import.meta.url);
  const folder = path.join(path.dirname(resolve(`@fontsource/${name}/package.json`)), 'files');
  const there = new Set(readdirSync(folder));
  const fonts = ALPHABETS.map((alphabet) => `${name}-${alphabet}-${weight}-normal.woff2`)
    .filter((file) => there.has(file))
    .map((file) => create(readFileSync(path.join(folder, file))) as Font);
  loaded.set(face, fonts);
  return fonts;
}

interface Run {
  readonly font: Font;
  text: string;
}

/** Any space, break or tab is a space. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ');

/** A line cut where the alphabet changes; letters that no font has are left out. */
function runsOf(text: string, face: Face): Run[] {
  const fonts = fontsOf(face);
  const runs: Run[] = [];
  for (const letter of plain(text)) {
    const font = fonts.find((one) => one.hasGlyphForCodePoint(letter.codePointAt(0)!));
    const last = runs.at(-1);
    if (!font) continue;
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

/** The letters of a text that pictures cannot show. */
export function lettersWithoutFont(text: string, face: Face): string {
  const fonts = fontsOf(face);
  const has = (letter: string) => fonts.some((font) => font.hasGlyphForCodePoint(letter.codePointAt(0)!));
  return [...new Set(plain(text))].filter((letter) => !has(letter)).join('');
}

/** How wide a line is, px. */
export function widthOf(text: string, { face, size }: LineStyle): number {
  return runsOf(text, face).reduce(
    (sum, { font, text: part }) => sum + (font.layout(part).advanceWidth / font.unitsPerEm) * size,
    0,
  );
}

/** How far below a point the base line is of capitals whose middle is there, px: half the height of a capital. */
export function baselineBelowMiddle({ face, size }: LineStyle): number {
  const [font] = fontsOf(face);
  return font ? ((font.capHeight / font.unitsPerEm) * size) / 2 : 0;
}

/** A line as one SVG path: pictures are drawn without fonts being installed. */
export function lineSvg(
  text: string,
  { face, size, x, y, anchor = 'start', fill, halo }: PlacedLine,
): string {
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  let at = x - (share === 0 ? 0 : widthOf(text, { face, size }) * share);
  const outlines: string[] = [];
  for (const { font, text: part } of runsOf(text, face)) {
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(part);
    glyphs.forEach((glyph, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      // Fonts count upwards, pictures down.
      const outline = glyph.path
        .scale(scale, -scale)
        .translate(at + xOffset * scale, y - yOffset * scale)
        .toSVG();
      if (outline) outlines.push(outline);
      at += xAdvance * scale;
    });
  }
  const around = halo
    ? ` stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`
    : '';
  return `<path d="${outlines.join('')}" fill="${fill}"${around} />`;
}

/** A text in lines of at most `width` px; a word that is longer has a line for itself. */
export function linesOf(text: string, style: LineStyle, width: number): string[] {
  const lines: string[] = [];
  for (const word of plain(text).split(' ').filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
