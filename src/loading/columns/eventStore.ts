import { GrowingColumn } from '../../engine/growingColumn.ts';

/** Lists of codes, one list for each event, in one column. */
export class CodeLists {
  /** Where the list of each event starts. */
  readonly starts = new GrowingColumn();
  readonly codes = new GrowingColumn();

  /** Starts the list of the next event. */
  begin(): void {
    this.starts.push(this.codes.length);
  }

  add(code: number): void {
    this.codes.push(code);
  }

  /** Adds a code unless the list has it. */
  addOnce(code: number): void {
    const { values, length } = this.codes;
    const start = this.starts.values[this.starts.length - 1]!;
    for (let at = start; at < length; at++) if (values[at] === code) return;
    this.codes.push(code);
  }

  endOf(event: number): number {
    return event + 1 < this.starts.length ? this.starts.values[event + 1]! : this.codes.length;
  }
}

/** What was read of events, in document order, with codes of the reader's own. */
export class EventStore {
  length = 0;
  /** Two hashes of the id. */
  firstHash = new Uint32Array(INITIAL);
  secondHash = new Uint32Array(INITIAL);
  /** Code of the date, or what `Dates` has instead; of plain ones the first and the last millisecond. */
  date = new Int32Array(INITIAL);
  first = new Float64Array(INITIAL);
  last = new Float64Array(INITIAL);
  importance = new Uint8Array(INITIAL);
  /** Position among the statuses. */
  status = new Uint8Array(INITIAL);
  /** Code of the category, or −1. */
  category = new Int32Array(INITIAL);
  readonly who = new CodeLists();
  /** See `placeEntry`. */
  readonly where = new CodeLists();
  readonly sources = new CodeLists();

  /** Makes room for one more. */
  makeRoom(): void {
    if (this.length < this.date.length) return;
    const size = this.length * 2;
    this.firstHash = copied(new Uint32Array(size), this.firstHash);
    this.secondHash = copied(new Uint32Array(size), this.secondHash);
    this.date = copied(new Int32Array(size), this.date);
    this.first = copied(new Float64Array(size), this.first);
    this.last = copied(new Float64Array(size), this.last);
    this.importance = copied(new Uint8Array(size), this.importance);
    this.status = copied(new Uint8Array(size), this.status);
    this.category = copied(new Int32Array(size), this.category);
  }
}

const INITIAL = 4096;

function copied<T extends { set(values: T): void }>(wider: T, values: T): T {
  wider.set(values);
  return wider;
}

/** An entry of `where` as one number: the code of its place, whether that is written in line, and whether it is only remote or about. */
export function placeEntry(code: number, isInline: boolean, isAway: boolean): number {
  return code * 4 + (isInline ? INLINE_BIT : 0) + (isAway ? AWAY_BIT : 0);
}

/** Says of an entry that its place is written in line. */
export const INLINE_BIT = 2;
/** Says of an entry that the event was only joined from there, or is only about it. */
export const AWAY_BIT = 1;
