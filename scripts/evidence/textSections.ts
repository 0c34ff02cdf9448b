import type { DatasetDocument, DisputeRecord, StoryRecord } from '../../src/schema/definition.ts';
import { HEAD_TEXTS, backed, headEvidence, stepTexts, type BackedSentence } from './backing.ts';
import { escaped, item, numbered } from './markdown.ts';
import type { Records } from './records.ts';
import { sentencesOf } from './sentences.ts';
import { fullSource, shortSources } from './sourceLines.ts';

/** The texts of the document’s head. */
export function headSection(document: DatasetDocument, records: Records): string[] {
  const parts = HEAD_TEXTS.flatMap((name) => {
    const text = records.text(document[name]);
    if (text === '') return [];
    const title = `### ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    return [title, '', ...withBacking(backed(text, headEvidence(document, name)), records), ''];
  });
  return parts.length === 0 ? [] : ['## About the dataset', '', ...parts];
}

/** A story, step by step. */
export function storySection(story: StoryRecord, records: Records): string[] {
  const steps = (story.steps ?? []).flatMap((step, index) => [
    `### ${index + 1}. ${escaped(records.text(step.title))}`,
    '',
    ...stepTexts(step, records).flatMap(({ text, evidence, offers }) => [
      ...(offers === undefined ? [] : [`Offers the story “${escaped(records.storyTitle(offers))}”:`, '']),
      ...withBacking(backed(text, evidence), records),
      '',
    ]),
  ]);
  return [`## Story: ${escaped(records.text(story.title))}`, '', ...steps];
}

/** How the map treats an area, and on what grounds. */
export function disputeSection(dispute: DisputeRecord, records: Records): string[] {
  const sources = dispute.sources ?? [];
  return [
    `### ${escaped(records.text(dispute.title))}`,
    '',
    ...sentencesOf(records.text(dispute.policy)).map((sentence, index) => `${index + 1}. ${item(sentence)}`),
    '',
    'Its sources:',
    '',
    ...(sources.length === 0 ? ['- none'] : sources.map((id) => `- ${fullSource(id, records)}`)),
    '',
  ];
}

function withBacking(sentences: readonly BackedSentence[], records: Records): string[] {
  return numbered(
    sentences.map(({ sentence, ids }) => ({
      line: item(sentence),
      below:
        ids.length === 0 ? ['about this page, needs no source'] : ids.map((id) => backingLine(id, records)),
    })),
  );
}

function backingLine(id: string, records: Records): string {
  const sources = shortSources(records.sourcesOf(id), records);
  switch (records.kindOf(id)) {
    case 'event':
      return `event *${escaped(records.text(records.event(id)?.title))}*: ${sources}`;
    case 'claim':
      return `claim ${escaped(id)}, *${escaped(records.text(records.claim(id)?.text))}*: ${sources}`;
    case 'source':
      return fullSource(id, records);
    case 'dispute':
      return `dispute \`${id}\`: ${sources}`;
    case undefined:
      return `\`${id}\` (not in this dataset)`;
  }
}
