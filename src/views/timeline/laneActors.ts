import type { Dataset } from '../../domain/dataset.ts';
import type { BitSet } from '../../engine/bitSet.ts';
import type { EventTable } from '../../engine/eventTable.ts';

/** Codes of the actors who get lanes: the preferred, then the persons who have most events, then the organisations. */
export function actorsOf(
  dataset: Dataset,
  table: EventTable,
  rows: BitSet,
  preferred: readonly string[],
  most: number,
): number[] {
  const { who } = table.facets;
  const counts = who.countIn(rows);
  const first = preferred.flatMap((id) => who.codeOf.get(id) ?? []).filter((code) => counts[code]! > 0);
  const isPerson = (code: number) => dataset.actors.get(who.values[code]!)?.kind === 'person';
  const others = (accepts: (code: number) => boolean) =>
    fullest(counts, most, (code) => !first.includes(code) && accepts(code));
  const persons = others(isPerson);
  const rest = first.length + persons.length < most ? others((code) => !isPerson(code)) : [];
  return [...first, ...persons, ...rest].slice(0, most);
}

/** The codes with the highest counts, in that order; of equals the first. There may be many thousands: nothing is sorted. */
function fullest(counts: Uint32Array, most: number, accepts: (code: number) => boolean): number[] {
  const best: number[] = [];
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code]!;
    const isFull = best.length === most;
    if (count === 0 || (isFull && count <= counts[best.at(-1)!]!) || !accepts(code)) continue;
    if (isFull) best.pop();
    const at = best.findIndex((other) => counts[other]! < count);
    best.splice(at < 0 ? best.length : at, 0, code);
  }
  return best;
}
