import type { Exploration } from '../../state/exploration.svelte.ts';
import type { Locale } from '../../state/locale.svelte.ts';
import { dateText, labelText, spokenText } from '../../ui/eventText.ts';
import type { DatedOrder } from './datedOrder.ts';
import type { OptionOf } from './picture.ts';

interface Options {
  readonly exploration: Exploration;
  readonly locale: Locale;
  /** Prefix of the options' ids. */
  readonly uid: string;
  /** Visible, dated rows in time order. */
  readonly order: () => DatedOrder;
  readonly selected: () => number | null;
}

const NONE = -1;

/** What makes a mark an option of the timeline's listbox: named in words, with its place among all visible events. */
export function optionsOf({ exploration, locale, uid, order, selected }: Options): OptionOf {
  // Dates are costly to word, and marks change their place more often than their name.
  const names = new Map<string, string>();
  const nameOf = (row: number, rows: readonly number[]) => {
    const key = `${String(row)}+${String(rows.length)}`;
    let name = names.get(key);
    if (name === undefined) names.set(key, (name = wordsOf(row, rows)));
    return name;
  };
  const wordsOf = (row: number, rows: readonly number[]) => {
    const event = exploration.eventAt(row);
    if (rows.length === 1) return spokenText(exploration.dataset, event, locale);
    const titles = rows.map((each) => labelText(exploration.eventAt(each), locale)).join(', ');
    return `${locale.m.common.events(rows.length)}, ${dateText(event, locale)}: ${titles}`;
  };
  return (row, rows) => ({
    role: 'option',
    id: optionId(uid, row),
    'aria-label': nameOf(row, rows),
    'aria-selected': rows.includes(selected() ?? NONE),
    'aria-posinset': order().indexOf(row) + 1,
    'aria-setsize': order().length,
  });
}

/** The id of the option of a mark. */
export function optionId(uid: string, row: number): string {
  return `${uid}-${String(row)}`;
}
