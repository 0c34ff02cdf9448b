import { BitSet } from '../../engine/bitSet.ts';
import type { TimeWindow } from '../../domain/interval.ts';
import type { Exploration } from '../../state/exploration.svelte.ts';
import type { Locale } from '../../state/locale.svelte.ts';
import { categoryOf, labelText } from '../../ui/eventText.ts';
import { TextWidths } from '../../ui/textWidth.svelte.ts';
import { DatedOrder } from './datedOrder.ts';
import { lanesOf, type Lane } from './lanes.ts';
import { LINE_PX, NAMED_LINE_PX, QUIET_LINE_PX } from './laneMetrics.ts';
import { layoutOf, stillServes, visibleMarks } from './layout.ts';
import type { Layout, LayoutInput, PlacedMark } from './layout.ts';
import type { DrawnMark } from './marks.ts';

const SANS = '"Source Sans 3 Variable", "Source Sans Fallback", sans-serif';
const LABEL_FONT = `400 13px ${SANS}`;
const BOLD_FONT = `600 13px ${SANS}`;
const ERA_FONT = `400 12px ${SANS}`;

const GLYPH_PX = 6;
const TIGHT_GLYPH_PX = 5.5;
const EMPHASISED_PX = 8;
const QUIET_PX = 4.5;

interface Input {
  readonly exploration: Exploration;
  readonly locale: Locale;
  readonly width: () => number;
  readonly height: () => number;
  /** In a gesture nothing changes its line. */
  readonly frozen: () => boolean;
  /** The row the keys are at: never without a mark. */
  readonly focused: () => number | null;
}

/** The timeline's layout, kept in a gesture as long as it has what is shown, and made anew at rest. Made in a component. */
export class TimelineLayout {
  #input: Input;
  #widths = new TextWidths();
  #kept: { readonly layout: Layout; readonly lanes: readonly Lane[] } | undefined;
  #shown: readonly DrawnMark[] = [];
  #drawn = new WeakMap<PlacedMark, DrawnMark>();

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
  /** The marks of visible events, ready to be drawn; the same list as long as they are the same. */
  readonly marks: readonly DrawnMark[] = $derived.by(() => {
    const marks = visibleMarks(this.current, this.visible).map((mark) => this.#drawnMark(mark));
    const isSame =
      marks.length === this.#shown.length && marks.every((mark, index) => mark === this.#shown[index]);
    return isSame ? this.#shown : (this.#shown = marks);
  });
  readonly #markOfRow = $derived.by(() => {
    const found = new Map<number, DrawnMark>();
    for (const mark of this.marks) for (const row of mark.rows) found.set(row, mark);
    return found;
  });
  /** By lane, the rows whose names found no room. */
  readonly unnamed: readonly (readonly number[])[] = $derived.by(() => {
    const rows: number[][] = this.current.lanes.map(() => []);
    for (const mark of this.marks) {
      const isUnnamed = mark.rows.length > 1 || (mark.text !== '' && mark.label === 'none');
      if (isUnnamed && !this.current.lanes[mark.lane]?.histogram) rows[mark.lane]?.push(...mark.rows);
    }
    return rows.map((each) => each.sort((a, b) => a - b));
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

  /** The mark that stands for a row; undefined where none does: in a band of stops, or counted in a histogram. */
  markOf(row: number | null): DrawnMark | undefined {
    return row === null ? undefined : this.#markOfRow.get(row);
  }

  /** Width of the words of a period, px. */
  readonly eraWidth = (text: string): number => {
    void this.#widths.version;
    return this.#widths.of(text, ERA_FONT);
  };

  /** Start of every date that other sources give for an event. */
  readonly #otherDates = (row: number): readonly number[] => {
    const { also } = this.#input.exploration.eventAt(row);
    return [...new Set(also.map(({ time }) => time.earliestStart))].filter(Number.isFinite);
  };

  #drawnMark(mark: PlacedMark): DrawnMark {
    let drawn = this.#drawn.get(mark);
    if (!drawn) this.#drawn.set(mark, (drawn = this.#draw(mark)));
    return drawn;
  }

  #draw(mark: PlacedMark): DrawnMark {
    const { dataset, table, selectedRow } = this.#input.exploration;
    const { row } = mark;
    const event = this.#input.exploration.eventAt(row);
    const hues = new Set(mark.rows.map((each) => table.category[each]));
    const category = hues.size === 1 ? categoryOf(dataset, event) : undefined;
    const isEmphasised = this.emphasised.has(row);
    const isSingle = mark.rows.length === 1;
    const isQuiet = this.isQuiet && !isEmphasised && row !== selectedRow;
    return {
      ...mark,
      glyph: category?.glyph ?? 'circle',
      hue: category?.hue ?? 0,
      radius: isQuiet
        ? QUIET_PX
        : mark.isTight
          ? TIGHT_GLYPH_PX
          : isEmphasised && !this.isQuiet
            ? EMPHASISED_PX
            : GLYPH_PX,
      isHollow: isSingle && event.status !== 'happened',
      isCancelled: isSingle && event.status === 'cancelled',
      isApproximate: event.time?.approximate ?? false,
      startKind: event.time?.startKind ?? 'known',
      endKind: event.time?.endKind ?? 'known',
      isContested: isSingle && !isQuiet && table.contested[row] === 1,
      isBold: isEmphasised || row === selectedRow,
      isQuiet,
      others: isSingle ? this.#otherDates(row) : [],
      connections: isSingle ? this.#connections(mark) : [],
    };
  }

  /** Middles of the other lanes an event belongs to by its actors. */
  #connections({ row, lane: own }: PlacedMark): number[] {
    const { lanes } = this.current;
    if (lanes[own]?.kind !== 'actor') return [];
    const actors = this.#input.exploration.eventAt(row).who.map(({ actor }) => actor);
    return lanes.flatMap(({ key, top, height }, lane) =>
      lane !== own && actors.includes(key) ? [top + height / 2] : [],
    );
  }

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
      minLinePx: !this.isQuiet ? LINE_PX : this.#hasNames ? NAMED_LINE_PX : QUIET_LINE_PX,
      widthOf: (text, bold) => this.#widths.of(text, bold ? BOLD_FONT : LABEL_FONT),
      otherDates: this.#otherDates,
    };
  }
}

interface ScaleInput {
  /** The window as it is drawn. */
  readonly shown: () => TimeWindow;
  readonly width: () => number;
  /** The window of the layout: the group of marks begins where it does. */
  readonly origin: () => number;
  readonly frozen: () => boolean;
}

/**
 * How the group of marks lies in the picture: panning changes its offset only. The scale is a state of its own and no derivation
 * of the window, so that a window that moves visits no mark. Made in a component.
 */
export class GroupScale {
  readonly #input: ScaleInput;
  #pxPerMs = 1;
  #origin = 0;
  /** Calendar ms to px in the group. */
  #x = $state.raw((ms: number) => ms);

  /** px by which the group is moved. */
  readonly offset: number = $derived.by(() => -this.x(this.#input.shown().from));

  constructor(input: ScaleInput) {
    this.#input = input;
    this.#follow();
    $effect.pre(() => {
      this.#follow();
    });
  }

  get x(): (ms: number) => number {
    return this.#x;
  }

  #follow(): void {
    const { shown, width, frozen, origin } = this.#input;
    const { from, to } = shown();
    const exact = width() / (to - from + 1);
    // Panned windows are rounded to whole seconds or days, which in a gesture is no other scale.
    const isSame = frozen() ? Math.abs(exact / this.#pxPerMs - 1) <= SAME_SCALE : exact === this.#pxPerMs;
    const start = origin();
    if (isSame && start === this.#origin) return;
    const pxPerMs = isSame ? this.#pxPerMs : exact;
    this.#pxPerMs = pxPerMs;
    this.#origin = start;
    this.#x = (ms) => (ms - start) * pxPerMs;
  }
}

const SAME_SCALE = 0.002;
