import type { ClaimRecord, EventRecord } from '../definition.ts';
import { warning, type StrictProblem, type Subject } from './problem.ts';

/** Events without a source, and claims that do not say where they are read. */
export function* unsourced({ holdings }: Subject): Generator<StrictProblem> {
  for (const held of holdings.events.values()) {
    const { sources = [] } = held.value as EventRecord;
    if (sources.length === 0) yield warning('event-without-source', held);
  }
  for (const held of holdings.claims.values()) {
    if ((held.value as ClaimRecord).in === undefined) yield warning('claim-without-source', held);
  }
}
