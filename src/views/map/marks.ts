import { placeIdOf } from '../../engine/columns.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import { draftsOf, type Drafts } from './drafts.ts';
import { groupOverlapping, OVERLAP_CELLS_PX, OVERLAP_PX, type Groups } from './grouping.ts';
import { largestPlaces, type LargestPlaces } from './largestPlaces.ts';
import { Mark, type NamedPlaces } from './mark.ts';
import { uniteSums, type Sums } from './sums.ts';
import type { Tally } from './tally.ts';

/**
 * The marks at a scale (px per world). They depend on nothing but the tally and the scale, so panning never changes
 * them. First places merge into what they lie within, then what still overlaps merges around the larger mark.
 */
export class Marks {
  readonly table: EventTable;
  readonly tally: Tally;
  readonly sums: Sums;
  /** Those around which more events have gathered first. */
  readonly all: readonly Mark[];
  readonly #drafts: Drafts;
  readonly #groups: Groups;
  readonly #groupOf: Int32Array;
  #largest: LargestPlaces | undefined;
  #members: readonly (readonly number[])[] | undefined;
  #inTime: readonly Mark[] | undefined;
  #positions: ReadonlyMap<Mark, number> | undefined;

  constructor(table: EventTable, tally: Tally, scale: number) {
    const drafts = draftsOf(table, tally, scale);
    const groups = groupOverlapping(drafts, scale, tally.slots.grid ? OVERLAP_CELLS_PX : OVERLAP_PX);
    const { heads, ofDraft } = groups;
    this.table = table;
    this.tally = tally;
    this.#drafts = drafts;
    this.#groups = groups;
    this.#groupOf = drafts.ofSlot.map((draft) => ofDraft[draft]!);
    this.sums = uniteSums(table, tally, this.#groupOf, heads.length);
    this.all = Array.from(
      heads,
      (head, group) => new Mark(this, group, { x: drafts.x[head]!, y: drafts.y[head]! }),
    );
  }

  /** In the order in which they are laid out: in time, but of cells the larger first, which are many. */
  get inOrder(): readonly Mark[] {
    return this.tally.slots.grid ? this.all : this.inTime;
  }
  /** In the order of their first events. */
  get inTime(): readonly Mark[] {
    return (this.#inTime ??= [...this.all].sort((a, b) => a.first - b.first || (a.key < b.key ? -1 : 1)));
  }
  /** Where a mark stands in time; −1 for one of other marks. */
  positionOf(mark: Mark): number {
    this.#positions ??= new Map(this.inTime.map((one, position) => [one, position]));
    return this.#positions.get(mark) ?? -1;
  }

  /** The mark that holds a place; undefined where it has no visible events or is out of the area counted. */
  markOf(place: number): Mark | undefined {
    return this.all[this.#groupAt(place)];
  }
  /** The marks that hold any of these rows. */
  holding(rows: Iterable<number>): Set<Mark> {
    const { offsets, codes } = this.table.marked;
    const isHeld = new Uint8Array(this.all.length);
    for (const row of rows) {
      if (!this.tally.visible.has(row)) continue;
      for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
        const group = this.#groupAt(codes[at]!);
        if (group >= 0) isHeld[group] = 1;
      }
    }
    return new Set(this.all.filter((_, group) => isHeld[group] === 1));
  }

  // What marks know of themselves, by their number.

  keyOf(group: number): string {
    const { grid } = this.tally.slots;
    if (grid) return `${grid.area.level}/${grid.cells[this.#groups.heads[group]!]}`;
    const ids = this.namedPlaces(group).places.map((place) => placeIdOf(this.table, place));
    return ids.join(' ');
  }
  namedPlaces(group: number): NamedPlaces {
    const members = (this.#members ??= this.#draftsByGroup())[group]!;
    const { places } = this.#drafts;
    if (places) return { places: members.map((draft) => places[draft]!), count: members.length };
    const { place, count } = (this.#largest ??= largestPlaces(this.table, this.tally));
    return {
      places: members.map((slot) => place[slot]!),
      count: members.reduce((sum, slot) => sum + count[slot]!, 0),
    };
  }
  rowsOf(group: number, first: number, count: number): Uint32Array {
    const { words } = this.tally.visible;
    const rows = new Uint32Array(count);
    let found = 0;
    for (let index = first >>> 5; found < count; index++) {
      for (let rest = words[index]!; rest !== 0; rest &= rest - 1) {
        const row = (index << 5) + 31 - Math.clz32(rest & -rest);
        if (this.placeAt(group, row) !== undefined) rows[found++] = row;
      }
    }
    return rows;
  }
  /** A place of a row that is in a mark. */
  placeAt(group: number, row: number): number | undefined {
    const { offsets, codes } = this.table.marked;
    for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
      if (this.#groupAt(codes[at]!) === group) return codes[at];
    }
    return undefined;
  }

  #groupAt(place: number): number {
    const slot = this.tally.slots.slotOf[place] ?? -1;
    return slot < 0 ? -1 : this.#groupOf[slot]!;
  }
  #draftsByGroup(): number[][] {
    const members = Array.from(this.#groups.heads, (): number[] => []);
    for (const draft of this.#groups.ranked) members[this.#groups.ofDraft[draft]!]!.push(draft);
    return members;
  }
}
