import { DocumentReader } from './columns/documentReader.ts';
import { finishReading, type ReadOutcome } from './columns/finishReading.ts';
import { openSliced } from './columns/openSliced.ts';
import { indexTexts, searchTexts } from './columns/searchTexts.ts';
import { failed } from './loadFailure.ts';
import type { ReadingOptions, Received } from './reception.ts';
import { afterPaint } from './afterPaint.ts';
import { runWithRests } from './rest.ts';

/** Reads a large document where no worker can be had, giving the page turns. */
export async function readInPage(
  pieces: readonly Uint8Array[],
  address: string,
  { signal, onprogress }: ReadingOptions,
): Promise<Received> {
  const onstep = (done: number) => onprogress?.({ phase: 'check', done });
  try {
    const outcome = await runWithRests(readInSteps(pieces, address), onstep, signal);
    if (!outcome.ok) return outcome;
    const searched = searchTexts(outcome);
    const text = afterPaint().then(() => runWithRests(indexTexts(searched), () => undefined));
    return { ...openSliced(outcome.document), text };
  } catch (error) {
    if (signal?.aborted) return failed({ code: 'cancelled', address });
    throw error;
  }
}

function* readInSteps(pieces: readonly Uint8Array[], address: string): Generator<number, ReadOutcome> {
  const reader = new DocumentReader();
  for (const piece of pieces) yield* reader.append(piece);
  return yield* finishReading(reader, address);
}
