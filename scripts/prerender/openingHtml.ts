import { escapeHtml, richHtml } from './html.ts';
import { openingOf, spanWords, stopDate, stopName } from './opening.ts';
import type { Reader } from './reader.ts';

/** The opening's title, text and numbered stops with the days between; nothing where it numbers none. */
export function openingHtml(reader: Reader): string {
  const opening = openingOf(reader);
  if (!opening) return '';
  const { step, stops, spans } = opening;
  const items = stops.map((stop, index) => {
    const span = spans.find(({ from, to }) => from === stops[index - 1] && to === stop);
    // As a part of the stop it leads to: between items a list may have nothing.
    const before = span ? `<p>${escapeHtml(spanWords(span, reader))}</p>` : '';
    const name = `<div><b>${escapeHtml(stopName(stop, reader))}</b> ${escapeHtml(stopDate(stop, reader))}</div>`;
    return `<li value="${stop.number}">${before}${name}</li>`;
  });
  return [
    `<div class="opening"><h2>${escapeHtml(reader.text(step.title))}</h2>`,
    `<p>${richHtml(reader.text(step.text))}</p>`,
    `<ol>${items.join('\n')}</ol></div>`,
  ].join('\n');
}
