import { parse, type EdtfNode } from 'edtf';
import type { Interval } from './interval.ts';
import { parseIsoEnd, parseIsoTime } from './isoTime.ts';
import { readNode } from './edtfNode.ts';
import { intervalBetween, type Side, type TimeEnd } from './timeEnd.ts';

/** What reading depends on besides the text. */
export interface EdtfContext {
  /** IANA zone of the place: positions are its wall clock. */
  readonly zone?: string | undefined;
  /** Whether the place is south of the equator: its winter is June to August. */
  readonly southern?: boolean | undefined;
}

/** Why text is not a time: not EDTF, no such day or time of day, EDTF beyond level 1, or the end before the start. */
export type EdtfFault =
  | 'syntax'
  | 'impossible-date'
  | 'impossible-hour'
  | 'impossible-minute'
  | 'impossible-second'
  | 'impossible-offset'
  | 'level-2'
  | 'reversed';

type EdtfResult =
  { readonly ok: true; readonly time: Interval } | { readonly ok: false; readonly reason: EdtfFault };

const MEMORY_ENTRIES = 5000;
const LONGEST_TEXT = 200;
const QUALIFIED = /^(.*[^?~%])([?~%])$/;
const DATE_SHAPE = /^-?\d{4}-(?:\d\d|XX)(?:-(?:\d\d|XX)(?:T[\d:.,]+(?:Z|[+-][\d:]+)?)?)?$/;
const CLOCK_SHAPE = /^(\d\d)(?::(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;

const remembered = new Map<string, EdtfResult>();

/** Reads EDTF, levels 0 and 1: `parseEdtf('156X')`, `parseEdtf('2024-24', { southern: true })`. */
export function parseEdtf(text: string, context: EdtfContext = {}): EdtfResult {
  const plain = parseIsoTime(text, context.zone);
  if (plain) return { ok: true, time: plain };
  const key = `${text}|${context.zone ?? ''}|${context.southern === true ? 's' : 'n'}`;
  const known = remembered.get(key);
  if (known) return known;
  const result = read(text, context);
  // The library needs a tenth of a millisecond per text, and datasets repeat their dates.
  if (remembered.size >= MEMORY_ENTRIES) remembered.clear();
  remembered.set(key, result);
  return result;
}

function read(text: string, context: EdtfContext): EdtfResult {
  const [before = '', after, more] = text.split('/');
  if (more !== undefined || text.length > LONGEST_TEXT) return { ok: false, reason: 'syntax' };
  const start = after === undefined ? readEnd(before, context) : readSide(before, context);
  if (isFault(start)) return { ok: false, reason: start };
  const end = after === undefined ? start : readSide(after, context);
  if (isFault(end)) return { ok: false, reason: end };
  const time = intervalBetween(text, start, end, context.zone);
  return time ? { ok: true, time } : { ok: false, reason: 'reversed' };
}

function readSide(text: string, context: EdtfContext): Side | EdtfFault {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : readEnd(text, context);
}

function readEnd(text: string, context: EdtfContext): TimeEnd | EdtfFault {
  const [, bare = text, qualifier] = QUALIFIED.exec(text) ?? [];
  const end = parseIsoEnd(bare, context.zone) ?? readWithLibrary(bare, context.southern === true);
  if (typeof end === 'string' || qualifier === undefined) return end;
  return { ...end, qualifier: qualifier as '?' | '~' | '%' };
}

function readWithLibrary(text: string, southern: boolean): TimeEnd | EdtfFault {
  let node: EdtfNode;
  try {
    node = parse(text, { level: 3 });
  } catch {
    // The library throws for whatever it cannot read, without saying which of the two it is.
    return DATE_SHAPE.test(text) ? impossiblePart(text) : 'syntax';
  }
  return readNode(node, southern);
}

/** Which part of a date in the right notation does not exist. */
function impossiblePart(text: string): EdtfFault {
  const [date = '', clock] = text.split('T');
  if (clock === undefined || !parseIsoEnd(date)) return 'impossible-date';
  const [whole, hour, minute = 0, second = 0] = CLOCK_SHAPE.exec(clock) ?? [];
  if (whole === undefined) return 'syntax';
  if (Number(minute) > 59) return 'impossible-minute';
  if (Number(second) > 59) return 'impossible-second';
  // 24:00 is the midnight at the end of the day; later than that is no time.
  return Number(hour) >= 24 ? 'impossible-hour' : 'impossible-offset';
}

function isFault(side: Side | EdtfFault): side is EdtfFault {
  return typeof side === 'string' && side !== 'open' && side !== 'unknown';
}
