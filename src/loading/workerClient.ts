import type { TextColumns } from '../engine/largeTextIndex.ts';
import type { PlaceTree } from '../engine/placeIndex.ts';
import { openTree } from '../engine/placeTree.ts';
import { openSliced } from './columns/openSliced.ts';
import { failed } from './loadFailure.ts';
import { failureOf } from './openWorker.ts';
import type { ReadingOptions, Received } from './reception.ts';
import { afterPaint } from './afterPaint.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

/** Lets a worker that has all bytes read them. It goes on to index the texts, and is then ended. */
export function readInWorker(
  worker: Worker,
  address: string,
  { signal, onprogress }: ReadingOptions,
): Promise<Received> {
  return new Promise((resolve) => {
    const texts = new Later<TextColumns>();
    const placeTree = new Later<PlaceTree>();
    const stop = () => {
      worker.terminate();
    };
    const cancel = () => {
      stop();
      resolve(failed({ code: 'cancelled', address }));
    };
    worker.onerror = (event) => {
      worker.terminate();
      const failure = failureOf(event);
      texts.reject(failure);
      placeTree.reject(failure);
      resolve(failed({ code: 'broken-down', address }));
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') onprogress?.({ phase: 'check', done: data.done });
      else if (data.kind === 'document') {
        signal?.removeEventListener('abort', cancel);
        resolve({ ...openSliced(data.document), text: texts.promise, placeTree: placeTree.promise, stop });
        // Two cores are few: what is shown first comes first.
        void afterPaint().then(() => {
          worker.postMessage({ kind: 'index' } satisfies ToWorker);
        });
      } else if (data.kind !== 'ready') {
        worker.terminate();
        if (data.kind === 'failed') resolve(failed(data.failure));
        else {
          texts.resolve(data.texts);
          placeTree.resolve(openTree(data.placeTree));
        }
      }
    };
    if (signal?.aborted) cancel();
    else {
      signal?.addEventListener('abort', cancel, { once: true });
      worker.postMessage({ kind: 'end', address } satisfies ToWorker);
    }
  });
}

/** A promise and what settles it. */
class Later<T> {
  resolve!: (value: T) => void;
  reject!: (error: Error) => void;
  readonly promise = new Promise<T>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  constructor() {
    // Nobody may be waiting when it fails.
    this.promise.catch(() => undefined);
  }
}
