// Letters that no decomposition takes apart.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
  ґ: 'г',
};

/**
 * Text for comparing: lower case, no diacritics (“Élysée” → “elysee”), apostrophes dropped. Cyrillic й and ї
 * lose theirs too (“Київ” → “киів”), and ґ becomes г, as people type them.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|[’'ʼ`´]/gu, '')
    .replace(/[ßłđøæœıþðґ]/g, (letter) => PLAIN[letter] ?? letter);
}

/** The words of a text, folded; scripts written without spaces give single characters. */
export function foldedWords(text: string): string[] {
  return fold(text).match(WORDS) ?? [];
}

const WORDS =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{N}])+/gu;
