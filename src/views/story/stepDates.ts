import type { Step } from '../../domain/dataset.ts';
import { formatWindow } from '../../domain/format.ts';
import { DAY_MS } from '../../domain/gregorian.ts';
import { hull, type TimeWindow } from '../../domain/interval.ts';
import { dayText, parseIsoTime } from '../../domain/isoTime.ts';
import type { Exploration } from '../../state/exploration.svelte.ts';
import type { Locale } from '../../state/locale.svelte.ts';
import { timeText } from '../../ui/timeText.ts';

/** Longer stretches are told in months. */
const DAYS_TOLD_MS = 92 * DAY_MS;
const MONTH = 'YYYY-MM'.length;

/** When a step takes place, in words: its event's date, or what its events span. */
export function stepDates(exploration: Exploration, step: Step, locale: Locale): string {
  const times = step.events.flatMap((id) => {
    const row = exploration.rowOf(id);
    const time = row === null ? undefined : exploration.eventAt(row).time;
    return time ? [time] : [];
  });
  const [first] = times;
  if (!first) return '';
  const spans = times.map(({ earliestStart, latestEnd }) => ({ from: earliestStart, to: latestEnd }));
  const whole = spans.reduce((span, next) => hull(span, next));
  const isOpen = !Number.isFinite(whole.from) || !Number.isFinite(whole.to);
  return times.length === 1 || isOpen ? timeText(first, locale) : spanText(whole, locale);
}

function spanText({ from, to }: TimeWindow, locale: Locale): string {
  const ends = [dayText(from).slice(0, 10), dayText(to, 'to').slice(0, 10)];
  const told = to - from < DAYS_TOLD_MS ? ends : ends.map((end) => end.slice(0, MONTH));
  const time = parseIsoTime(told[0] === told[1] ? told[0]! : told.join('/'));
  return time ? timeText(time, locale) : formatWindow({ from, to }, locale.lang);
}
