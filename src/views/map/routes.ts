import type { Event } from '../../domain/dataset.ts';
import { journeyLetter, sharedRows, type Journey, type Stop } from '../../domain/journey.ts';
import type { PlanePoint } from '../../domain/projection.ts';
import type { Cluster } from './clusters/cluster.ts';
import type { Clusters } from './clusters/clusters.ts';
import type { PlaceCodes } from './clusters/placeCodes.ts';

/** One way to draw: between two stops of a journey, or along a route that a source states. */
export interface Segment {
  readonly from: PlanePoint;
  readonly to: PlanePoint;
  readonly fromCluster: Cluster | undefined;
  readonly toCluster: Cluster | undefined;
  /** Which journey, for the line style; −1: a stated route, drawn solid. */
  readonly journey: number;
  /** How many segments before this one lead the same way. */
  readonly repeat: number;
  /** `strong`: to or from the selected stop; `faint`: all others while a stop is selected. */
  readonly emphasis: 'strong' | 'normal' | 'faint';
}

/** The number of a stop, or of several in a row at one cluster: “3”, “5–6”, “B2” of several journeys. */
export interface StopNumber {
  readonly text: string;
  readonly isSelected: boolean;
}

export interface Routes {
  readonly segments: readonly Segment[];
  /** By cluster, in the order of the stops. */
  readonly numbers: ReadonlyMap<Cluster, readonly StopNumber[]>;
  /** Clusters with an event at which the people of several journeys were. */
  readonly shared: ReadonlySet<Cluster>;
}

export const NO_ROUTES: Routes = { segments: [], numbers: new Map(), shared: new Set() };

/** So many ways are drawn one by one; of more, each way once. */
const MAX_SEGMENTS = 300;

interface Visit {
  readonly key: string;
  readonly cluster: Cluster | undefined;
  readonly point: PlanePoint;
  readonly first: number;
  last: number;
  readonly rows: number[];
}

/** Segments and stop numbers of journeys between clusters, and the stated routes of their events and of the selected one. */
export function routesOf(
  clusters: Clusters,
  codes: PlaceCodes,
  journeys: readonly Journey[],
  selectedRow: number | null,
  eventAt: (row: number) => Event,
): Routes {
  const segments: Segment[] = [];
  const numbers = new Map<Cluster, StopNumber[]>();
  const travelled = new Map<string, number>();
  const isSelected = (visit: Visit) => selectedRow !== null && visit.rows.includes(selectedRow);
  journeys.forEach(({ stops }, journey) => {
    const letter = journeyLetter(journey, journeys.length);
    const visits = visitsOf(clusters, codes, stops);
    const hasSelected = visits.some(isSelected);
    visits.forEach((visit, index) => {
      if (visit.cluster) {
        const text =
          letter + (visit.first === visit.last ? `${visit.first}` : `${visit.first}–${visit.last}`);
        numbers.set(visit.cluster, [
          ...(numbers.get(visit.cluster) ?? []),
          { text, isSelected: isSelected(visit) },
        ]);
      }
      const previous = visits[index - 1];
      if (!previous) return;
      const way = `${previous.key}→${visit.key}`;
      const repeat = travelled.get(way) ?? 0;
      travelled.set(way, repeat + 1);
      const isStrong = isSelected(visit) || isSelected(previous);
      segments.push({
        from: previous.point,
        to: visit.point,
        fromCluster: previous.cluster,
        toCluster: visit.cluster,
        journey,
        repeat,
        emphasis: isStrong ? 'strong' : hasSelected ? 'faint' : 'normal',
      });
    });
  });
  const drawn =
    segments.length <= MAX_SEGMENTS
      ? segments
      : segments.filter(({ repeat, emphasis }) => repeat === 0 || emphasis === 'strong');
  const rows = new Set(journeys.flatMap(({ stops }) => stops.flatMap((stop) => stop.rows)));
  if (selectedRow !== null) rows.add(selectedRow);
  const stated = [...rows].flatMap((row) =>
    statedRoute(clusters, codes, eventAt(row), row === selectedRow ? 'strong' : 'normal'),
  );
  return { segments: [...drawn, ...stated], numbers, shared: clusters.holding(sharedRows(journeys)) };
}

/** Stops in order; those at one cluster are one visit. */
function visitsOf(clusters: Clusters, codes: PlaceCodes, stops: readonly Stop[]): Visit[] {
  const visits: Visit[] = [];
  stops.forEach((stop, index) => {
    const place = codes.of(stop.place);
    if (place === undefined) return;
    const cluster = clusters.clusterOf(place);
    // Outside the area counted there are no clusters, but the journey leads there all the same.
    const key = cluster?.key ?? stop.place;
    const last = visits.at(-1);
    if (last?.key === key) {
      last.last = index + 1;
      last.rows.push(...stop.rows);
      return;
    }
    const point = cluster ?? pointOf(clusters, place);
    visits.push({ key, cluster, point, first: index + 1, last: index + 1, rows: [...stop.rows] });
  });
  return visits;
}

function pointOf({ table }: Clusters, place: number): PlanePoint {
  return { x: table.placeX[place]!, y: table.placeY[place]! };
}

/** The segments along an event's stated route. */
function statedRoute(
  clusters: Clusters,
  codes: PlaceCodes,
  { route }: Event,
  emphasis: Segment['emphasis'],
): Segment[] {
  const points = route.flatMap((id) => {
    const place = codes.of(id);
    return place === undefined ? [] : [{ cluster: clusters.clusterOf(place), ...pointOf(clusters, place) }];
  });
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    if (from.cluster && from.cluster === to.cluster) return [];
    return [
      {
        from: from.cluster ?? from,
        to: to.cluster ?? to,
        fromCluster: from.cluster,
        toCluster: to.cluster,
        journey: -1,
        repeat: 0,
        emphasis,
      },
    ];
  });
}
