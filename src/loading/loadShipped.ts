import type { Dataset } from '../domain/dataset.ts';
import { addDetails } from './addDetails.ts';
import { addLanguage } from './addLanguage.ts';
import { shippedAddress } from './dataAddress.ts';
import { decodeCore } from './decodeCore.ts';
import { fetchText } from './fetchText.ts';
import { limitFor } from './limits.ts';
import { failed, type Failed } from './loadFailure.ts';
import type { LoadOptions } from './loadForeign.ts';
import type { Core, Details } from './partTypes.ts';

/** A shipped dataset as far as it has come. */
export interface Shipped {
  readonly ok: true;
  readonly slug: string;
  readonly dataset: Dataset;
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

/** The same dataset with its details in the language its core is in; `dataset.complete` is true. */
export async function loadDetails(
  shipped: Shipped,
  lang: string,
  options: LoadOptions,
): Promise<Shipped | Failed> {
  const part = await fetchMatching<Details>(shipped, `details.${lang}.json`, options);
  if (!part.ok) return part;
  const dataset = addDetails(shipped.dataset, part.content);
  return { ...shipped, dataset, bytes: shipped.bytes + part.bytes };
}

/** A complete dataset with one more language. */
export async function loadLanguage(
  shipped: Shipped,
  lang: string,
  options: LoadOptions,
): Promise<Shipped | Failed> {
  const [core, details] = await Promise.all([
    fetchMatching<Core>(shipped, `core.${lang}.json`, options),
    fetchMatching<Details>(shipped, `details.${lang}.json`, options),
  ]);
  if (!core.ok) return core;
  if (!details.ok) return details;
  const dataset = addLanguage(shipped.dataset, addDetails(decodeCore(core.content), details.content));
  return { ...shipped, dataset, bytes: shipped.bytes + core.bytes + details.bytes };
}

interface Part<TContent> {
  readonly ok: true;
  readonly content: TContent;
  readonly bytes: number;
}

/** A part of the same build; an older copy in some cache is asked for once more. */
async function fetchMatching<TContent extends Core | Details>(
  shipped: Shipped,
  file: string,
  options: LoadOptions,
): Promise<Part<TContent> | Failed> {
  for (const cache of ['default', 'reload'] as const) {
    const part = await fetchPart<TContent>(shipped.slug, file, options, cache);
    if (!part.ok || part.content.stamp === shipped.stamp) return part;
  }
  return failed({ code: 'changed', address: shippedAddress(shipped.slug, file, options.page) });
}

async function fetchPart<TContent>(
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
