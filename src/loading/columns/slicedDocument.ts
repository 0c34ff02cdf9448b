import type { Dataset } from '../../domain/dataset.ts';
import type { Text } from '../../domain/text.ts';
import type { EventColumns } from '../../engine/columns.ts';
import type { EventCount } from '../../schema/check.ts';
import type { Problem } from '../../schema/problem.ts';
import type { IdTable } from './idTable.ts';

/** A large document as it is handed over: columns, and the text of each event to be read when somebody asks for it. */
export interface SlicedDocument {
  /** All but the events, and the places that these write in line. */
  readonly dataset: Dataset;
  readonly columns: EventColumns;
  readonly slices: EventSlices;
  readonly inlineNames: InlineNames;
  readonly problems: readonly Problem[];
  readonly moreProblems: number;
  readonly events: EventCount;
}

/** The records of the events as JSON, by row. */
export interface EventSlices {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the text of each row starts and ends. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly ids: IdTable;
  /** Rows by ids that no event has any more. */
  readonly former: ReadonlyMap<string, number>;
}

/** Names of places written in line. */
export interface InlineNames {
  /** Number of the name of each place, from 1; 0 where it has none. */
  readonly codes: Uint32Array<ArrayBuffer>;
  readonly texts: readonly Text[];
}

/** The buffers of typed arrays in a plain object, each once: what a worker hands over without copying. */
export function buffersIn(part: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  collect(part, buffers);
  return [...buffers];
}

function collect(part: unknown, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(part)) buffers.add(part.buffer as ArrayBuffer);
  else if (typeof part === 'object' && part !== null && !Array.isArray(part)) {
    for (const inner of Object.values(part)) collect(inner, buffers);
  }
}
