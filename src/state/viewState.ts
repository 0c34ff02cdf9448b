import type { Bounds } from '../domain/bounds.ts';
import { NO_FILTER, type Filter } from '../domain/filter.ts';
import type { TimeWindow } from '../domain/interval.ts';

export const LANES = ['none', 'category', 'actor'] as const;
export type Lanes = (typeof LANES)[number];

/** A step of a story, as the address bar writes it. */
export interface StepAddress {
  readonly story: string;
  readonly step: string;
}

/** Everything a link restores: one immutable value, replaced whole, so that undo is a stack of these. */
export interface ViewState {
  /** Event id. */
  readonly selected: string | null;
  /** Null: the whole extent. */
  readonly window: TimeWindow | null;
  /** Null: everything in view. */
  readonly camera: Bounds | null;
  /** The locked map filter. */
  readonly area: Bounds | null;
  readonly filter: Filter;
  readonly lanes: Lanes;
  /** Actor ids whose known stops are drawn. */
  readonly thread: readonly string[];
  readonly step: StepAddress | null;
}

export const START_VIEW: ViewState = {
  selected: null,
  window: null,
  camera: null,
  area: null,
  filter: NO_FILTER,
  lanes: 'category',
  thread: [],
  step: null,
};
