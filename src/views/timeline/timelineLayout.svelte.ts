import type { Exploration } from '../../state/exploration.svelte.ts';
import type { Locale } from '../../state/locale.svelte.ts';
import { labelText } from '../../ui/eventText.ts';
import { TextWidths } from '../../ui/textWidth.svelte.ts';
import { layoutOf, type Layout, type LayoutInput, type PlacedItem } from './layout.ts';

const LABEL_FONT = '400 13px "Source Sans 3 Variable", "Source Sans Fallback", sans-serif';
const BOLD_FONT = '600 13px "Source Sans 3 Variable", "Source Sans Fallback", sans-serif';

interface Input {
  readonly exploration: Exploration;
  readonly locale: Locale;
  readonly width: () => number;
  readonly height: () => number;
  /** While a hand moves the timeline, nothing changes its row. */
  readonly frozen: () => boolean;
  /** The row the keys are at: never without room. */
  readonly focused: () => number | null;
}

/** The timeline's layout, kept as it is during a gesture and made anew at rest. Made in a component. */
export class TimelineLayout {
  #input: Input;
  #widths = new TextWidths();
  #kept: Layout | undefined;

  readonly current: Layout = $derived.by(() => {
    if (this.#input.frozen() && this.#kept) return this.#kept;
    this.#kept = layoutOf(this.#layoutInput());
    return this.#kept;
  });

  /** Visible, dated rows in time order. */
  readonly order: readonly number[] = $derived.by(() => {
    const { exploration } = this.#input;
    return [...exploration.answer.order].filter((row) => exploration.eventAt(row).time);
  });
  readonly visible: ReadonlySet<number> = $derived.by(() => new Set(this.order));
  /** The layout without what is not visible. */
  readonly shown: Layout = $derived.by(() => ({
    ...this.current,
    items: this.current.items.filter(({ row }) => this.visible.has(row)),
  }));
  /** Rows of the story's step. */
  readonly emphasised: ReadonlySet<number> = $derived.by(() => {
    const { exploration } = this.#input;
    return new Set(exploration.step?.events.flatMap((id) => exploration.rowOf(id) ?? []) ?? []);
  });

  constructor(input: Input) {
    this.#input = input;
  }

  readonly labelWidth = (item: PlacedItem): number => {
    const bold = this.#input.exploration.selectedRow === item.row || this.emphasised.has(item.row);
    return this.#widths.of(item.text, bold ? BOLD_FONT : LABEL_FONT);
  };

  /** Start of every date that other sources give for an event. */
  readonly otherDates = (row: number): readonly number[] =>
    this.#input.exploration
      .eventAt(row)
      .also.map(({ time }) => time.earliestStart)
      .filter(Number.isFinite);

  /** The other lanes an event belongs to by its actors. */
  readonly alsoIn = (item: PlacedItem): readonly number[] => {
    const { lanes } = this.current;
    if (lanes[item.lane]?.kind !== 'actor') return [];
    const actors = this.#input.exploration.eventAt(item.row).who.map(({ actor }) => actor);
    return lanes.flatMap((lane, index) => (index !== item.lane && actors.includes(lane.key) ? [index] : []));
  };

  #layoutInput(): LayoutInput {
    const { exploration, locale, width, height } = this.#input;
    void this.#widths.version;
    return {
      dataset: exploration.dataset,
      table: exploration.table,
      rows: exploration.answer.anytime.rows(),
      window: exploration.window,
      width: width(),
      height: height(),
      lanes: exploration.view.lanes,
      preferred: exploration.view.thread,
      selected: exploration.selectedRow,
      focused: this.#input.focused(),
      emphasised: this.emphasised,
      labelOf: (row) => labelText(exploration.eventAt(row), locale),
      widthOf: (text, bold) => this.#widths.of(text, bold ? BOLD_FONT : LABEL_FONT),
      otherDates: this.otherDates,
    };
  }
}
