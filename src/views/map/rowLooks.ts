import type { Dataset, GlyphShape } from '../../domain/dataset.ts';
import type { EventTable } from '../../engine/eventTable.ts';

/** How an event is drawn. */
export interface Look {
  readonly glyph: GlyphShape;
  readonly hue: number;
}

/** The looks there are, that of events without a category first, and the kind of each row. */
export interface RowLooks {
  readonly looks: readonly Look[];
  /** How many kinds there are: of each look the events that are not contested, and those that are. */
  readonly kinds: number;
  /** Twice the number of the look, and one more where the event is contested: one byte to read per row. */
  readonly ofRow: Uint8Array;
}

const OTHER: Look = { glyph: 'circle', hue: 0 };

/** What is drawn alike is counted together: there may be ten thousand categories, but never more than 57 looks. */
export function rowLooksOf({ categories }: Pick<Dataset, 'categories'>, table: EventTable): RowLooks {
  const looks: Look[] = [OTHER];
  const numbers = new Map([[nameOf(OTHER), 0]]);
  // Events without a category have code −1.
  const ofCode = new Uint8Array(categories.length + 1);
  categories.forEach((category, code) => {
    const name = nameOf(category);
    let number = numbers.get(name);
    if (number === undefined) {
      number = looks.length;
      numbers.set(name, number);
      looks.push({ glyph: category.glyph, hue: category.hue });
    }
    ofCode[code + 1] = number;
  });
  const { length, category, contested } = table;
  const ofRow = new Uint8Array(length);
  for (let row = 0; row < length; row++) ofRow[row] = 2 * ofCode[category[row]! + 1]! + contested[row]!;
  return { looks, kinds: 2 * looks.length, ofRow };
}

function nameOf({ glyph, hue }: Look): string {
  return `${glyph} ${hue}`;
}
