import type { BitSet } from '../../engine/bitSet.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import { countOn, noCounts, type Counts } from './counts.ts';
import { PlaceVisits } from './placeVisits.ts';
import type { RowLooks } from './rowLooks.ts';
import type { Slots } from './slots.ts';

/** Where so large a share of the visible rows has changed, counting anew is no slower. */
const MOST_CHANGED = 1 / 3;

/** The visible events by slot. */
export class Tally {
  readonly table: EventTable;
  readonly visible: BitSet;
  readonly slots: Slots;
  readonly rowLooks: RowLooks;
  readonly #visits: PlaceVisits;
  #counts: Counts | undefined;

  constructor(table: EventTable, visible: BitSet, slots: Slots, rowLooks: RowLooks, last?: Tally) {
    this.table = table;
    this.visible = visible;
    this.slots = slots;
    this.rowLooks = rowLooks;
    this.#visits = last?.table === table ? last.#visits : new PlaceVisits(table);
    if (last && last.slots === slots && last.rowLooks === rowLooks) this.#countOnFrom(last);
  }

  /** Good until another tally counts on from this one; who asks later has it counted anew. */
  get counts(): Counts {
    if (this.#counts) return this.#counts;
    this.#counts = noCounts(this.table, this.slots, this.rowLooks);
    countOn(this.#counts, this.table, this.slots, this.rowLooks, undefined, this.visible);
    return this.#counts;
  }

  /** Visible events by place; good until a tally of other rows is asked. */
  get visits(): Uint32Array {
    return this.#visits.of(this.visible);
  }

  /** Takes over what another has counted. Copying it would cost more than the difference, and nobody asks for it again. */
  #countOnFrom(last: Tally): void {
    const { table, visible, slots, rowLooks } = this;
    const before = last.visible;
    const changed = before.count() + visible.count() - 2 * visible.countShared(before);
    if (!last.#counts || changed > visible.count() * MOST_CHANGED) return;
    this.#counts = last.#counts;
    last.#counts = undefined;
    countOn(this.#counts, table, slots, rowLooks, before, visible);
  }
}

/**
 * Counts visible events by slot; an event with several places in a slot counts once there. Where the last tally has the
 * same slots, it counts on from that one.
 */
export function tallySlots(
  table: EventTable,
  visible: BitSet,
  slots: Slots,
  rowLooks: RowLooks,
  last?: Tally,
): Tally {
  return new Tally(table, visible, slots, rowLooks, last);
}
