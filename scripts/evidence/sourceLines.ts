import type { SourceRecord } from '../../src/schema/definition.ts';
import { escaped } from './markdown.ts';
import type { Records } from './records.ts';

/** A source in full: publisher, title, date, address, and whether it was opened. */
export function fullSource(id: string, records: Records): string {
  const source = records.source(id);
  if (!source) return `\`${id}\` (not in this dataset)`;
  const title = linked(source.title, source);
  const facts = [source.published, source.url ? undefined : 'no address', openedOrNot(source)];
  const rest = facts.filter((fact) => fact !== undefined).join(', ');
  return `${source.publisher ? `${escaped(source.publisher)}: ` : ''}${title}${rest ? ` (${rest})` : ''}`;
}

/** Sources in one line, by publisher and date. */
export function shortSources(ids: readonly string[], records: Records): string {
  return ids.length === 0 ? 'no source on file' : ids.map((id) => shortSource(id, records)).join('; ');
}

function shortSource(id: string, records: Records): string {
  const source = records.source(id);
  if (!source) return `\`${id}\` (not in this dataset)`;
  const name = [source.publisher ?? source.title, source.published].filter(Boolean).join(', ');
  return linked(name, source) + (source.checked === false ? ' (not opened)' : '');
}

/** The addresses, as Markdown wants them at the end of a page that links by id. */
export function addresses(sources: readonly SourceRecord[]): string[] {
  return sources.flatMap(({ id, url }) => (url === undefined ? [] : [`[${id}]: <${url}>`]));
}

/** By id, so that the same address does not stand in the text again and again. */
function linked(text: string, { id, url }: SourceRecord): string {
  return url === undefined ? escaped(text) : `[${escaped(text)}][${id}]`;
}

function openedOrNot({ checked }: SourceRecord): string | undefined {
  return checked === undefined ? undefined : checked ? 'opened' : 'not opened';
}
