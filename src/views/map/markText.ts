import type { Dataset } from '../../domain/dataset.ts';
import { formatYear } from '../../domain/format.ts';
import type { Interval } from '../../domain/interval.ts';
import { ancestors } from '../../domain/places.ts';
import type { Text } from '../../domain/text.ts';
import { placeIdOf } from '../../engine/columns.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import { codesOf } from '../../engine/ragged.ts';
import type { Locale } from '../../state/locale.svelte.ts';
import { dateText, labelText } from '../../ui/eventText.ts';
import { placeName } from '../../ui/placeName.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';

/** The places a mark stands for, `most` of them by name: “Brussels, The Hague +1”; empty where none has a name. */
export function markName(mark: Mark, table: EventTable, dataset: Dataset, locale: Locale, most = 2): string {
  if (isNameless(mark, table, dataset)) return '';
  const { places, count } = mark.named;
  const names = places
    .slice(0, most)
    .map((place) => nameOf(place, table, dataset, locale))
    .filter((name) => name !== '');
  const more = count - Math.min(places.length, most);
  return names.length === 0 ? '' : names.join(', ') + (more > 0 ? ` +${more}` : '');
}

/** Of the places a mark stands for, the one where an event took place. */
export function eventPlaceName(
  mark: Mark,
  row: number,
  marks: Marks,
  dataset: Dataset,
  locale: Locale,
): string {
  const { table } = marks;
  const own = [...codesOf(table.marked, row)];
  const around = new Set(own.flatMap((place) => ancestors(dataset.places, placeIdOf(table, place))));
  // Of places gathered by the grid only the largest are named: then it is the event's own.
  const place =
    mark.named.places.find((code) => around.has(placeIdOf(table, code))) ??
    own.find((code) => marks.markOf(code) === mark);
  return place === undefined ? markName(mark, table, dataset, locale) : nameOf(place, table, dataset, locale);
}

/** Looking for the largest places takes a pass over all events: not where places are points without names. */
function isNameless(mark: Mark, table: EventTable, dataset: Dataset): boolean {
  return (
    table.placeIds.length === 0 &&
    Object.keys(dataset.places.get(placeIdOf(table, mark.headPlace))?.name ?? {}).length === 0
  );
}

function nameOf(place: number, table: EventTable, dataset: Dataset, locale: Locale): string {
  return locale.text(dataset.places.get(placeIdOf(table, place))?.name);
}

/** “place: n events, first title, date”: what a screen reader says of a mark. */
export function markOptionText(mark: Mark, table: EventTable, dataset: Dataset, locale: Locale): string {
  const first = dataset.events.at(mark.first)!;
  const place =
    markName(mark, table, dataset, locale) ||
    placeName(dataset.places.get(placeIdOf(table, mark.anchor)), locale);
  return locale.m.map.option(place, mark.count, locale.text(first.title), dateText(first, locale));
}

/** One line under the name of a mark that is pointed at: its event, or how many there are. */
export function markDetail(mark: Mark, dataset: Dataset, locale: Locale): string {
  return mark.count === 1 ? eventLine(dataset, mark.first, locale) : locale.m.common.events(mark.count);
}

/** An event in one line: short name and date. */
export function eventLine(dataset: Dataset, row: number, locale: Locale): string {
  const event = dataset.events.at(row)!;
  return `${labelText(event, locale)} · ${dateText(event, locale, 'short')}`;
}

/** What a disputed area is called: with the year since when, and without where there is little room. */
export function disputeNames(title: Text, time: Interval | undefined, locale: Locale): string[] {
  const name = locale.text(title);
  if (!time || !Number.isFinite(time.earliestStart)) return [name];
  return [locale.m.timeline.eraSince(name, formatYear(time.earliestStart, locale.lang)), name];
}
