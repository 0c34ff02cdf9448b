import type { Bounds } from '../domain/bounds.ts';
import type { Dataset, Event, Story } from '../domain/dataset.ts';
import { hasDates, withMargin } from '../domain/extent.ts';
import { isEmptyFilter, NO_FILTER, toggleValue, type Facet, type Filter } from '../domain/filter.ts';
import { extentOf, overlaps, type TimeWindow } from '../domain/interval.ts';
import { journeyOf } from '../domain/journey.ts';
import { spansOf, stopsOf, type Span, type Stop } from '../domain/stops.ts';
import type { BitSet } from '../engine/bitSet.ts';
import { columnsOf } from '../engine/buildColumns.ts';
import type { EventColumns } from '../engine/columns.ts';
import { indexColumns } from '../engine/eventTable.ts';
import { visibleOf, type Answer } from '../engine/query.ts';
import { rowFinder } from '../engine/rowIds.ts';
import type { Rows } from '../engine/rowOrder.ts';
import { steadyQuery } from '../engine/steadyQuery.ts';
import { ViewHistory, type Change, type Motion } from './viewHistory.svelte.ts';
import { START_VIEW, type Lanes, type StepAddress, type ViewState } from './viewState.ts';
import { viewAtStep } from './storyView.ts';
import { askedWindow, covers, gestureWindow, movedWindow, reveal } from './window.ts';

/** The reader's exploration of one dataset: what is shown and why, with the verbs that change it. */
export class Exploration {
  #dataset = $state.raw() as Dataset;
  #history: ViewHistory;
  #motion = $state.raw<Motion>('instant');
  #cameraWish = $state.raw<{ readonly bounds: Bounds | null }>({ bounds: null });
  #highlighted = $state.raw<Rows>([]);
  #reading = $state.raw(false);
  #group = $state.raw<Rows | null>(null);
  #textRows = $state.raw<BitSet | undefined>(undefined);
  #restoredOutside = $state.raw<ViewState | null>(null);
  #query = steadyQuery();
  #columns: EventColumns | undefined;
  /** Whether what is selected is read at once; a shell may leave that to its reader. */
  opensDetails = true;

  readonly table = $derived.by(() => indexColumns(this.#columns ?? columnsOf(this.#dataset)));
  /** From the first date to the last; of the eras where no event has a date. */
  readonly extent: TimeWindow = $derived.by(() => {
    const { extent } = this.table;
    return hasDates(extent) ? extent : withMargin(extentOf(this.#dataset.eras.map(({ time }) => time)));
  });
  /** Whether any event or era has a date; else extent and window say nothing and are not shown. */
  readonly hasDates: boolean = $derived.by(() => hasDates(this.extent));
  /** Whether any event can be marked on the map. A collection without places gives the map's room away. */
  readonly hasPlaces: boolean = $derived.by(() => this.table.box !== undefined);
  readonly #rowById = $derived.by(() => rowFinder(this.#dataset.events));

  // Parts of the view by themselves, so that a moving camera does not ask the engine anew.
  readonly #filter = $derived.by(() => this.view.filter);
  readonly #area = $derived.by(() => this.view.area ?? undefined);
  readonly #thread = $derived.by(() => this.view.thread);

  /** The window in force; the whole extent where none is set. */
  readonly window: TimeWindow = $derived.by(() => this.view.window ?? this.extent);
  readonly showsAllTime: boolean = $derived.by(() => covers(this.window, this.extent));
  readonly answer: Answer = $derived.by(() =>
    this.#query(this.table, {
      filter: this.#filter,
      window: this.showsAllTime ? undefined : this.window,
      area: this.#area,
      textRows: this.#filter.text ? this.#textRows : undefined,
    }),
  );
  /** The threads to draw, from the visible events. */
  readonly journeys = $derived.by(() =>
    this.#thread.map((actor) => journeyOf(this.#dataset, visibleOf(this, actor), actor)),
  );
  /** Whether a link has selected an event outside its own dates; until either changes or this is dismissed. */
  readonly isLinkOutside: boolean = $derived.by(
    () =>
      this.#restoredOutside?.selected === this.view.selected &&
      this.#restoredOutside.window === this.view.window,
  );
  readonly selectedRow: number | null = $derived.by(() => this.rowOf(this.view.selected));
  readonly story: Story | undefined = $derived.by(() => {
    const id = this.view.step?.story;
    return this.#dataset.stories.find((story) => story.id === id) ?? this.#dataset.stories[0];
  });
  readonly step = $derived.by(() => this.story?.steps.find(({ id }) => id === this.view.step?.step));
  /** The numbered stops of the open step; all else is drawn small while there are any. */
  readonly stops: readonly Stop[] = $derived.by(() =>
    stopsOf(this.#dataset, this.step, (id) => this.rowOf(id)),
  );
  /** Rows that the open step writes out; an opening with numbered stops writes out only these. */
  readonly emphasised: ReadonlySet<number> = $derived.by(() => {
    const { step, story } = this;
    const isOpening = this.stops.length > 0 && step === story?.steps[0];
    const ids = (isOpening ? step?.stops : step?.events) ?? [];
    return new Set(ids.flatMap((id) => this.rowOf(id) ?? []));
  });
  readonly spans: readonly Span[] = $derived.by(() => spansOf(this.step, this.stops));
  /** From 1; undefined where no step is open. */
  readonly stepNumber: number | undefined = $derived.by(
    () => this.step && this.story!.steps.indexOf(this.step) + 1,
  );

  /** `columns`: those of a dataset too large to make them here. */
  constructor(dataset: Dataset, columns?: EventColumns, now?: () => number) {
    this.#dataset = dataset;
    this.#columns = columns;
    this.#history = new ViewHistory(now);
  }

  get dataset(): Dataset {
    return this.#dataset;
  }
  get view(): ViewState {
    return this.#history.view;
  }
  get motion(): Motion {
    return this.#motion;
  }
  /** Where the map should look; a new object each time somebody other than the map asks. Null bounds: all there is. */
  get cameraWish(): { readonly bounds: Bounds | null } {
    return this.#cameraWish;
  }
  /** The rows under the pointer or focus in any view. */
  get highlighted(): Rows {
    return this.#highlighted;
  }
  /** Whether the details of the selection lie over the reading column. */
  get reading(): boolean {
    return this.#reading && this.opensDetails;
  }
  /** Rows opened as a list, from a merged mark or a "+n". */
  get group(): Rows | null {
    return this.#group;
  }
  get canUndo(): boolean {
    return this.#history.canUndo;
  }
  get canRedo(): boolean {
    return this.#history.canRedo;
  }
  get isFiltered(): boolean {
    return !isEmptyFilter(this.view.filter) || this.view.area !== null;
  }

  eventAt(row: number): Event {
    return this.#dataset.events.at(row)!;
  }
  /** The row of an event id or former id; null where there is none. */
  rowOf(id: string | null): number | null {
    return id === null ? null : (this.#rowById(id) ?? null);
  }

  /** Puts a fuller version of the same dataset in place: details or another language have arrived. */
  replaceDataset(dataset: Dataset): void {
    this.#dataset = dataset;
  }
  /** The text index's answer for the current text. */
  setTextRows(rows: BitSet | undefined): void {
    this.#textRows = rows;
  }

  highlight(rows: Rows): void {
    if (rows.length > 0 || this.#highlighted.length > 0) this.#highlighted = rows;
  }

  /** Selects an event everywhere and opens its details; null clears. The window moves only if it would not show it. */
  select(id: string | null): void {
    const row = this.rowOf(id);
    const time = row === null ? undefined : this.eventAt(row).time;
    const inView = !time || overlaps(time, this.window);
    this.#change(
      {
        selected: row === null ? null : this.eventAt(row).id,
        ...(inView ? {} : { window: movedWindow(reveal(this.window, time), this.extent) }),
      },
      'once',
      inView ? 'instant' : 'smooth',
    );
    this.#reading = row !== null;
  }
  /** Opens the details of what is selected. */
  openDetails(): void {
    this.#reading = this.view.selected !== null;
  }
  /** Goes back from the details to what was read before; in a step its event stays selected. */
  closeDetails(): void {
    this.#reading = false;
    const { step } = this.view;
    const selected = (step && this.viewAtStep(step)?.selected) ?? null;
    if (this.view.selected !== selected) this.#change({ selected });
  }

  /** Shows the dates asked for as far as the extent goes; anything covering the whole extent lifts the window. */
  showWindow(window: TimeWindow | null, change: Change = 'stream', motion: Motion = 'instant'): void {
    this.#change({ window: window && askedWindow(window, this.extent) }, change, motion);
  }
  /** Shows a window that was panned or pinched, on whole minutes; beyond the extent it is moved back, its length kept. */
  moveWindow(window: TimeWindow, motion: Motion = 'instant'): void {
    this.#change({ window: gestureWindow(window, this.extent) }, 'stream', motion);
  }
  /** At the end of a gesture: a window of three days and more becomes one of whole days, which is no step of its own. */
  restWindow(): void {
    const { window } = this.view;
    const rested = window && movedWindow(window, this.extent);
    if (rested?.from === window?.from && rested?.to === window?.to) return;
    this.#motion = 'instant';
    this.#history.replace({ ...this.view, window: rested });
  }
  /** Asks the map to look at a box; null: at everything. */
  lookAt(camera: Bounds | null, motion: Motion = 'smooth'): void {
    this.#cameraWish = { bounds: camera };
    this.#change({ camera }, 'once', motion);
  }
  /** The map says where its user has moved it; nobody is moved by this. Not for moves that were asked for. */
  reportCamera(camera: Bounds): void {
    this.#change({ camera }, 'stream', this.#motion);
  }
  /** Limits all views to the events in a box; null lifts it. */
  lockArea(area: Bounds | null): void {
    this.#change({ area });
  }
  filterBy(filter: Filter, change: Change = 'once'): void {
    this.#change({ filter }, change);
  }
  toggle(facet: Facet, value: string): void {
    this.#change({ filter: toggleValue(this.view.filter, facet, value) });
  }
  clearFilters(): void {
    this.#change({ filter: NO_FILTER, area: null });
  }
  setLanes(lanes: Lanes): void {
    this.#change({ lanes });
  }
  setThread(thread: readonly string[]): void {
    this.#change({ thread });
  }
  /** Opens rows as a list in the column; null closes it. */
  openGroup(rows: Rows | null): void {
    this.#group = rows;
    if (rows) this.#reading = false;
  }

  /** Goes to a step of the story: window, camera, thread and selection follow it. The opening step selects nothing. */
  goToStep(address: StepAddress, motion: Motion = 'smooth'): void {
    const view = this.viewAtStep(address);
    if (!view) return;
    this.#cameraWish = { bounds: view.camera ?? null };
    this.#change(view, 'once', motion);
    this.#reading = false;
    this.#group = null;
  }
  /** Leaves the story and shows everything there is: nothing filtered, nothing selected, all of time and space. */
  exploreAll(): void {
    this.#cameraWish = { bounds: null };
    this.#change({ ...START_VIEW, lanes: this.view.lanes }, 'once', 'smooth');
    this.#reading = false;
    this.#group = null;
  }
  /** What a step asks of the view; undefined where there is no such step. */
  viewAtStep(address: StepAddress): Partial<ViewState> | undefined {
    const view = viewAtStep(this.#dataset, address);
    return view && { ...view, window: view.window ? askedWindow(view.window, this.extent) : null };
  }
  /** Puts a whole view in place, from a link or the browser's history; what is selected is read, unless the step shows it. */
  restore(view: ViewState): void {
    this.#history.replace({ ...view, window: view.window && askedWindow(view.window, this.extent) });
    this.#afterTravel();
    const time = this.#reading ? this.eventAt(this.selectedRow!).time : undefined;
    this.#restoredOutside = time && !overlaps(time, this.window) ? this.view : null;
  }
  dismissLinkOutside(): void {
    this.#restoredOutside = null;
  }
  undo(): void {
    if (!this.canUndo) return;
    this.#history.undo();
    this.#afterTravel();
  }
  redo(): void {
    if (!this.canRedo) return;
    this.#history.redo();
    this.#afterTravel();
  }

  #afterTravel(): void {
    const { selected, step, camera } = this.view;
    this.#cameraWish = { bounds: camera };
    this.#motion = 'instant';
    this.#reading = selected !== null && (step ? this.viewAtStep(step)?.selected : null) !== selected;
    this.#group = null;
  }
  #change(part: Partial<ViewState>, change: Change = 'once', motion: Motion = 'instant'): void {
    this.#motion = motion;
    this.#history.change(part, change);
  }
}
