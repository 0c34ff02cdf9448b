import type { Failed } from '../loadFailure.ts';
import type { DocumentReader, ReadDocument } from './documentReader.ts';
import { readWhole } from './wholeReader.ts';

/** A document that was read, or why nothing of it can be shown. */
export type ReadOutcome = ({ readonly ok: true } & ReadDocument) | Failed;

/** Reads a document to its end, the bytes of which the reader has; yields how many events it has read. */
export function* finishReading(reader: DocumentReader, address: string): Generator<number, ReadOutcome> {
  const read = yield* reader.finish();
  return read ? { ok: true, ...read } : yield* readWhole(reader.buffer, address);
}
