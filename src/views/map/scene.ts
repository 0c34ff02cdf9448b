import type { Dispute } from '../../domain/dataset.ts';
import { overlaps } from '../../domain/interval.ts';
import { unproject, type PlanePoint } from '../../domain/projection.ts';
import type { App } from '../../state/context.ts';
import type { Exploration } from '../../state/exploration.svelte.ts';
import { isNearView, toScreen, type Camera, type ScreenPoint } from './camera.ts';
import type { Cluster } from './clusters/cluster.ts';
import type { ClusterIndex } from './clusters/clusterIndex.ts';
import type { Clusters } from './clusters/clusters.ts';
import { smallStyle, type ClusterStyle } from './clusters/clusterStyle.ts';
import type { Area } from './clusters/vagueAreas.ts';
import type { Box } from './labels.ts';
import { NO_ROUTES, routesOf, type Routes } from './routes.ts';

/** What the layers of the map show for one state of the exploration and one camera. */
export interface Scene {
  readonly camera: Camera;
  readonly clusters: Clusters;
  readonly drawn: readonly DrawnCluster[];
  readonly routes: Routes;
  /** Vague places with visible events, largest first. */
  readonly areas: readonly Area[];
  readonly disputes: readonly Dispute[];
  /** Clusters whose names are shown; undefined: all there is room for. */
  readonly named: ReadonlySet<Cluster> | undefined;
  /** Counts are shown; not while a journey or the stops of a step have the numbers. */
  readonly hasCounts: boolean;
  /** Where controls and the numbered stops of a step lie. */
  readonly covered: readonly Box[];
}

/** A cluster where it stands on screen. */
export interface DrawnCluster extends ScreenPoint {
  readonly cluster: Cluster;
  readonly style: ClusterStyle;
  /** In the copy of the world nearest to the middle. */
  readonly lat: number;
  readonly lon: number;
  readonly isSelected: boolean;
  readonly isHighlighted: boolean;
  /** Has the keyboard's focus. */
  readonly isActive: boolean;
}

/** A mark and its ring, px. */
const EDGE_PX = 24;

/** A point in degrees, in the copy of the world nearest to the middle of a camera. */
export function nearestLatLon(camera: Camera, { x, y }: PlanePoint): { lat: number; lon: number } {
  return unproject({ x: x + Math.round(camera.x - x), y });
}

/**
 * Reads the exploration for a camera. `shown`: what the map shows now, while it flies there; `activePlace`: a place of
 * the cluster that has the keyboard's focus.
 */
export function readScene(
  { exploration }: Pick<App, 'exploration'>,
  index: ClusterIndex,
  camera: Camera,
  shown: Camera,
  activePlace: number | null,
  covered: readonly Box[],
): Scene {
  const { dataset, table, answer, journeys, selectedRow, highlighted, stops } = exploration;
  const sources = { dataset, table, visible: answer.visible };
  const clusters = index.clusters(sources, camera);
  const selected = clusters.holding(selectedRow === null ? [] : [selectedRow]);
  const lit = clusters.holding(highlighted);
  const active = activePlace === null ? undefined : clusters.clusterOf(activePlace);
  const underStops = clusters.holding(stops.map(({ row }) => row));
  const foreground = foregroundOf(exploration, clusters);
  const isFull = (cluster: Cluster) => !foreground || (foreground.has(cluster) && !underStops.has(cluster));
  const isDrawn = (cluster: Cluster) =>
    [camera, shown].some((view) => isNearView(view, cluster)) || cluster === active || selected.has(cluster);
  const drawn = clusters.inOrder.filter(isDrawn).map((cluster) => ({
    cluster,
    ...toScreen(camera, withinPlane(camera, cluster)),
    ...nearestLatLon(camera, withinPlane(camera, cluster)),
    style: isFull(cluster) ? cluster.style : smallStyle(cluster.style),
    isSelected: selected.has(cluster),
    isHighlighted: lit.has(cluster),
    isActive: cluster === active,
  }));
  const hasRoutes = journeys.length > 0 || selectedRow !== null;
  return {
    camera,
    clusters,
    drawn,
    routes: hasRoutes
      ? routesOf(clusters, index.codes(sources), journeys, selectedRow, (row) => exploration.eventAt(row))
      : NO_ROUTES,
    areas: index.areas(sources, clusters),
    disputes: disputesIn(exploration),
    named: foreground && new Set([...foreground].filter((cluster) => !underStops.has(cluster))),
    hasCounts: journeys.length === 0 && !foreground,
    covered,
  };
}

/** A point as far within the projection as its whole mark is seen: beyond 85° it stands at the edge. */
function withinPlane({ scale }: Camera, { x, y }: PlanePoint): PlanePoint {
  const edge = EDGE_PX / scale;
  return { x, y: Math.min(Math.max(y, edge), 1 - edge) };
}

/** The disputes of the dates that are shown. */
export function disputesIn({ dataset, window }: Pick<Exploration, 'dataset' | 'window'>): Dispute[] {
  return dataset.disputes.filter(({ time }) => !time || overlaps(time, window));
}

/** While a step has stops: the clusters of its other events and of the selection, which keep size and name. */
function foregroundOf(
  { stops, emphasised, selectedRow }: Exploration,
  clusters: Clusters,
): ReadonlySet<Cluster> | undefined {
  if (stops.length === 0) return undefined;
  const isStop = new Set(stops.map(({ row }) => row));
  const rows = [...emphasised];
  if (selectedRow !== null) rows.push(selectedRow);
  return clusters.holding(rows.filter((row) => !isStop.has(row)));
}
