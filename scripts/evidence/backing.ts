import type { DatasetDocument, StoryRecord } from '../../src/schema/definition.ts';
import { Records } from './records.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence with the records that back it; none where it only speaks of the page itself. */
export interface BackedSentence {
  readonly sentence: string;
  readonly ids: readonly string[];
}

/** Texts of the document’s head that may name what backs them. */
export const HEAD_TEXTS = ['finding', 'summary', 'method', 'borders'] as const;
/** See `HEAD_TEXTS`. */
export type HeadText = (typeof HEAD_TEXTS)[number];

/** Sentences of a text paired with one entry each of its `x-evidence`. */
export function backed(text: string, evidence: unknown): BackedSentence[] {
  const lists = listsOf(evidence);
  return sentencesOf(text).map((sentence, index) => ({ sentence, ids: lists[index] ?? [] }));
}

type StepRecord = NonNullable<StoryRecord['steps']>[number];

/** A text of a step: its own, or the one with which it offers another story. */
export interface StepText {
  readonly text: string;
  readonly evidence: unknown;
  /** Id of the story offered. */
  readonly offers?: string;
}

/** Every text of a step with its `x-evidence`, its own first. */
export function stepTexts(step: StepRecord, records: Records): StepText[] {
  const own = { text: records.text(step.text), evidence: evidenceIn(step) };
  const offers = (step.offers ?? []).map((offer) => ({
    text: records.text(offer.text),
    evidence: evidenceIn(offer),
    offers: offer.story,
  }));
  return [own, ...offers.filter(({ text }) => text !== '')];
}

function evidenceIn(record: object): unknown {
  return (record as Record<string, unknown>)['x-evidence'];
}

/** The `x-evidence` of one text of the head. */
export function headEvidence(document: DatasetDocument, text: HeadText): unknown {
  const evidence = evidenceIn(document);
  return typeof evidence === 'object' && evidence !== null
    ? (evidence as Record<string, unknown>)[text]
    : undefined;
}

function listsOf(evidence: unknown): string[][] {
  if (!Array.isArray(evidence)) return [];
  return evidence.map((entry: unknown) =>
    Array.isArray(entry) ? entry.filter((id): id is string => typeof id === 'string') : [],
  );
}

/** Everything that is not backed, in words. */
export function evidenceProblems(document: DatasetDocument): string[] {
  const records = new Records(document);
  const unsourced = document.events
    .filter((event) => event.summary !== undefined && records.sourcesOf(event.id).length === 0)
    .map(({ id }) => `events/${id}: has a summary and no source`);
  const head = HEAD_TEXTS.flatMap((name) => {
    const text = records.text(document[name]);
    return text === '' ? [] : textProblems(`head/${name}`, text, headEvidence(document, name), records);
  });
  const steps = (document.stories ?? []).flatMap((story) =>
    (story.steps ?? []).flatMap((step) =>
      stepTexts(step, records).flatMap(({ text, evidence, offers }) => {
        const where = `stories/${story.id}/${step.id}${offers === undefined ? '' : `/offers/${offers}`}`;
        const problems = textProblems(where, text, evidence, records);
        if (problems.length > 0) return problems;
        return backed(text, evidence).flatMap(({ sentence, ids }, index) =>
          stepProblems(`${where} sentence ${index + 1}`, sentence, ids, step.events ?? [], records),
        );
      }),
    ),
  );
  return [...unsourced, ...head, ...steps];
}

function textProblems(where: string, text: string, evidence: unknown, records: Records): string[] {
  const sentences = backed(text, evidence);
  const entries = Array.isArray(evidence) ? evidence.length : 0;
  if (entries !== sentences.length)
    return [`${where}: x-evidence has ${entries} entries for ${sentences.length} sentences`];
  return sentences.flatMap(({ ids }, index) => {
    const place = `${where} sentence ${index + 1}`;
    const unknown = ids.filter((id) => records.kindOf(id) === undefined);
    if (unknown.length > 0) return unknown.map((id) => `${place}: there is no ${id}`);
    const bare = ids.length > 0 && ids.every((id) => records.sourcesOf(id).length === 0);
    return bare ? [`${place}: nothing it names has a source`] : [];
  });
}

/** Words by which a sentence of a story speaks of the page that tells it. */
const OF_THE_PAGE = /\b(?:page|timeline|map|steps?|here)\b/;
/** What only a sentence about the world has. */
const OF_THE_WORLD = /\d|[„“‘«]/;

function stepProblems(
  where: string,
  sentence: string,
  ids: readonly string[],
  events: readonly string[],
  records: Records,
): string[] {
  const isGuidance = OF_THE_PAGE.test(sentence) && !OF_THE_WORLD.test(sentence);
  if (ids.length === 0) return isGuidance ? [] : [`${where}: is not about this page and names no source`];
  return ids.flatMap((id) => {
    const kind = records.kindOf(id);
    if (kind === 'event' && !events.includes(id)) return [`${where}: ${id} is no event of this step`];
    if (kind === 'claim' && !records.claim(id)?.events?.some((event) => events.includes(event)))
      return [`${where}: claim ${id} is about no event of this step`];
    if (kind === 'source' || kind === 'dispute') return [`${where}: ${id} is neither event nor claim`];
    return [];
  });
}
