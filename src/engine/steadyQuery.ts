import { FACETS } from '../domain/filter.ts';
import type { EventTable } from './eventTable.ts';
import { answerOf, liftedRows, partsOf, type Answer, type Parts, type Question } from './query.ts';

interface Asked {
  readonly table: EventTable;
  readonly question: Question;
  readonly parts: Parts;
  readonly answer: Answer;
}

/**
 * `query` with a memory of one. What a new question has in common with the last is not looked for again; and an answer
 * that says the same as the last is the same object, so that a window dragged across empty time redraws no list.
 */
export function steadyQuery(): (table: EventTable, question: Question) => Answer {
  let last: Asked | undefined;
  return (table, question) => {
    const before = last?.table === table ? last : undefined;
    const parts = partsOf(table, question, before);
    const fresh = answerOf(table, question, parts);
    const asked = { table, question, parts, answer: fresh };
    const answer = before && saysTheSame(before, asked) ? before.answer : fresh;
    last = { ...asked, answer };
    return answer;
  };
}

function saysTheSame(a: Asked, b: Asked): boolean {
  const [before, after] = [a.answer, b.answer];
  return (
    before.counts.undated === after.counts.undated &&
    before.counts.placeless === after.counts.placeless &&
    before.visible.equals(after.visible) &&
    before.matching.equals(after.matching) &&
    before.anytime.equals(after.anytime) &&
    // What a facet's own values hide is counted too.
    FACETS.every((facet) => {
      if (!a.parts.byFacet[facet] && !b.parts.byFacet[facet]) return true;
      return liftedRows(a.table, a.question, a.parts, facet).equals(
        liftedRows(b.table, b.question, b.parts, facet),
      );
    })
  );
}
