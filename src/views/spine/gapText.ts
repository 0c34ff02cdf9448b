import { DAY_MS } from '../../domain/gregorian.ts';

const HOUR_MS = 3_600_000;
/** From how many of a unit on a gap is counted in it. */
const UNITS = [
  { unit: 'year', ms: 365.2425 * DAY_MS, from: 2 },
  { unit: 'month', ms: 30.436875 * DAY_MS, from: 2 },
  { unit: 'week', ms: 7 * DAY_MS, from: 2 },
  { unit: 'day', ms: DAY_MS, from: 2 },
  { unit: 'hour', ms: HOUR_MS, from: 2 },
] as const;

/** How long a gap is, rounded to the unit that fits it: “7 months”, “3 Wochen”. */
export function gapText(ms: number, lang: string): string {
  const { unit, ms: length } = UNITS.find((each) => ms / each.ms >= each.from) ?? {
    unit: 'minute',
    ms: 60_000,
  };
  const locale = lang === 'en' ? 'en-GB' : lang;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(ms / length);
}
