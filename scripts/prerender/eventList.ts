import type { Event, Source } from '../../src/domain/dataset.ts';
import { formatYear } from '../../src/domain/format.ts';
import { safeHref } from '../../src/domain/richText.ts';
import { escapeHtml, linkOut, richHtml } from './html.ts';
import { openingHtml } from './openingHtml.ts';
import type { Reader } from './reader.ts';

/** Title, finding, date, the stops of the opening and every event by year: the page before its script runs, and without one. */
export function staticHtml(reader: Reader): string {
  const { dataset, messages, text } = reader;
  const finding = text(dataset.finding);
  const years = byYear(dataset.events, reader);
  return [
    '<main>',
    `<header><h1>${escapeHtml(text(dataset.title))}</h1>`,
    finding && `<p class="finding">${escapeHtml(finding)}</p>`,
    dataset.asOf &&
      `<p class="note">${escapeHtml(messages.common.asOf(reader.dateOf(dataset.asOf)))} · ${messages.common.events(dataset.events.length)}</p>`,
    '</header>',
    openingHtml(reader),
    ...[...years].map(
      ([year, events]) =>
        `<section><h2>${escapeHtml(year)}</h2><ol>\n${events.map((event) => eventHtml(event, reader)).join('\n')}\n</ol></section>`,
    ),
    '</main>',
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
}

/** Under the year in which each began, in the dataset's order; without a date at the end. */
function byYear(events: readonly Event[], { lang, messages }: Reader): Map<string, Event[]> {
  const years = new Map<string, Event[]>();
  for (const event of events) {
    const position = [event.time?.earliestStart, event.time?.latestEnd].find((ms) => Number.isFinite(ms));
    const year = position === undefined ? messages.event.noDate : formatYear(position, lang);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return years;
}

function eventHtml(event: Event, reader: Reader): string {
  const { messages, text } = reader;
  const status = event.status === 'happened' ? '' : ` · ${messages.status[event.status]}`;
  const differ = event.also.length > 0 ? ` (${messages.list.sourcesDiffer})` : '';
  const summary = text(event.summary);
  const sources = event.sources.flatMap((id) => reader.dataset.sources.get(id) ?? []);
  return [
    `<li data-event-id="${escapeHtml(event.id)}">`,
    `<p class="when">${dateHtml(event, reader)}${escapeHtml(`${differ} · ${placeNames(event, reader)}${status}`)}</p>`,
    `<h3>${escapeHtml(text(event.title))}</h3>`,
    summary && `<p>${richHtml(summary)}</p>`,
    sources.length > 0 &&
      `<p class="note">${escapeHtml(messages.details.sources(sources.length))}: ${sources.map(sourceHtml).join(' · ')}</p>`,
    '</li>',
  ]
    .filter((part) => part !== false && part !== '')
    .join('');
}

/** `datetime` takes one day, month or year; a span has words only. */
function dateHtml({ time }: Event, { messages, date }: Reader): string {
  if (!time) return escapeHtml(messages.event.noDate);
  const words = escapeHtml(date(time));
  return /^\d{4}(-\d\d){0,2}$/.test(time.edtf)
    ? `<time datetime="${time.edtf}">${words}</time>`
    : `<span>${words}</span>`;
}

/** Without the places an event is merely about, unless it has no other. */
function placeNames({ where }: Event, { dataset, messages, text }: Reader): string {
  const near = where.filter(({ role }) => role !== 'about');
  const names = (near.length > 0 ? near : where).map(({ place }) => text(dataset.places.get(place)?.name));
  return [...new Set(names)].filter((name) => name !== '').join(', ') || messages.event.noPlace;
}

function sourceHtml({ publisher, title, url }: Source): string {
  const name = escapeHtml(publisher ?? title);
  const href = url === undefined ? undefined : safeHref(url);
  return href === undefined ? name : linkOut(href, name);
}
