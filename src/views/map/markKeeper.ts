import type { Dataset } from '../../domain/dataset.ts';
import type { Journey } from '../../domain/journey.ts';
import type { BitSet } from '../../engine/bitSet.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import type { Rows } from '../../engine/rowOrder.ts';
import { Areas, type Area } from './areas.ts';
import type { Camera } from './camera.ts';
import type { CellSlots } from './cellSlots.ts';
import { areaAround, isCovered, steppedScale } from './gridArea.ts';
import type { Mark } from './mark.ts';
import { Marks } from './marks.ts';
import { PlaceCodes } from './placeCodes.ts';
import { rowLooksOf, type RowLooks } from './rowLooks.ts';
import { SlotMaker } from './slots.ts';
import { tallySlots, type Tally } from './tally.ts';
import { routeLegs, threadLegs, type Leg } from './threads.ts';

export interface Threads {
  readonly legs: readonly Leg[];
  readonly starts: ReadonlyMap<Mark, readonly string[]>;
}

/** What the marks are made from. All are replaced whole when they change, so comparing them by identity is enough. */
interface MarkSources {
  readonly dataset: Dataset;
  readonly table: EventTable;
  readonly visible: BitSet;
  readonly journeys: readonly Journey[];
  readonly selectedRow: number | null;
  readonly highlighted: Rows;
}

/** What is made once per dataset. */
interface Ground {
  readonly table: EventTable;
  readonly slots: SlotMaker;
  readonly rowLooks: RowLooks;
  readonly codes: PlaceCodes;
  readonly areas: Areas;
  /** Those counted by last: so many places are visible again soon. */
  cells?: CellSlots;
}

/**
 * Keeps marks and legs from frame to frame: panning makes nothing new until it leaves the area counted, zooming
 * merges anew, of many places only at each step of √2.
 */
export class MarkKeeper {
  #ground: Ground | undefined;
  #tally: Tally | undefined;
  #marks: Marks | undefined;
  #scale = NaN;
  #threads: Threads = { legs: [], starts: new Map() };
  #threadsOf: readonly unknown[] = [];
  #lit: ReadonlySet<Mark> = new Set();
  #litOf: readonly unknown[] = [];

  marks({ dataset, table, visible }: MarkSources, camera: Camera): Marks {
    const tally = this.#keepTally(dataset, table, visible, camera);
    const scale = tally.slots.grid ? steppedScale(camera.scale) : camera.scale;
    const isSame = tally === this.#tally && scale === this.#scale;
    this.#tally = tally;
    this.#scale = scale;
    return (this.#marks = (isSame && this.#marks) || new Marks(table, tally, scale));
  }

  /** The marks of what is highlighted. */
  lit({ highlighted }: MarkSources, marks: Marks): ReadonlySet<Mark> {
    const sources = [marks, highlighted];
    if (isOther(sources, this.#litOf)) this.#lit = marks.holding(highlighted);
    this.#litOf = sources;
    return this.#lit;
  }

  /** Areas of vague places that have visible events, with their true radius. */
  areas({ dataset, table }: MarkSources, { tally }: Marks): readonly Area[] {
    return this.#groundOf(dataset, table).areas.visible(tally);
  }

  /** Legs of the threads, and of the routes of what is selected or on a thread. */
  threads({ dataset, table, journeys, selectedRow }: MarkSources, marks: Marks): Threads {
    const sources = [marks, journeys, selectedRow];
    if (isOther(sources, this.#threadsOf)) {
      const { codes } = this.#groundOf(dataset, table);
      const { legs, starts } = threadLegs(marks, codes, journeys, selectedRow);
      const rows = new Set(journeys.flatMap(({ stops }) => stops.flatMap((stop) => stop.rows)));
      if (selectedRow !== null) rows.add(selectedRow);
      const routes = [...rows].flatMap((row) =>
        routeLegs(marks, codes, dataset.events.at(row)!, row === selectedRow),
      );
      this.#threads = { legs: [...legs, ...routes], starts };
      this.#threadsOf = sources;
    }
    return this.#threads;
  }

  #keepTally(dataset: Dataset, table: EventTable, visible: BitSet, camera: Camera): Tally {
    const ground = this.#groundOf(dataset, table);
    const { slots, rowLooks } = ground;
    const last = this.#tally?.rowLooks === rowLooks ? this.#tally : undefined;
    const grid = last?.slots.grid;
    const isSame = last?.visible.equals(visible) ?? false;
    if (last && isSame && (!grid || isCovered(grid.area, camera))) return last;
    const places = isSame ? undefined : slots.places(visible);
    if (places) return tallySlots(table, visible, places, rowLooks, last);
    if (!ground.cells || !isCovered(ground.cells.grid.area, camera))
      ground.cells = slots.cells(areaAround(camera));
    return tallySlots(table, visible, ground.cells, rowLooks, last);
  }

  #groundOf(dataset: Dataset, table: EventTable): Ground {
    if (this.#ground?.table === table) return this.#ground;
    return (this.#ground = {
      table,
      slots: new SlotMaker(table),
      rowLooks: rowLooksOf(dataset, table),
      codes: new PlaceCodes(table),
      areas: new Areas(table),
    });
  }
}

function isOther(sources: readonly unknown[], before: readonly unknown[]): boolean {
  return sources.some((source, index) => source !== before[index]);
}
