import type { Dataset } from '../domain/dataset.ts';
import type { EventColumns } from '../engine/columns.ts';
import type { TextColumns } from '../engine/largeTextIndex.ts';
import type { PlaceTree } from '../engine/placeIndex.ts';
import type { EventCount } from '../schema/check.ts';
import type { Problem } from '../schema/problem.ts';
import type { Failed } from './loadFailure.ts';

/** A dataset with all that is wrong with it, or why there is none. */
export type Loaded = LoadedDataset | Failed;

/** A dataset that can be shown. */
export interface LoadedDataset {
  readonly ok: true;
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly moreProblems: number;
  /** How many events the document has, and how many of them are shown. */
  readonly events: EventCount;
  /** The columns of a dataset too large to make them in the page. */
  readonly columns?: EventColumns;
  /** What a search in it looks through; comes later, and not at all where the reading ended in between. */
  readonly text?: Promise<TextColumns>;
  /** What finds its places in a box; comes later too, and never where there was no worker to make it. */
  readonly placeTree?: Promise<PlaceTree>;
  /** Ends what is still being made of it. */
  readonly stop?: () => void;
  /** Host the data came from. */
  readonly origin: string;
  readonly bytes: number;
}
