import type { Category, Event } from '../../domain/dataset.ts';
import type { TimeWindow } from '../../domain/interval.ts';
import type { Rows } from '../../engine/rowOrder.ts';
import type { Palette } from '../../ui/palette.svelte.ts';
import type { Axis } from '../../ui/timeAxis.ts';
import type { ColumnHit } from './columnHit.ts';
import type { Columns } from './columns.ts';
import type { PlacedEra } from './eras.ts';
import type { Layout, PlacedItem } from './layout.ts';

/** Everything one frame of the timeline's canvas shows. */
export interface TimelineScene {
  readonly width: number;
  readonly height: number;
  readonly window: TimeWindow;
  readonly axis: Axis;
  readonly eras: readonly PlacedEra[];
  readonly layout: Layout;
  readonly columns: Columns;
  /** The column under the pointer. */
  readonly pointed: ColumnHit | undefined;
  /** px from the top at which eras and lanes begin. */
  readonly erasTop: number;
  readonly lanesTop: number;
  readonly palette: Palette;
  /** The day the data are as of, with its name. */
  readonly asOf: { readonly at: number; readonly label: string } | undefined;
  /** A number as the reader's language writes it. */
  readonly formatCount: (count: number) => string;
  readonly eventAt: (row: number) => Event;
  readonly categoryOf: (row: number) => Category | undefined;
  readonly otherDates: (row: number) => readonly number[];
  /** Whether something claimed of the event is disputed or does not hold. */
  readonly isContested: (row: number) => boolean;
  /** Lanes, beside its own, that an event's actors have: a connector runs there. */
  readonly alsoIn: (item: PlacedItem) => readonly number[];
  /** Rows of the story's step: drawn larger. */
  readonly emphasised: ReadonlySet<number>;
  /** Whether all other events are drawn small. */
  readonly isQuiet: boolean;
  readonly selected: number | null;
  /** Rows, ascending. */
  readonly highlighted: Rows;
  readonly focused: number | null;
}
