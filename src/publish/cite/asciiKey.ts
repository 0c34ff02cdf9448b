import { hashOf } from '../../domain/hash.ts';

/** An id as a citation key: ASCII letters, digits, hyphens; what that would lose is kept apart by a hash. */
export function asciiKey(id: string): string {
  const key = id
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (key === id && key !== '') return key;
  return [key, hashOf(id)].filter((part) => part !== '').join('-');
}
