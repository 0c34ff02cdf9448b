import type { BitSet } from '../../../engine/bitSet.ts';
import type { EventTable } from '../../../engine/eventTable.ts';
import { addDelta, emptyCounts, type Counts } from './counts.ts';
import { PlaceVisits } from './placeVisits.ts';
import type { RowStyles } from './rowStyles.ts';
import type { Bins } from './bins.ts';

/** Where so large a share of the visible rows has changed, counting anew is no slower. */
const MAX_CHANGED = 1 / 3;

/** The visible events by bin. */
export class ClusterCounts {
  readonly table: EventTable;
  readonly visible: BitSet;
  readonly bins: Bins;
  readonly rowStyles: RowStyles;
  readonly #visits: PlaceVisits;
  #counts: Counts | undefined;

  constructor(table: EventTable, visible: BitSet, bins: Bins, rowStyles: RowStyles, last?: ClusterCounts) {
    this.table = table;
    this.visible = visible;
    this.bins = bins;
    this.rowStyles = rowStyles;
    this.#visits = last?.table === table ? last.#visits : new PlaceVisits(table);
    if (last && last.bins === bins && last.rowStyles === rowStyles) this.#addDeltaTo(last);
  }

  /** Good until another clusterCounts counts on from this one; who asks later has it counted anew. */
  get counts(): Counts {
    if (this.#counts) return this.#counts;
    this.#counts = emptyCounts(this.table, this.bins, this.rowStyles);
    addDelta(this.#counts, this.table, this.bins, this.rowStyles, undefined, this.visible);
    return this.#counts;
  }

  /** Visible events by place; good until a clusterCounts of other rows is asked. */
  get visits(): Uint32Array {
    return this.#visits.of(this.visible);
  }

  /** Moves the counts of `last` here and adds the difference: copying them costs more. `last` counts anew if it is read again. */
  #addDeltaTo(last: ClusterCounts): void {
    const { table, visible, bins, rowStyles } = this;
    const before = last.visible;
    const changed = before.count() + visible.count() - 2 * visible.countShared(before);
    if (!last.#counts || changed > visible.count() * MAX_CHANGED) return;
    this.#counts = last.#counts;
    last.#counts = undefined;
    addDelta(this.#counts, table, bins, rowStyles, before, visible);
  }
}

/**
 * Counts visible events by bin; an event with several places in a bin counts once there. Where the last clusterCounts has the
 * same bins, it counts on from that one.
 */
export function countByBin(
  table: EventTable,
  visible: BitSet,
  bins: Bins,
  rowStyles: RowStyles,
  last?: ClusterCounts,
): ClusterCounts {
  return new ClusterCounts(table, visible, bins, rowStyles, last);
}
