import type { Interval, Qualifier } from './interval.ts';
import { parseIsoEnd } from './isoTime.ts';
import { intervalBetween, type Side } from './timeEnd.ts';

const QUALIFIED = /^(.*[^?~%])([?~%])$/;

/**
 * The interval of an EDTF date as sources have it, read without the EDTF library: plain dates with or without `~`, `?`
 * or `%`, and ranges of them, `..` and nothing. Undefined for all else, such as `156X` and `2025-21`.
 */
export function plainTime(edtf: string): Interval | undefined {
  const [before = '', after, more] = edtf.split('/');
  const start = readSide(before);
  const end = after === undefined ? start : readSide(after);
  if (!start || !end || more !== undefined) return undefined;
  if (after === undefined && typeof start === 'string') return undefined;
  return intervalBetween(edtf, start, end);
}

function readSide(text: string): Side | undefined {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  const [, bare = text, qualifier] = QUALIFIED.exec(text) ?? [];
  const end = parseIsoEnd(bare);
  return end && qualifier ? { ...end, qualifier: qualifier as Qualifier } : end;
}
