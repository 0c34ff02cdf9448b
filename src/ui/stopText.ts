import { spanText } from '../domain/spanText.ts';
import type { Span, Stop } from '../domain/stops.ts';
import type { Locale } from '../state/locale.svelte.ts';
import { dateText, labelText } from './eventText.ts';
import { placeName } from './placeName.ts';

/** The name of a stop: its town; the event's label where it has no place. */
export function stopName({ place, event }: Stop, locale: Locale): string {
  return placeName(place, locale) || labelText(event, locale);
}

/** The date of a stop in short: “24–25 Apr 2025”. */
export function stopDate({ event }: Stop, locale: Locale): string {
  return dateText(event, locale, 'short');
}

/** The length of a span: “203 days”. */
export function spanWords(span: Span, locale: Locale): string {
  return spanText(span, locale.lang, locale.m.time);
}
