import type { EventRecord } from './definition.ts';
import { positionIn, type Held, type Holdings } from './held.ts';
import { toTime } from './normaliseTime.ts';
import type { ProblemList } from './problemList.ts';

/** Names entries of a history of what was known that are earlier than the one before them. */
export function checkKnown(holdings: Holdings, problems: ProblemList): void {
  for (const held of holdings.events.values()) checkHistory(held, problems);
}

function checkHistory(held: Held, problems: ProblemList): void {
  const { known } = held.value as EventRecord;
  if (typeof known !== 'object') return;
  let before = known[0];
  for (const [position, entry] of known.entries()) {
    if (startOf(entry.on) < startOf(before?.on)) {
      problems.add({
        path: ['events', held.index, 'known', positionIn(held, 'known', entry, position), 'on'],
        rule: 'known-out-of-order',
        severity: 'warning',
        value: entry.on,
        expected: before!.on,
        id: held.id,
      });
    }
    before = entry;
  }
}

function startOf(edtf: string | undefined): number {
  return toTime(edtf)?.earliestStart ?? -Infinity;
}
