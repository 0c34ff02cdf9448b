import { placeIdOf } from '../../../engine/columns.ts';
import type { EventTable } from '../../../engine/eventTable.ts';
import { clusterSeeds } from './clusterSeeds.ts';
import { clusterPoints, OVERLAP_PX, type Groups } from './clusterPoints.ts';
import { largestPlaces } from './largestPlaces.ts';
import { Cluster, type NamedPlaces } from './cluster.ts';
import { mergeCounts, type Sums } from './sums.ts';
import type { ClusterCounts } from './clusterCounts.ts';

/** Of more events the first of each cluster are not looked for while a picture is drawn. */
const MAX_IN_TIME = 20_000;

/**
 * The clusters at a scale (px per world). They depend on nothing but the clusterCounts and the scale, so panning never changes
 * them. First places merge into what they lie within, then what still overlaps merges around the larger cluster.
 */
export class Clusters {
  readonly table: EventTable;
  readonly clusterCounts: ClusterCounts;
  readonly sums: Sums;
  /** Those around which more events have gathered first. */
  readonly all: readonly Cluster[];
  /** The place each seed is called by; undefined where seeds are cells. */
  readonly #places: Uint32Array | undefined;
  readonly #groups: Groups;
  readonly #groupOf: Int32Array;
  #first: Uint32Array | undefined;
  #members: readonly (readonly number[])[] | undefined;
  #inTime: readonly Cluster[] | undefined;
  #positions: ReadonlyMap<Cluster, number> | undefined;

  /** `wider`: a factor on the distance up to which clusters merge. */
  constructor(table: EventTable, clusterCounts: ClusterCounts, scale: number, wider = 1) {
    const seeds = clusterSeeds(table, clusterCounts, scale);
    const groups = clusterPoints(seeds, scale, OVERLAP_PX * wider);
    const { heads, ofSeed } = groups;
    this.table = table;
    this.clusterCounts = clusterCounts;
    this.#places = seeds.places;
    this.#groups = groups;
    this.#groupOf = seeds.ofBin?.map((seed) => ofSeed[seed] ?? -1) ?? ofSeed;
    this.sums = mergeCounts(clusterCounts, this.#groupOf, heads.length);
    this.all = Array.from(
      heads,
      (head, group) => new Cluster(this, group, { x: seeds.x[head]!, y: seeds.y[head]! }),
    );
  }

  /** In the order in which they are laid out: in time, but of cells or many events the larger first. */
  get inOrder(): readonly Cluster[] {
    const { bins, visible } = this.clusterCounts;
    return bins.grid || visible.count() > MAX_IN_TIME ? this.all : this.inTime;
  }
  /** In the order of their first events. */
  get inTime(): readonly Cluster[] {
    return (this.#inTime ??= [...this.all].sort((a, b) => a.first - b.first || (a.key < b.key ? -1 : 1)));
  }
  /** Where a cluster stands in time; −1 for one of other clusters. */
  positionOf(cluster: Cluster): number {
    this.#positions ??= new Map(this.inTime.map((one, position) => [one, position]));
    return this.#positions.get(cluster) ?? -1;
  }

  /** The cluster that holds a place; undefined where it has no visible events or is out of the area counted. */
  clusterOf(place: number): Cluster | undefined {
    return this.all[this.#groupAt(place)];
  }
  /** The clusters that hold any of these rows. */
  holding(rows: Iterable<number>): Set<Cluster> {
    const { offsets, codes } = this.table.marked;
    const isHeld = new Uint8Array(this.all.length);
    let free = isHeld.length;
    for (const row of rows) {
      if (free === 0) break;
      if (!this.clusterCounts.visible.has(row)) continue;
      for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
        const group = this.#groupAt(codes[at]!);
        if (group < 0 || isHeld[group] === 1) continue;
        isHeld[group] = 1;
        free--;
      }
    }
    return new Set(this.all.filter((_, group) => isHeld[group] === 1));
  }

  // What clusters know of themselves, by their number.

  keyOf(group: number): string {
    const { grid } = this.clusterCounts.bins;
    if (grid) return `${grid.area.level}/${grid.cells[this.#groups.heads[group]!]}`;
    const ids = this.namedPlaces(group).places.map((place) => placeIdOf(this.table, place));
    return ids.join(' ');
  }
  namedPlaces(group: number): NamedPlaces {
    const members = (this.#members ??= this.#seedsByGroup())[group]!;
    const { bins, visits } = this.clusterCounts;
    if (bins.grid) return largestPlaces(bins, members, visits);
    return { places: members.map((seed) => this.#places![seed]!), count: members.length };
  }
  /** A place it can be told by at once: its largest, of cells whether or not its events are visible. */
  headPlaceOf(group: number): number {
    const { grid } = this.clusterCounts.bins;
    if (grid && this.sums.count[group] === 1) return this.placeAt(group, this.sums.rows[group]!)!;
    return (this.#places ?? grid!.places)[this.#groups.heads[group]!]!;
  }
  firstOf(group: number): number {
    if (this.sums.count[group] === 1) return this.sums.rows[group]!;
    return (this.#first ??= this.#firstRows())[group]!;
  }
  rowsOf(group: number): Uint32Array {
    const { words } = this.clusterCounts.visible;
    const count = this.sums.count[group]!;
    const rows = new Uint32Array(count);
    let found = 0;
    for (let index = 0; index < words.length && found < count; index++) {
      for (let rest = words[index]!; rest !== 0; rest &= rest - 1) {
        const row = (index << 5) + 31 - Math.clz32(rest & -rest);
        if (this.placeAt(group, row) !== undefined) rows[found++] = row;
      }
    }
    return rows;
  }
  /** A place of a row that is in a cluster. */
  placeAt(group: number, row: number): number | undefined {
    const { offsets, codes } = this.table.marked;
    for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
      if (this.#groupAt(codes[at]!) === group) return codes[at];
    }
    return undefined;
  }

  #groupAt(place: number): number {
    const bin = this.clusterCounts.bins.binOf[place] ?? -1;
    return bin < 0 ? -1 : this.#groupOf[bin]!;
  }
  /** One pass over the visible events, until every cluster has one. */
  #firstRows(): Uint32Array {
    const { offsets, codes } = this.table.marked;
    const { words } = this.clusterCounts.visible;
    const first = new Uint32Array(this.all.length).fill(-1);
    let missing = first.length;
    for (let index = 0; index < words.length && missing > 0; index++) {
      for (let rest = words[index]!; rest !== 0; rest &= rest - 1) {
        const row = (index << 5) + 31 - Math.clz32(rest & -rest);
        for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
          const group = this.#groupAt(codes[at]!);
          if (group < 0 || first[group]! <= row) continue;
          first[group] = row;
          missing--;
        }
      }
    }
    return first;
  }
  #seedsByGroup(): number[][] {
    const members = Array.from(this.#groups.heads, (): number[] => []);
    for (const seed of this.#groups.ranked) members[this.#groups.ofSeed[seed]!]!.push(seed);
    return members;
  }
}
