import { posix } from 'node:path';

/** A letter that only one of the scripts has. */
const LETTER = { latin: 'a', cyrillic: 'я' };

/** Does a `unicode-range` hold this letter? No range holds all. */
function covers(range: string | undefined, letter: string): boolean {
  if (range === undefined) return true;
  const code = letter.codePointAt(0)!;
  return range.split(',').some((part) => {
    const [from, to = from] = part.trim().replace(/^U\+/i, '').split('-');
    const lowest = parseInt(from!.replaceAll('?', '0'), 16);
    const highest = parseInt(to!.replaceAll('?', 'F'), 16);
    return code >= lowest && code <= highest;
  });
}

/** The woff2 files that a stylesheet (its path below the site) loads for a text in this language. */
export function fontsFor(css: string, stylesheet: string, language: string): string[] {
  const letters = language === 'uk' ? [LETTER.latin, LETTER.cyrillic] : [LETTER.latin];
  const files = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face]) => {
    const url = /url\(["']?([^"')]+\.woff2)/.exec(face!)?.[1];
    const range = /unicode-range:\s*([^;}]+)/.exec(face!)?.[1];
    if (!url || !letters.some((letter) => covers(range, letter))) return [];
    return [posix.join(posix.dirname(stylesheet), url)];
  });
  return [...new Set(files)];
}
