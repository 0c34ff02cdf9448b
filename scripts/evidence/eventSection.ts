import type { EventRecord } from '../../src/schema/definition.ts';
import { escaped, item } from './markdown.ts';
import type { Records } from './records.ts';
import { sentencesOf } from './sentences.ts';
import { fullSource, shortSources } from './sourceLines.ts';

type When = EventRecord['when'];

/** What the texts of one event say, and the sources of the event that back all of it. */
export function eventSection(event: EventRecord, records: Records): string[] {
  const title = records.text(event.title);
  const sources = event.sources ?? [];
  return [
    `### ${escaped(title)}`,
    '',
    `\`${event.id}\` · ${dateOf(event.when)} · ${event.status ?? 'happened'}`,
    '',
    'It says:',
    '',
    ...[title, ...sentencesOf(records.text(event.summary))].map(
      (sentence, index) => `${index + 1}. ${item(sentence)}`,
    ),
    '',
    ...part('At the time it was known as:', knownLines(event, records)),
    ...part('Who gives which date:', dateLines(event.when, records)),
    ...part('Its sources:', sources.length === 0 ? ['none'] : sources.map((id) => fullSource(id, records))),
  ];
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, '', ...lines.map((line) => `- ${line}`), ''];
}

function dateOf(when: When): string {
  if (when === undefined) return 'no date';
  return typeof when === 'string' ? when : when.edtf;
}

function knownLines({ known }: EventRecord, records: Records): string[] {
  if (!Array.isArray(known)) return [];
  return known.flatMap((entry) => {
    const title = records.text(entry.title);
    const sentences = [...(title === '' ? [] : [title]), ...sentencesOf(records.text(entry.summary))];
    return sentences.map((sentence) => `from ${entry.on}: ${escaped(sentence)}`);
  });
}

function dateLines(when: When, records: Records): string[] {
  if (when === undefined || typeof when === 'string') return [];
  const held = when.sources ? [`${when.edtf}, held to be right: ${shortSources(when.sources, records)}`] : [];
  const others = (when.also ?? []).map(({ edtf, note, sources }) => {
    const text = records.text(note);
    return `${edtf}: ${text === '' ? '' : `${escaped(text)} – `}${shortSources(sources ?? [], records)}`;
  });
  return [...held, ...others];
}
