import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Bounds } from '../../src/domain/bounds.ts';
import type { Event } from '../../src/domain/dataset.ts';
import { NO_FILTER, type Filter } from '../../src/domain/filter.ts';
import type { TimeWindow } from '../../src/domain/interval.ts';
import { parseDay } from '../../src/domain/isoTime.ts';
import { buildEventTable } from '../../src/engine/eventTable.ts';
import { query } from '../../src/engine/query.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { timeline } from './page.ts';

/** The shipped story as its author wrote it, read without the page. */
const document = checkDocument(
  JSON.parse(readFileSync('data/road-to-the-hague/dataset.json', 'utf8')) as unknown,
).document!;

export const dataset = normalise(document);
export const table = buildEventTable(dataset);
export const total = dataset.events.length;
export const story = dataset.stories[0]!;
/** What the author wrote, for dates as text. */
export const stories = document.stories!;
export const steps = stories[0]!.steps!;

/** The events that should be visible, in time order. */
export function expected(
  window: TimeWindow | undefined,
  { filter = NO_FILTER, area }: { filter?: Filter; area?: Bounds } = {},
): Event[] {
  const { order } = query(table, { filter, window, area });
  return [...order].map((row) => dataset.events[row]!);
}

export const ids = (events: readonly Event[]): string[] => events.map(({ id }) => id);
export const eventById = (id: string): Event => dataset.events.find((event) => event.id === id)!;
export const rowOf = (id: string): number => dataset.events.findIndex((event) => event.id === id);

/** The window the timeline says it shows. */
export async function windowOf(page: Page): Promise<TimeWindow> {
  const section = timeline(page);
  const from = parseDay((await section.getAttribute('data-from')) ?? '');
  const to = parseDay((await section.getAttribute('data-to')) ?? '');
  if (!from || !to) throw new Error('the timeline does not say which window it shows');
  return { from: from.from, to: to.to };
}

/** The glyph of an event's own mark on the timeline. */
export const glyphOf = (page: Page, id: string): Locator =>
  timeline(page)
    .locator(`[role=option][data-row="${rowOf(id)}"] .glyph`)
    .last();
