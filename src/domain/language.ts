/** The first of `available` that suits the earliest of `wanted`: the same tag, else the same primary language. */
export function matchLanguage<T extends string>(
  wanted: readonly string[],
  available: readonly T[],
): T | undefined {
  for (const tag of wanted) {
    const exact = available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
    const primary = available.find((candidate) => primaryOf(candidate) === primaryOf(tag));
    if (exact ?? primary) return exact ?? primary;
  }
  return undefined;
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'yi', 'ckb', 'dv', 'sd', 'ug']);

/** Writing direction of a language. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primaryOf(tag)) ? 'rtl' : 'ltr';
}
