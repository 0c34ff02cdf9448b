import { shortestWay } from '../../../domain/projection.ts';
import type { ClusterSeeds } from './clusterSeeds.ts';

/** Clusters nearer than this, in px, become one. */
export const OVERLAP_PX = 26;

/** ClusterSeeds gathered into clusters. */
export interface Groups {
  /** The group of each seed, −1 where it has no events. */
  readonly ofSeed: Int32Array;
  /** The seed around which each group has gathered: its largest. */
  readonly heads: Uint32Array;
  /** ClusterSeeds with events, most events first. */
  readonly ranked: Uint32Array;
}

/** ClusterSeeds nearer than `overlapPx`, gathered around the one with most events; the heads are at least so far apart. */
export function clusterPoints(seeds: ClusterSeeds, scale: number, overlapPx: number): Groups {
  const { x, y } = seeds;
  const ranked = rankByCount(seeds);
  const ofSeed = new Int32Array(seeds.size).fill(-1);
  const heads: number[] = [];
  const near = new SeedGrid(scale / overlapPx, ranked.length);
  for (const seed of ranked) {
    const group = near.join(x[seed]!, y[seed]!);
    if (group === heads.length) heads.push(seed);
    ofSeed[seed] = group;
  }
  return { ofSeed, heads: Uint32Array.from(heads), ranked };
}

/** Digits of a count that are sorted by at once, in bits. */
const DIGITS = 11;

/** Most events first, ties as they come: a radix sort, for there may be thousands in every frame of a drag. */
function rankByCount({ byTie, count: events }: ClusterSeeds): Uint32Array {
  let ranked = byTie.filter((seed) => events[seed]! > 0);
  let most = 0;
  for (const seed of ranked) most = Math.max(most, events[seed]!);
  let other = new Uint32Array(ranked.length);
  for (let shift = 0; most >>> shift > 0 && shift < 32; shift += DIGITS) {
    const next = new Uint32Array((1 << DIGITS) + 1);
    const digitOf = (seed: number) => ((most - events[seed]!) >>> shift) & ((1 << DIGITS) - 1);
    for (const seed of ranked) next[digitOf(seed) + 1]!++;
    for (let digit = 0; digit < 1 << DIGITS; digit++) next[digit + 1]! += next[digit]!;
    for (const seed of ranked) other[next[digitOf(seed)]!++] = seed;
    [ranked, other] = [other, ranked];
  }
  return ranked;
}

/** Finds heads near a point: cells as wide as clusters overlap, which go round the globe; hashed, for they are many. */
class SeedGrid {
  readonly #scale: number;
  readonly #cells: number;
  readonly #mask: number;
  /** The head put in each bucket last, and by head the one before it. */
  readonly #last: Int32Array;
  readonly #before: number[] = [];
  readonly #x: number[] = [];
  readonly #y: number[] = [];

  /** `scale`: cells to the width of the world. */
  constructor(scale: number, most: number) {
    const buckets = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#scale = scale;
    this.#cells = Math.max(Math.floor(scale), 1);
    this.#mask = buckets - 1;
    this.#last = new Int32Array(buckets).fill(-1);
  }

  /** The number of the head nearest to a point and less than a cell’s width away; where there is none, it is one now. */
  join(x: number, y: number): number {
    const cells = this.#cells;
    const column = Math.floor((x - Math.floor(x)) * cells) % cells;
    const row = Math.floor(y * cells);
    const nearest = this.#nearest(x, y, column, row);
    if (nearest >= 0) return nearest;
    const bucket = (lineOf(row) + column) & this.#mask;
    this.#before.push(this.#last[bucket]!);
    this.#x.push(x);
    this.#y.push(y);
    return (this.#last[bucket] = this.#x.length - 1);
  }

  #nearest(x: number, y: number, column: number, row: number): number {
    const end = this.#cells - 1;
    const last = this.#last;
    const mask = this.#mask;
    let nearest = -1;
    // Squares, in widths of the world: this is asked of thousands in every frame of a drag.
    let least = 1 / (this.#scale * this.#scale);
    for (let down = -1; down <= 1; down++) {
      const line = lineOf(row + down);
      for (let across = -1; across <= 1; across++) {
        const beside = column + across;
        const bucket = (line + (beside < 0 ? end : beside > end ? 0 : beside)) & mask;
        for (let head = last[bucket]!; head >= 0; head = this.#before[head]!) {
          const dx = shortestWay(x, this.#x[head]!);
          const dy = y - this.#y[head]!;
          const distance = dx * dx + dy * dy;
          if (distance >= least) continue;
          least = distance;
          nearest = head;
        }
      }
    }
    return nearest;
  }
}

/** Where a row of cells begins among the buckets: anywhere; cells side by side are in buckets side by side. */
function lineOf(row: number): number {
  return Math.imul(row, 0x9e3779b1) >>> 8;
}
