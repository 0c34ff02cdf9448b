import { placeIdOf } from '../../engine/columns.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import { draftsOf } from './drafts.ts';
import { groupOverlapping, OVERLAP_CELLS_PX, OVERLAP_PX, type Groups } from './grouping.ts';
import { largestPlaces } from './largestPlaces.ts';
import { Mark, type NamedPlaces } from './mark.ts';
import { uniteSums, type Sums } from './sums.ts';
import type { Tally } from './tally.ts';

/** Of more events the first of each mark are not looked for while a picture is drawn. */
const MOST_IN_TIME = 20_000;

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
  /** The place each draft is called by; undefined where drafts are cells. */
  readonly #places: Uint32Array | undefined;
  readonly #groups: Groups;
  readonly #groupOf: Int32Array;
  #first: Uint32Array | undefined;
  #members: readonly (readonly number[])[] | undefined;
  #inTime: readonly Mark[] | undefined;
  #positions: ReadonlyMap<Mark, number> | undefined;

  constructor(table: EventTable, tally: Tally, scale: number) {
    const drafts = draftsOf(table, tally, scale);
    const groups = groupOverlapping(drafts, scale, tally.slots.grid ? OVERLAP_CELLS_PX : OVERLAP_PX);
    const { heads, ofDraft } = groups;
    this.table = table;
    this.tally = tally;
    this.#places = drafts.places;
    this.#groups = groups;
    this.#groupOf = drafts.ofSlot?.map((draft) => ofDraft[draft] ?? -1) ?? ofDraft;
    this.sums = uniteSums(tally, this.#groupOf, heads.length);
    this.all = Array.from(
      heads,
      (head, group) => new Mark(this, group, { x: drafts.x[head]!, y: drafts.y[head]! }),
    );
  }

  /** In the order in which they are laid out: in time, but of cells or many events the larger first. */
  get inOrder(): readonly Mark[] {
    const { slots, visible } = this.tally;
    return slots.grid || visible.count() > MOST_IN_TIME ? this.all : this.inTime;
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
    let free = isHeld.length;
    for (const row of rows) {
      if (free === 0) break;
      if (!this.tally.visible.has(row)) continue;
      for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
        const group = this.#groupAt(codes[at]!);
        if (group < 0 || isHeld[group] === 1) continue;
        isHeld[group] = 1;
        free--;
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
    const { slots, visits } = this.tally;
    if (slots.grid) return largestPlaces(slots, members, visits);
    return { places: members.map((draft) => this.#places![draft]!), count: members.length };
  }
  /** A place it can be told by at once: its largest, of cells whether or not its events are visible. */
  headPlaceOf(group: number): number {
    const { grid } = this.tally.slots;
    if (grid && this.sums.count[group] === 1) return this.placeAt(group, this.sums.rows[group]!)!;
    return (this.#places ?? grid!.places)[this.#groups.heads[group]!]!;
  }
  firstOf(group: number): number {
    if (this.sums.count[group] === 1) return this.sums.rows[group]!;
    return (this.#first ??= this.#firstRows())[group]!;
  }
  rowsOf(group: number): Uint32Array {
    const { words } = this.tally.visible;
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
  /** One pass over the visible events, until every mark has one. */
  #firstRows(): Uint32Array {
    const { offsets, codes } = this.table.marked;
    const { words } = this.tally.visible;
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
  #draftsByGroup(): number[][] {
    const members = Array.from(this.#groups.heads, (): number[] => []);
    for (const draft of this.#groups.ranked) members[this.#groups.ofDraft[draft]!]!.push(draft);
    return members;
  }
}
