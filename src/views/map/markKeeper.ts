import type { Dataset } from '../../domain/dataset.ts';
import type { Journey } from '../../domain/journey.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import { lookOf, type MarkLook } from './markLook.ts';
import { placeMarks, type Mark } from './marks.ts';
import { buildPlaceTable, tallyPlaces, type PlaceTable, type Tally } from './tally.ts';
import { markOfPlace, routeLegs, threadLegs, type Leg } from './threads.ts';

/** The marks at one scale and what is drawn between them. */
export interface Marks {
  readonly table: PlaceTable;
  readonly tally: Tally;
  readonly marks: readonly Mark[];
  readonly looks: ReadonlyMap<Mark, MarkLook>;
  readonly markAt: ReadonlyMap<number, Mark>;
}

export interface Threads {
  readonly legs: readonly Leg[];
  readonly starts: ReadonlyMap<Mark, readonly string[]>;
}

/** What the marks are made from. All are replaced whole when they change, so comparing them by identity is enough. */
interface MarkSources {
  readonly dataset: Dataset;
  readonly table: EventTable;
  readonly order: Uint32Array;
  readonly journeys: readonly Journey[];
  readonly selectedRow: number | null;
}

/** Keeps marks and legs from frame to frame: panning makes nothing new, zooming only merges anew. */
export class MarkKeeper {
  #dataset: Dataset | undefined;
  #order: Uint32Array | undefined;
  #scale = NaN;
  #table!: PlaceTable;
  #tally!: Tally;
  #marks!: Marks;
  #threads: Threads = { legs: [], starts: new Map() };
  #threadsOf: readonly unknown[] = [];

  marks({ dataset, table, order }: MarkSources, scale: number): Marks {
    const hasNewData = dataset !== this.#dataset;
    const hasNewRows = hasNewData || order !== this.#order;
    if (hasNewData) this.#table = buildPlaceTable(dataset);
    if (hasNewRows) this.#tally = tallyPlaces(this.#table, order);
    if (hasNewRows || scale !== this.#scale) {
      const marks = placeMarks(this.#table, this.#tally, scale);
      this.#marks = {
        table: this.#table,
        tally: this.#tally,
        marks,
        looks: new Map(marks.map((mark) => [mark, lookOf(mark, dataset, table)])),
        markAt: markOfPlace(marks),
      };
    }
    this.#dataset = dataset;
    this.#order = order;
    this.#scale = scale;
    return this.#marks;
  }

  /** Legs of the threads, and of the routes of what is selected or on a thread. */
  threads({ dataset, journeys, selectedRow }: MarkSources, marks: Marks): Threads {
    const sources = [marks, journeys, selectedRow];
    if (sources.some((source, index) => source !== this.#threadsOf[index])) {
      const { table, markAt } = marks;
      const { legs, starts } = threadLegs(table, journeys, markAt, selectedRow);
      const rows = new Set(journeys.flatMap(({ stops }) => stops.flatMap((stop) => stop.rows)));
      if (selectedRow !== null) rows.add(selectedRow);
      const routes = [...rows].flatMap((row) =>
        routeLegs(table, dataset.events[row]!, markAt, row === selectedRow),
      );
      this.#threads = { legs: [...legs, ...routes], starts };
      this.#threadsOf = sources;
    }
    return this.#threads;
  }
}
