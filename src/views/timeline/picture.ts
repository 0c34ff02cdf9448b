import type { DrawnAxis } from './axisLayout.ts';
import type { DrawnEra } from './eras.ts';
import type { PlacedLane } from './layout.ts';
import type { DrawnMark } from './marks.ts';

/** All that a picture of the timeline shows, as plain data: px, words, and calendar ms that go through `x`. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly axis: DrawnAxis;
  readonly eras: readonly DrawnEra[];
  /** px from the top at which lanes begin. */
  readonly lanesTop: number;
  readonly lanes: readonly PlacedLane[];
  /** The day the data are as of, px from the left, with its name where there is room for it. */
  readonly asOf: { readonly x: number; readonly label: string } | undefined;
  /** Calendar ms to px in the group of marks. */
  readonly x: (ms: number) => number;
  readonly histograms: readonly DrawnHistogram[];
  readonly marks: readonly DrawnMark[];
}

/** The histogram of a lane, px from the top of the lanes. */
export interface DrawnHistogram {
  readonly lane: number;
  readonly base: number;
  /** One path a hue. */
  readonly paths: readonly { readonly hue: number; readonly d: string }[];
  /** A round number of events, the height that stands for it, and whether it is written there. */
  readonly scale: { readonly label: string; readonly y: number } | undefined;
}

/** Attributes of a mark that is an option of a listbox. */
export type OptionOf = (
  row: number,
  rows: readonly number[],
) => Readonly<Record<string, string | number | boolean | undefined>>;
