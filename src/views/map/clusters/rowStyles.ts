import type { Dataset, GlyphShape } from '../../../domain/dataset.ts';
import type { EventTable } from '../../../engine/eventTable.ts';

/** How an event is drawn. */
export interface CategoryStyle {
  readonly glyph: GlyphShape;
  readonly hue: number;
}

/** The styles there are, that of events without a category first, and the kind of each row. */
export interface RowStyles {
  readonly styles: readonly CategoryStyle[];
  /** How many kinds there are: of each style the events that are not contested, and those that are. */
  readonly kinds: number;
  /** Twice the number of the style, and one more where the event is contested: one byte to read per row. */
  readonly ofRow: Uint8Array;
}

const OTHER: CategoryStyle = { glyph: 'circle', hue: 0 };

/** What is drawn alike is counted together: there may be ten thousand categories, but never more than 57 styles. */
export function rowStylesOf({ categories }: Pick<Dataset, 'categories'>, table: EventTable): RowStyles {
  const styles: CategoryStyle[] = [OTHER];
  const numbers = new Map([[nameOf(OTHER), 0]]);
  // Events without a category have code −1.
  const ofCode = new Uint8Array(categories.length + 1);
  categories.forEach((category, code) => {
    const name = nameOf(category);
    let number = numbers.get(name);
    if (number === undefined) {
      number = styles.length;
      numbers.set(name, number);
      styles.push({ glyph: category.glyph, hue: category.hue });
    }
    ofCode[code + 1] = number;
  });
  const { length, category, contested } = table;
  const ofRow = new Uint8Array(length);
  for (let row = 0; row < length; row++) ofRow[row] = 2 * ofCode[category[row]! + 1]! + contested[row]!;
  return { styles, kinds: 2 * styles.length, ofRow };
}

function nameOf({ glyph, hue }: CategoryStyle): string {
  return `${glyph} ${hue}`;
}
