/** An id as a citation key: ASCII letters, digits, hyphens; what that would lose is kept apart by a hash. */
export function asciiKey(id: string): string {
  const key = id
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (key === id && key !== '') return key;
  return [key, shortHash(id)].filter((part) => part !== '').join('-');
}

/** FNV-1a in base 36: the same text has the same hash in every browser and year. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}
