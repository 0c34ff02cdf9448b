import { shortestWay, type PlanePoint } from '../../domain/projection.ts';
import type { PlaceTable, Tally } from './tally.ts';

/** One mark: a place, or several too near each other to be told apart. */
export interface Mark extends PlanePoint {
  /** Names the mark as long as it stands for the same places. */
  readonly key: string;
  /** Indexes of the places it names, most events first. */
  readonly places: readonly number[];
  /** All places whose events it holds. */
  readonly members: readonly number[];
  /** Visible events, each once, in time order. */
  readonly rows: readonly number[];
}

/** A place keeps its own mark from its `within` place where they are this far apart, in px. */
const WITHIN_PX = 26;
/** Marks nearer than this, in px, become one. */
export const OVERLAP_PX = 20;

interface Draft {
  readonly place: number;
  readonly x: number;
  readonly y: number;
  readonly rows: readonly number[];
  readonly places: readonly number[];
  readonly members: readonly number[];
}

/**
 * The marks at a scale (px per world). They depend on nothing but the visible events and the scale, so panning never
 * changes them. First places merge into what they lie within, then what still overlaps merges around the larger mark.
 */
export function placeMarks(table: PlaceTable, tally: Tally, scale: number): Mark[] {
  return groupOverlapping(mergeWithin(table, tally, scale), scale)
    .map((draft) => ({ ...draft, key: draft.places.map((place) => table.ids[place]).join(' ') }))
    .sort((a, b) => a.rows[0]! - b.rows[0]! || (a.key < b.key ? -1 : 1));
}

/** Places gathered in the largest place that they lie within and cannot be told from. */
function mergeWithin(table: PlaceTable, tally: Tally, scale: number): Draft[] {
  const gathered = new Map<number, number[]>();
  for (const place of tally.keys()) {
    const head = headOf(table, tally, place, scale);
    const others = gathered.get(head);
    if (others) others.push(place);
    else gathered.set(head, [place]);
  }
  return [...gathered].map(([head, members]) => {
    return {
      place: head,
      x: table.x[head]!,
      y: table.y[head]!,
      rows: unite(members.map((member) => tally.get(member)!)),
      places: [head],
      members,
    };
  });
}

function headOf(table: PlaceTable, tally: Tally, place: number, scale: number): number {
  let head = place;
  for (let next = table.within[head]!; next >= 0; next = table.within[next]!) {
    // A whole country is no better name for its capital: it gathers others only where events name it.
    if (table.radiusKm[next]! > TOWN_KM && !tally.has(next)) break;
    if (distancePx(table.x[head]!, table.y[head]!, table.x[next]!, table.y[next]!, scale) >= WITHIN_PX) break;
    head = next;
  }
  return head;
}

const TOWN_KM = 60;

/** Marks that overlap, gathered around the one with most events; the result is at least `OVERLAP_PX` apart. */
function groupOverlapping(drafts: readonly Draft[], scale: number): Draft[] {
  const ranked = [...drafts].sort((a, b) => b.rows.length - a.rows.length || a.place - b.place);
  const cells = Math.max(Math.floor(scale / OVERLAP_PX), 1);
  const grid = new Map<number, Draft[]>();
  const heads: Draft[] = [];
  const joined = new Map<Draft, Draft[]>();
  for (const draft of ranked) {
    const head = nearestHead(draft, grid, cells, scale);
    if (head) {
      joined.get(head)!.push(draft);
      continue;
    }
    heads.push(draft);
    joined.set(draft, [draft]);
    const cell = cellAt(draft.x, draft.y, cells);
    const there = grid.get(cell);
    if (there) there.push(draft);
    else grid.set(cell, [draft]);
  }
  return heads.map((head) => {
    const members = joined.get(head)!;
    if (members.length === 1) return head;
    return {
      ...head,
      rows: unite(members.map(({ rows }) => rows)),
      places: members.flatMap(({ places }) => places),
      members: members.flatMap((member) => member.members),
    };
  });
}

function nearestHead(
  draft: Draft,
  grid: ReadonlyMap<number, readonly Draft[]>,
  cells: number,
  scale: number,
): Draft | undefined {
  let nearest: Draft | undefined;
  let least = OVERLAP_PX;
  for (let down = -1; down <= 1; down++) {
    for (let across = -1; across <= 1; across++) {
      for (const head of grid.get(cellAt(draft.x + across / cells, draft.y + down / cells, cells)) ?? []) {
        const distance = distancePx(draft.x, draft.y, head.x, head.y, scale);
        if (distance < least) {
          least = distance;
          nearest = head;
        }
      }
    }
  }
  return nearest;
}

/** Cells are numbered row by row, and go round the globe. */
function cellAt(x: number, y: number, cells: number): number {
  const across = Math.floor((x - Math.floor(x)) * cells) % cells;
  return Math.floor(y * cells) * cells + across;
}

function distancePx(ax: number, ay: number, bx: number, by: number, scale: number): number {
  return Math.hypot(shortestWay(ax, bx), ay - by) * scale;
}

function unite(lists: readonly (readonly number[])[]): number[] {
  if (lists.length === 1) return [...lists[0]!];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** The scale from which a mark falls apart; undefined where no zoom does it. */
export function separatingScale(
  table: PlaceTable,
  tally: Tally,
  mark: Mark,
  from: number,
  most: number,
): number | undefined {
  const rows = new Set(mark.rows);
  const part = new Map([...tally].filter(([, there]) => there.some((row) => rows.has(row))));
  for (let scale = from; scale <= most; scale *= 1.25) {
    if (placeMarks(table, part, scale).filter((other) => other.rows.some((row) => rows.has(row))).length > 1)
      return scale;
  }
  return undefined;
}
