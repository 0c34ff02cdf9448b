import { BitSet } from '../../engine/bitSet.ts';
import type { Exploration } from '../../state/exploration.svelte.ts';
import type { Locale } from '../../state/locale.svelte.ts';
import { labelText } from '../../ui/eventText.ts';
import { TextWidths } from '../../ui/textWidth.svelte.ts';
import { DatedOrder } from './datedOrder.ts';
import { lanesOf, type Lane } from './lanes.ts';
import { LEAST_LINE_PX, NAMED_LINE_PX, QUIET_LINE_PX } from './laneMetrics.ts';
import { layoutOf, onlyVisible, showsTheSame, stillServes } from './layout.ts';
import type { Layout, LayoutInput, PlacedItem } from './layout.ts';

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

/** The timeline's layout, kept during a gesture as long as it has what is shown, and made anew at rest. Made in a component. */
export class TimelineLayout {
  #input: Input;
  #widths = new TextWidths();
  #kept: { readonly layout: Layout; readonly lanes: readonly Lane[] } | undefined;
  #shown: { readonly of: Layout; readonly layout: Layout } | undefined;

  // Parts by themselves, so that a window that moves makes no lanes anew.
  readonly #mode = $derived.by(() => this.#input.exploration.view.lanes);
  readonly #preferred = $derived.by(() => this.#input.exploration.view.thread);
  readonly #anytime = $derived.by(() => this.#input.exploration.answer.anytime);
  /** Rows of numbered stops: they have a band of their own instead of a place in a lane. */
  readonly stopRows: BitSet = $derived.by(() => {
    const { stops, table } = this.#input.exploration;
    const rows = new BitSet(table.length);
    for (const { row } of stops) rows.add(row);
    return rows;
  });
  readonly #lanes = $derived.by(() => {
    const { dataset, table, stops } = this.#input.exploration;
    const rows = stops.length > 0 ? this.#anytime.andNot(this.stopRows) : this.#anytime;
    return lanesOf(dataset, table, rows, this.#mode, this.#preferred);
  });

  readonly current: Layout = $derived.by(() => {
    const kept = this.#kept;
    const { frozen, exploration } = this.#input;
    if (kept?.lanes === this.#lanes && frozen() && stillServes(kept.layout, exploration.window)) {
      return kept.layout;
    }
    const layout = layoutOf(this.#layoutInput());
    this.#kept = { layout, lanes: this.#lanes };
    return layout;
  });

  readonly visible: BitSet = $derived.by(() => this.#input.exploration.answer.visible);
  /** Visible, dated rows in time order. */
  readonly order: DatedOrder = $derived.by(() => {
    const { answer, table } = this.#input.exploration;
    return new DatedOrder(answer.order, table.times.dated);
  });
  /** The layout without what is not visible; the same object as long as that is the same. */
  readonly shown: Layout = $derived.by(() => {
    const of = this.current;
    const layout = onlyVisible(of, this.visible);
    const last = this.#shown;
    if (last?.of === of && showsTheSame(last.layout, layout)) return last.layout;
    this.#shown = { of, layout };
    return layout;
  });
  /** Rows of the story's step. */
  readonly emphasised: ReadonlySet<number> = $derived.by(() => this.#input.exploration.emphasised);
  /** Whether events outside the step are drawn small and without names: numbered stops come first. */
  readonly isQuiet: boolean = $derived.by(() => this.#input.exploration.stops.length > 0);

  /** Whether any event in the lanes is written out while the others are quiet. */
  readonly #hasNames: boolean = $derived.by(() => {
    const { selectedRow } = this.#input.exploration;
    const named = [...this.emphasised, ...(selectedRow === null ? [] : [selectedRow])];
    return named.some((row) => !this.stopRows.has(row));
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
    const isQuiet = (row: number) =>
      this.isQuiet && row !== exploration.selectedRow && !this.emphasised.has(row);
    return {
      table: exploration.table,
      lanes: this.#lanes,
      window: exploration.window,
      width: width(),
      height: height(),
      selected: exploration.selectedRow,
      focused: this.#input.focused(),
      emphasised: this.emphasised,
      labelOf: (row) => (isQuiet(row) ? '' : labelText(exploration.eventAt(row), locale)),
      minLinePx: !this.isQuiet ? LEAST_LINE_PX : this.#hasNames ? NAMED_LINE_PX : QUIET_LINE_PX,
      widthOf: (text, bold) => this.#widths.of(text, bold ? BOLD_FONT : LABEL_FONT),
      otherDates: this.otherDates,
    };
  }
}
