import { cutAtWord } from '../../src/domain/cutText.ts';
import type { Step } from '../../src/domain/dataset.ts';
import { spanText } from '../../src/domain/spanText.ts';
import { spansOf, stopsOf, type Span, type Stop } from '../../src/domain/stops.ts';
import type { Reader } from './reader.ts';

/** The step a page shows first, its numbered stops and the spans between them. */
export interface Opening {
  readonly step: Step;
  readonly stops: readonly Stop[];
  readonly spans: readonly Span[];
}

/** Longer titles are cut where an event without a place or a label is a stop; as on the page. */
const MOST_LETTERS = 24;

/** The opening of a dataset; undefined where its first step numbers no stops. */
export function openingOf({ dataset }: Reader): Opening | undefined {
  const step = dataset.stories[0]?.steps[0];
  if (!step) return undefined;
  const rows = new Map(dataset.events.map(({ id }, row) => [id, row]));
  const stops = stopsOf(dataset, step, (id) => rows.get(id) ?? null);
  return stops.length === 0 ? undefined : { step, stops, spans: spansOf(step, stops) };
}

/** The name of a stop: its town; the event's label where it has no place. */
export function stopName({ place, event }: Stop, { text }: Reader): string {
  return text(place?.name) || (event.label ? text(event.label) : cutAtWord(text(event.title), MOST_LETTERS));
}

/** The date of a stop in short: “24–25 Apr 2025”. */
export function stopDate({ event }: Stop, { messages, shortDate }: Reader): string {
  return event.time ? shortDate(event.time) : messages.event.noDate;
}

/** The length of a span: “203 days”. */
export function spanWords(span: Span, { messages, spoken }: Reader): string {
  return spanText(span, spoken, messages.time);
}
