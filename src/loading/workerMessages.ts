import type { TextColumns } from '../engine/largeTextIndex.ts';
import type { SlicedDocument } from './columns/slicedDocument.ts';
import type { LoadFailure } from './loadFailure.ts';

/** What the page says to the worker that reads documents. */
export type ToWorker =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** These were all; `address` is where they came from. */
  | { readonly kind: 'end'; readonly address: string }
  /** The document has been painted: now there is time for its words. */
  | { readonly kind: 'index' };

/** What the worker answers, in this order; after a failure or the texts there is no more. */
export type FromWorker =
  /** It has started and takes bytes. */
  | { readonly kind: 'ready' }
  /** How many events it has read. */
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'failed'; readonly failure: LoadFailure }
  | { readonly kind: 'document'; readonly document: SlicedDocument }
  | { readonly kind: 'texts'; readonly texts: TextColumns; readonly placeTree: ArrayBuffer };
