import type { Category, Dataset, Event } from '../../src/domain/dataset.ts';

/** What stands for a category in pictures. */
export type Sign = Pick<Category, 'id' | 'glyph' | 'hue'>;

const NONE: Sign = { id: '', glyph: 'circle', hue: 0 };

/** The signs of a dataset, the last one for events without a category. */
export function signsOf({ categories }: Pick<Dataset, 'categories'>): Sign[] {
  return [...categories, NONE];
}

/** The id of an event's sign. */
export const signOf = ({ category }: Event): string => category ?? NONE.id;
