import type { PlanePoint } from '../../../domain/projection.ts';
import { styleOf, type ClusterStyle } from './clusterStyle.ts';
import type { Clusters } from './clusters.ts';

/** Places of a cluster, most events first; of very many only the largest. */
export interface NamedPlaces {
  readonly places: readonly number[];
  /** How many there are. */
  readonly count: number;
}

/**
 * One cluster: a place, or several too near each other to be told apart. Of a million events only the sums are known
 * at once; names, style and rows are made out when somebody asks.
 */
export class Cluster implements PlanePoint {
  readonly x: number;
  readonly y: number;
  /** Visible events, each once. */
  readonly count: number;
  readonly #group: number;
  readonly #clusters: Clusters;
  #key: string | undefined;
  #style: ClusterStyle | undefined;
  #rows: Uint32Array | undefined;
  #named: NamedPlaces | undefined;

  constructor(clusters: Clusters, group: number, { x, y }: PlanePoint) {
    this.#clusters = clusters;
    this.#group = group;
    this.x = x;
    this.y = y;
    this.count = clusters.sums.count[group]!;
  }

  /** The row of the first in time; of several found by one pass over all. */
  get first(): number {
    return this.#clusters.firstOf(this.#group);
  }
  /** Names the cluster as long as it stands for the same. */
  get key(): string {
    return (this.#key ??= this.#clusters.keyOf(this.#group));
  }
  get style(): ClusterStyle {
    return (this.#style ??= styleOf(
      this.#clusters.sums,
      this.#group,
      this.#clusters.clusterCounts.rowStyles.styles,
    ));
  }
  /** Its visible events in time order, found by one pass over all. */
  get rows(): Uint32Array {
    return (this.#rows ??= this.#clusters.rowsOf(this.#group));
  }
  /** The places it stands for. */
  get named(): NamedPlaces {
    return (this.#named ??= this.#clusters.namedPlaces(this.#group));
  }
  /** A place that is known at once, of cells perhaps of events that are not visible. */
  get headPlace(): number {
    return this.#clusters.headPlaceOf(this.#group);
  }
  /** The place of its first event: clusters merge and part, a place is always in one. */
  get anchor(): number {
    return this.#clusters.placeAt(this.#group, this.first)!;
  }
}
