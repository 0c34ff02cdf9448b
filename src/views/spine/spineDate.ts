import { formatDay, formatYear } from '../../domain/format.ts';
import { dateAt } from '../../domain/gregorian.ts';
import type { Interval } from '../../domain/interval.ts';
import type { Locale } from '../../state/locale.svelte.ts';
import { timeText } from '../../ui/timeText.ts';

interface SpineDate {
  readonly date: string;
  /** What the heading above says already, to be spoken; empty where the date has it. */
  readonly year: string;
}

const COARSE = ['year', 'season', 'decade', 'century', 'millennium'];
const CLOCK = ['hour', 'minute', 'second'];

/** A date for the narrow column under a year's heading: “24–25 Apr”, “16 May 13:30”, “c. 27 Feb – 21 Mar”, “Dec 2014 – Jan 2015”. */
export function spineDate(time: Interval, locale: Locale): SpineDate {
  const whole = timeText(time, locale, 'short');
  const short = timeText(time, locale, 'axis');
  const { earliestStart: from, latestEnd: to } = time;
  if (!Number.isFinite(from) || !Number.isFinite(to) || dateAt(from).year !== dateAt(to).year)
    return { date: whole, year: '' };
  const year = formatYear(from, locale.lang);
  // A range with a doubt in it says its year with both ends, even in short.
  if (short === whole && !COARSE.includes(time.startPrecision))
    return { date: whole.replaceAll(` ${year}`, ''), year };
  if (!CLOCK.includes(time.startPrecision)) return { date: short, year: short === whole ? '' : year };
  if (dateAt(from).month !== dateAt(to).month || dateAt(from).day !== dateAt(to).day)
    return { date: whole, year: '' };
  return { date: `${formatDay(from, locale.lang, 'axis')} ${short}`, year };
}
