import type { Event, WholeDataset } from '../../../src/domain/dataset.ts';
import type { Interval } from '../../../src/domain/interval.ts';
import { event, smallDataset, time } from '../../fixtures/smallDataset.ts';

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A dataset of these events, in the order the engine wants. */
export function datasetOf(events: readonly Event[]): WholeDataset {
  const startOf = ({ time: when }: Event) => when?.earliestStart ?? Infinity;
  const sorted = [...events].sort((a, b) => {
    if (!a.time || !b.time) return (a.time ? 0 : 1) - (b.time ? 0 : 1);
    return startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0;
  });
  return { ...smallDataset, events: sorted };
}

const CATEGORIES = ['summit', 'visit', 'talks', 'statement'];
const ACTORS = ['rutte', 'waltz', 'zelenskyy', 'nato'];

/** Many events in the categories of the small dataset; `timeOf` says when each is. */
export function manyEvents(
  count: number,
  seed: number,
  timeOf: (next: () => number, index: number) => Interval | undefined = someDay,
): WholeDataset {
  const next = numbersFrom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
  return datasetOf(
    Array.from({ length: count }, (_, index) => {
      const when = timeOf(next, index);
      return event({
        id: `e${String(index)}`,
        title: { en: `Event ${String(index)}` },
        category: pick(CATEGORIES),
        who: [{ actor: pick(ACTORS) }],
        importance: 1 + Math.floor(next() * 4),
        ...(when && { time: when }),
      });
    }),
  );
}

const dayText = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** A day of 2020 to 2029. */
export function someDay(next: () => number): Interval {
  return time(dayText(Date.UTC(2020, 0, 1) + Math.floor(next() * 3650) * 86_400_000));
}

/** Minutes beside millennia, BCE, long spans, open, unknown and missing dates, and many at one instant. */
export function anyTime(next: () => number): Interval | undefined {
  const year = (value: number) =>
    `${value < -0.5 ? '-' : ''}${String(Math.abs(Math.round(value))).padStart(4, '0')}`;
  const early = year(-4000 + next() * 5000);
  const late = year(1200 + next() * 800);
  const minute = `2020-05-17T12:${String(Math.floor(next() * 60)).padStart(2, '0')}Z`;
  const texts = [minute, '2020-05-17T12:30Z', '2020-05-17', early, late, `${early}/${late}`];
  texts.push(`${late}/..`, `../${early}`, `/${late}`, `${early}/`, '../..');
  const at = Math.floor(next() * (texts.length + 1));
  return at === texts.length ? undefined : time(texts[at]!);
}
