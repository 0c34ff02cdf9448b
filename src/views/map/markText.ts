import type { Dataset } from '../../domain/dataset.ts';
import { formatYear } from '../../domain/format.ts';
import type { Interval } from '../../domain/interval.ts';
import { ancestors } from '../../domain/places.ts';
import type { Text } from '../../domain/text.ts';
import type { Locale } from '../../state/locale.svelte.ts';
import { dateText, labelText } from '../../ui/eventText.ts';
import type { Mark } from './marks.ts';
import type { PlaceTable } from './tally.ts';

/** The places a mark stands for, `most` of them by name: “Brussels, The Hague +1”. */
export function markName(
  mark: Mark,
  { ids }: PlaceTable,
  dataset: Dataset,
  locale: Locale,
  most = 2,
): string {
  const names = mark.places.slice(0, most).map((place) => locale.text(dataset.places.get(ids[place]!)?.name));
  const more = mark.places.length - most;
  return names.filter((name) => name !== '').join(', ') + (more > 0 ? ` +${more}` : '');
}

/** Of the places a mark stands for, the one where an event took place. */
export function eventPlaceName(
  mark: Mark,
  row: number,
  table: PlaceTable,
  dataset: Dataset,
  locale: Locale,
): string {
  const own = table.ofRow[row]!.flatMap((place) => ancestors(dataset.places, table.ids[place]!));
  const place = mark.places.map((index) => table.ids[index]!).find((id) => own.includes(id));
  return place === undefined
    ? markName(mark, table, dataset, locale)
    : locale.text(dataset.places.get(place)?.name);
}

/** “place: n events, first title, date”: what a screen reader says of a mark. */
export function markOptionText(mark: Mark, table: PlaceTable, dataset: Dataset, locale: Locale): string {
  const first = dataset.events[mark.rows[0]!]!;
  const place = markName(mark, table, dataset, locale);
  return locale.m.map.option(place, mark.rows.length, locale.text(first.title), dateText(first, locale));
}

/** One line under the name of a mark that is pointed at: its event, or how many there are. */
export function markDetail(mark: Mark, dataset: Dataset, locale: Locale): string {
  return mark.rows.length === 1
    ? eventLine(dataset, mark.rows[0]!, locale)
    : locale.m.common.events(mark.rows.length);
}

/** An event in one line: short name and date. */
export function eventLine(dataset: Dataset, row: number, locale: Locale): string {
  const event = dataset.events[row]!;
  return `${labelText(event, locale)} · ${dateText(event, locale, 'short')}`;
}

/** What a disputed area is called: with the year since when, and without where there is little room. */
export function disputeNames(title: Text, time: Interval | undefined, locale: Locale): string[] {
  const name = locale.text(title);
  if (!time || !Number.isFinite(time.earliestStart)) return [name];
  return [locale.m.timeline.eraSince(name, formatYear(time.earliestStart, locale.lang)), name];
}
