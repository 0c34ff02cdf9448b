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
import type { Cluster } from './clusters/cluster.ts';
import type { Clusters } from './clusters/clusters.ts';

/** The places a cluster stands for, `most` of them by name: “Brussels, The Hague +1”; empty where none has a name. */
export function clusterName(
  cluster: Cluster,
  table: EventTable,
  dataset: Dataset,
  locale: Locale,
  most = 2,
): string {
  if (isNameless(cluster, table, dataset)) return '';
  const { places, count } = cluster.named;
  const names = places
    .slice(0, most)
    .map((place) => nameOf(place, table, dataset, locale))
    .filter((name) => name !== '');
  const more = count - Math.min(places.length, most);
  return names.length === 0 ? '' : names.join(', ') + (more > 0 ? ` +${more}` : '');
}

/** Of the places a cluster stands for, the one where an event took place. */
export function eventPlaceName(
  cluster: Cluster,
  row: number,
  clusters: Clusters,
  dataset: Dataset,
  locale: Locale,
): string {
  const { table } = clusters;
  const own = [...codesOf(table.marked, row)];
  const around = new Set(own.flatMap((place) => ancestors(dataset.places, placeIdOf(table, place))));
  // Of places gathered by the grid only the largest are named: then it is the event's own.
  const place =
    cluster.named.places.find((code) => around.has(placeIdOf(table, code))) ??
    own.find((code) => clusters.clusterOf(code) === cluster);
  return place === undefined
    ? clusterName(cluster, table, dataset, locale)
    : nameOf(place, table, dataset, locale);
}

/** Looking for the largest places takes a pass over all events: not where places are points without names. */
function isNameless(cluster: Cluster, table: EventTable, dataset: Dataset): boolean {
  return (
    table.placeIds.length === 0 &&
    Object.keys(dataset.places.get(placeIdOf(table, cluster.headPlace))?.name ?? {}).length === 0
  );
}

function nameOf(place: number, table: EventTable, dataset: Dataset, locale: Locale): string {
  return locale.text(dataset.places.get(placeIdOf(table, place))?.name);
}

/** “place: n events, first title, date”: what a screen reader says of a cluster. */
export function clusterOptionText(
  cluster: Cluster,
  table: EventTable,
  dataset: Dataset,
  locale: Locale,
): string {
  const first = dataset.events.at(cluster.first)!;
  const place =
    clusterName(cluster, table, dataset, locale) ||
    placeName(dataset.places.get(placeIdOf(table, cluster.anchor)), locale);
  return locale.m.map.option(place, cluster.count, locale.text(first.title), dateText(first, locale));
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
