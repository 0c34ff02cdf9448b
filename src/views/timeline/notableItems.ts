import { BitSet } from '../../engine/bitSet.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import type { LayoutInput } from './layout.ts';
import { packItem, type PackInput } from './packItem.ts';
import type { PackItem } from './packLine.ts';

/** More than so many near the window do not stand out. */
const MAX_NOTABLE = 24;
/** Degrees of importance that stand out, the highest first. */
const DEGREES = [5, 4];

/**
 * The events of a lane with a histogram that are drawn by themselves too: what is selected, focused or in the story's step, and, where there
 * is a line for them, the few that are more important than the others.
 */
export function notableItems(
  packInput: PackInput,
  rows: BitSet,
  near: BitSet,
  hasLine: boolean,
): { readonly items: PackItem[]; readonly musts: ReadonlySet<number> } {
  const { input } = packInput;
  const wanted = [input.selected, input.focused, ...input.emphasised];
  const musts = new Set(wanted.filter((row) => row !== null && rows.has(row) && near.has(row)) as number[]);
  const others = hasLine ? notable(input, rows).filter((row) => !musts.has(row)) : [];
  return { items: [...musts, ...others].map((row) => packItem(packInput, row)), musts };
}

/** The most important rows that begin near the window, as many degrees of importance as are few. */
function notable({ table, window: { from, to } }: LayoutInput, rows: BitSet): number[] {
  const length = to - from + 1;
  const first = table.times.firstFrom(from - length);
  const end = table.times.firstFrom(to + length);
  const found: number[] = [];
  for (const set of importantOf(table, rows)) {
    if (found.length + set.countBetween(first, end) > MAX_NOTABLE) break;
    found.push(...set.rows(first, end));
  }
  return found;
}

/** Of a dataset, and of each lane, which keep their sets from layout to layout. */
const ofTable = new WeakMap<EventTable, readonly BitSet[]>();
const ofLane = new WeakMap<BitSet, readonly BitSet[]>();

function importantOf(table: EventTable, rows: BitSet): readonly BitSet[] {
  let sets = ofLane.get(rows);
  if (!sets) ofLane.set(rows, (sets = allImportant(table).map((set) => set.and(rows))));
  return sets;
}

function allImportant(table: EventTable): readonly BitSet[] {
  let sets = ofTable.get(table);
  if (!sets) {
    const { importance, length } = table;
    sets = DEGREES.map((degree) => {
      const set = new BitSet(length);
      for (let row = importance.indexOf(degree); row >= 0; row = importance.indexOf(degree, row + 1))
        set.add(row);
      return set;
    });
    ofTable.set(table, sets);
  }
  return sets;
}
