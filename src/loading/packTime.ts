import type { EndKind, Interval, Precision } from '../domain/interval.ts';

/** Times in a shipped file: positions computed at build, so that the page needs no parser. */

/** Text, four positions, then what is not the default. */
export type PackedTime = readonly [
  edtf: string,
  earliestStart: PackedPosition,
  latestStart: PackedPosition,
  earliestEnd: PackedPosition,
  latestEnd: PackedPosition,
  code?: string,
  extra?: Extra,
];

/** JSON knows no infinities. */
type PackedPosition = number | '+' | '-';

/** Season, zone, instant and what else most times lack. */
type Extra = Partial<Omit<Interval, CodedField>>;

type CodedField =
  | 'edtf'
  | 'earliestStart'
  | 'latestStart'
  | 'earliestEnd'
  | 'latestEnd'
  | 'startPrecision'
  | 'endPrecision'
  | 'startKind'
  | 'endKind'
  | 'approximate'
  | 'uncertain';

const PRECISIONS: readonly Precision[] = [
  'millennium',
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'hour',
  'minute',
  'second',
];
const KINDS: readonly EndKind[] = ['known', 'open', 'unknown'];
/** A day to a day, both known, exact and certain. */
const DEFAULT_CODE = '660000';

/** A time as JSON can hold it. */
export function packTime(time: Interval): PackedTime {
  const { edtf, earliestStart, latestStart, earliestEnd, latestEnd, startPrecision, endPrecision, ...rest } =
    time;
  const { startKind, endKind, approximate, uncertain, ...extra } = rest;
  const positions = [
    packPosition(earliestStart),
    packPosition(latestStart),
    packPosition(earliestEnd),
    packPosition(latestEnd),
  ] as const;
  const code = [
    PRECISIONS.indexOf(startPrecision),
    PRECISIONS.indexOf(endPrecision),
    KINDS.indexOf(startKind),
    KINDS.indexOf(endKind),
    Number(approximate),
    Number(uncertain),
  ].join('');
  if (Object.keys(extra).length > 0) return [edtf, ...positions, code, extra];
  return code === DEFAULT_CODE ? [edtf, ...positions] : [edtf, ...positions, code];
}

/** The time again. */
export function unpackTime(packed: PackedTime): Interval {
  const [edtf, earliestStart, latestStart, earliestEnd, latestEnd, code = DEFAULT_CODE, extra = {}] = packed;
  const digit = (index: number) => Number(code[index]);
  return {
    edtf,
    earliestStart: unpackPosition(earliestStart),
    latestStart: unpackPosition(latestStart),
    earliestEnd: unpackPosition(earliestEnd),
    latestEnd: unpackPosition(latestEnd),
    startPrecision: PRECISIONS[digit(0)]!,
    endPrecision: PRECISIONS[digit(1)]!,
    startKind: KINDS[digit(2)]!,
    endKind: KINDS[digit(3)]!,
    approximate: digit(4) === 1,
    uncertain: digit(5) === 1,
    ...extra,
  };
}

/** Infinities as signs. */
function packPosition(position: number): PackedPosition {
  if (Number.isFinite(position)) return position;
  return position > 0 ? '+' : '-';
}

function unpackPosition(packed: PackedPosition): number {
  if (packed === '+') return Infinity;
  return packed === '-' ? -Infinity : packed;
}
