import type { WholeDataset } from '../domain/dataset.ts';
import { shippedAddress } from './dataAddress.ts';
import { decodeCore } from './decodeCore.ts';
import { fetchText } from './fetchText.ts';
import { limitFor } from './limits.ts';
import { failed, type Failed } from './loadFailure.ts';
import type { LoadOptions } from './loadForeign.ts';
import type { Core } from './partTypes.ts';

/** A shipped dataset as far as it has come. */
export interface Shipped {
  readonly ok: true;
  readonly slug: string;
  readonly dataset: WholeDataset;
  /** Mark of the build its files come from. */
  readonly stamp: string;
  readonly bytes: number;
}

/** The core in one language: enough to be ready; `dataset.complete` is false. */
export async function loadCore(slug: string, lang: string, options: LoadOptions): Promise<Shipped | Failed> {
  const part = await fetchPart<Core>(slug, `core.${lang}.json`, options);
  if (!part.ok) return part;
  const { content, bytes } = part;
  return { ok: true, slug, dataset: decodeCore(content), stamp: content.stamp, bytes };
}

/** A file of a dataset's build. */
export interface Part<TContent> {
  readonly ok: true;
  readonly content: TContent;
  readonly bytes: number;
}

/** One file of a shipped dataset; the shape is that of our own build. */
export async function fetchPart<TContent>(
  slug: string,
  file: string,
  options: LoadOptions,
  cache: RequestCache = 'default',
): Promise<Part<TContent> | Failed> {
  const address = shippedAddress(slug, file, options.page);
  const limit = (final: string) => limitFor(final, options.page, false);
  const fetched = await fetchText(address, { ...options, cache, limitFor: limit });
  if (!fetched.ok) return fetched;
  try {
    // Made by our own build: the shape is known.
    return { ok: true, content: JSON.parse(fetched.text) as TContent, bytes: fetched.bytes };
  } catch {
    // A host that answers a missing file with a page.
    return failed({ code: 'not-json', address });
  }
}
