import { shortestWay } from '../../domain/projection.ts';
import type { Drafts } from './drafts.ts';

/** Marks nearer than this, in px, become one. */
export const OVERLAP_PX = 20;
/** The same where cells have gathered them: larger numbers make larger marks. */
export const OVERLAP_CELLS_PX = 26;

/** Drafts gathered into marks. */
export interface Groups {
  /** The group of each draft, −1 where it has no events. */
  readonly ofDraft: Int32Array;
  /** The draft around which each group has gathered: its largest. */
  readonly heads: Uint32Array;
  /** Drafts with events, most events first. */
  readonly ranked: Uint32Array;
}

/** Drafts nearer than `overlapPx`, gathered around the one with most events; the heads are at least so far apart. */
export function groupOverlapping(drafts: Drafts, scale: number, overlapPx: number): Groups {
  const ranked = rankByCount(drafts);
  const ofDraft = new Int32Array(drafts.size).fill(-1);
  const heads: number[] = [];
  const near = new HeadIndex(drafts, scale / overlapPx, ranked.length);
  for (const draft of ranked) {
    const head = near.nearest(draft);
    if (head < 0) {
      near.add(draft);
      ofDraft[draft] = heads.length;
      heads.push(draft);
    } else ofDraft[draft] = ofDraft[head]!;
  }
  return { ofDraft, heads: Uint32Array.from(heads), ranked };
}

function rankByCount({ byTie, sums }: Drafts): Uint32Array {
  const size = byTie.length;
  const keys = new Float64Array(size);
  let found = 0;
  for (let tie = 0; tie < size; tie++) {
    const count = sums.count[byTie[tie]!]!;
    // One float holds both, and floats are sorted without asking.
    if (count > 0) keys[found++] = count * size + (size - 1 - tie);
  }
  const sorted = keys.subarray(0, found).sort().reverse();
  return Uint32Array.from(sorted, (key) => byTie[size - 1 - (key % size)]!);
}

/** Finds heads near a point: cells as wide as marks overlap, which go round the globe; hashed, for they are many. */
class HeadIndex {
  readonly #drafts: Drafts;
  readonly #scale: number;
  readonly #cells: number;
  readonly #mask: number;
  /** The head put in each bucket last, and by head the one before it. */
  readonly #last: Int32Array;
  readonly #before: Int32Array;

  /** `scale`: cells to the width of the world. */
  constructor(drafts: Drafts, scale: number, most: number) {
    const buckets = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#drafts = drafts;
    this.#scale = scale;
    this.#cells = Math.max(Math.floor(scale), 1);
    this.#mask = buckets - 1;
    this.#last = new Int32Array(buckets).fill(-1);
    this.#before = new Int32Array(drafts.size).fill(-1);
  }

  add(draft: number): void {
    const bucket = this.#bucket(this.#column(draft), this.#row(draft));
    this.#before[draft] = this.#last[bucket]!;
    this.#last[bucket] = draft;
  }

  /** The head nearest to a draft and less than a cell's width away, or −1. */
  nearest(draft: number): number {
    const { x, y } = this.#drafts;
    const row = this.#row(draft);
    const column = this.#column(draft);
    let nearest = -1;
    let least = 1;
    for (let down = -1; down <= 1; down++) {
      for (let across = -1; across <= 1; across++) {
        const bucket = this.#bucket((column + across + this.#cells) % this.#cells, row + down);
        for (let head = this.#last[bucket]!; head >= 0; head = this.#before[head]!) {
          const dx = shortestWay(x[draft]!, x[head]!);
          const distance = Math.hypot(dx, y[draft]! - y[head]!) * this.#scale;
          if (distance >= least) continue;
          least = distance;
          nearest = head;
        }
      }
    }
    return nearest;
  }

  #column(draft: number): number {
    const x = this.#drafts.x[draft]!;
    return Math.floor((x - Math.floor(x)) * this.#cells) % this.#cells;
  }
  #row(draft: number): number {
    return Math.floor(this.#drafts.y[draft]! * this.#cells);
  }
  #bucket(column: number, row: number): number {
    const hash = Math.imul(Math.imul(row, 0x85ebca6b) ^ column, 0x9e3779b1);
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}
