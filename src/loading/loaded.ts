import type { Dataset } from '../domain/dataset.ts';
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
  /** The document as the author wrote it: what export starts from. */
  readonly raw: unknown;
  /** Host the data came from. */
  readonly origin: string;
  readonly bytes: number;
}
