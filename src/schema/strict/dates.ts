import { extentOf, type TimeWindow } from '../../domain/interval.ts';
import type { EventRecord } from '../definition.ts';
import type { Held } from '../held.ts';
import { toTime } from '../normaliseTime.ts';
import { timeOf } from '../order.ts';
import { warning, type StrictProblem, type Subject } from './problem.ts';

const YEAR_MS = 366 * 86_400_000;
/** An event this many times the others’ span away from them is taken for a mistyped year. */
const FAR_SPANS = 10;

/** Dates that do not fit the dataset: happened after its end, far from all others, or given twice. */
export function* misdated(subject: Subject): Generator<StrictProblem> {
  yield* afterTheEnd(subject);
  yield* farFromOthers(subject);
  for (const held of subject.holdings.events.values()) yield* repeated(held);
}

/** Events said to have happened, though they began after the day on which the editors stopped. */
function* afterTheEnd({ document: { asOf }, holdings }: Subject): Generator<StrictProblem> {
  const end = toTime(asOf)?.latestEnd ?? Infinity;
  for (const held of holdings.events.values()) {
    const { status = 'happened' } = held.value as EventRecord;
    const time = timeOf(held.value as EventRecord);
    // Which months a season has depends on the place.
    if (status !== 'happened' || !time || time.season !== undefined) continue;
    if (time.earliestStart <= end) continue;
    yield warning('after-as-of', held, pathOfDate(held), { value: time.edtf, expected: asOf! });
  }
}

/** Events farther from all others than ten times the time these span, which counts as a year at least. */
function* farFromOthers({ holdings }: Subject): Generator<StrictProblem> {
  const dated = [...holdings.events.values()].flatMap((held) => {
    const time = timeOf(held.value as EventRecord);
    const window = time && extentOf([time]);
    return window ? [{ held, edtf: time.edtf, ...window }] : [];
  });
  const starts = dated.map(({ from }) => from).sort((a, b) => a - b);
  const ends = dated.map(({ to }) => to).sort((a, b) => b - a);
  for (const { held, edtf, from, to } of dated) {
    // All but this one: the second in line where this is the first.
    const others = { from: starts[from === starts[0] ? 1 : 0], to: ends[to === ends[0] ? 1 : 0] };
    if (dated.length < 3 || !isFar({ from, to }, others as TimeWindow)) continue;
    // A hint: a forerunner decades before is rare, and right.
    const more = { value: edtf, expected: `${FAR_SPANS}`, severity: 'hint' } as const;
    yield warning('far-date', held, pathOfDate(held), more);
  }
}

function isFar({ from, to }: TimeWindow, others: TimeWindow): boolean {
  const limit = FAR_SPANS * Math.max(YEAR_MS, others.to - others.from);
  return others.from - to > limit || from - others.to > limit;
}

/** Other dates that are the main one again. */
function* repeated(held: Held): Generator<StrictProblem> {
  const { when } = held.raw as { when?: { edtf?: unknown; also?: unknown } };
  if (typeof when?.edtf !== 'string' || !Array.isArray(when.also)) return;
  for (const [position, other] of when.also.entries()) {
    if ((other as { edtf?: unknown } | null)?.edtf !== when.edtf) continue;
    yield warning('same-date', held, ['when', 'also', position, 'edtf'], { value: when.edtf });
  }
}

function pathOfDate({ value }: Held): string[] {
  return typeof (value as EventRecord).when === 'object' ? ['when', 'edtf'] : ['when'];
}
