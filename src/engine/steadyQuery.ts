import { FACETS } from '../domain/filter.ts';
import type { EventTable } from './eventTable.ts';
import { query, type Answer, type Question } from './query.ts';

/**
 * `query` with a memory of one: an answer that says the same as the last of the same table is the same object, so that a
 * window dragged across empty time redraws no list.
 */
export function steadyQuery(): (table: EventTable, question: Question) => Answer {
  let last: { readonly table: EventTable; readonly answer: Answer } | undefined;
  return (table, question) => {
    const answer = query(table, question);
    if (last?.table === table && saysTheSame(last.answer, answer)) return last.answer;
    last = { table, answer };
    return answer;
  };
}

function saysTheSame(a: Answer, b: Answer): boolean {
  return (
    a.counts.undated === b.counts.undated &&
    a.counts.placeless === b.counts.placeless &&
    isSameList(a.order, b.order) &&
    isSameList(a.matching.rows(), b.matching.rows()) &&
    isSameList(a.anytime.rows(), b.anytime.rows()) &&
    FACETS.every((facet) => isSameList(a.counts.facets[facet], b.counts.facets[facet]))
  );
}

function isSameList(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
