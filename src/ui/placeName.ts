import type { Place } from '../domain/dataset.ts';
import type { Locale } from '../state/locale.svelte.ts';

/** The name of a place; where it has none, as a point written in line may, its coordinates: “50.45° N, 30.52° E”. */
export function placeName(place: Place | undefined, locale: Locale): string {
  if (!place) return '';
  const name = locale.text(place.name);
  if (name !== '') return name;
  const { north, south, east, west } = locale.m.event.compass;
  const degrees = (value: number) => formatDegrees(Math.abs(value), locale.lang);
  return `${degrees(place.lat)}° ${place.lat < 0 ? south : north}, ${degrees(place.lon)}° ${place.lon < 0 ? west : east}`;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A hundredth of a degree is a kilometre: near enough to know which place is meant. */
function formatDegrees(value: number, lang: string): string {
  let format = formats.get(lang);
  if (!format) formats.set(lang, (format = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 })));
  return format.format(value);
}
