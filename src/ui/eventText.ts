import { cutAtWord } from '../domain/cutText.ts';
import type { Category, Dataset, Event } from '../domain/dataset.ts';
import type { Locale } from '../state/locale.svelte.ts';
import { placeName } from './placeName.ts';
import { timeText } from './timeText.ts';

/** The category record of an event. */
export function categoryOf(dataset: Dataset, event: Event): Category | undefined {
  return event.category === undefined ? undefined : categoryById(dataset, event.category);
}

/** The category with this id. */
export function categoryById(dataset: Dataset, id: string): Category | undefined {
  return dataset.categories.find((category) => category.id === id);
}

/** The event's date in words; “no date” where there is none. */
export function dateText(event: Event, locale: Locale, style: 'long' | 'short' = 'long'): string {
  return event.time ? timeText(event.time, locale, style) : locale.m.event.noDate;
}

/** The names of the event's places, without those it is merely about unless there is no other; “no place” where there is none. */
export function placeText(dataset: Dataset, event: Event, locale: Locale): string {
  const near = event.where.filter(({ role }) => role !== 'about');
  const names = (near.length ? near : event.where).map(({ place }) =>
    placeName(dataset.places.get(place), locale),
  );
  return [...new Set(names)].filter((name) => name !== '').join(', ') || locale.m.event.noPlace;
}

/** The short name for a timeline or map label; the title cut at a word where the data have no label. */
export function labelText(event: Event, locale: Locale): string {
  return event.label ? locale.text(event.label) : cutAtWord(locale.text(event.title), 24);
}

/** “title, date, place, category”: what a screen reader says of an event in timeline and map. */
export function spokenText(dataset: Dataset, event: Event, locale: Locale): string {
  const category = categoryOf(dataset, event);
  return [
    locale.text(event.title),
    dateText(event, locale),
    placeText(dataset, event, locale),
    category ? locale.text(category.label) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
