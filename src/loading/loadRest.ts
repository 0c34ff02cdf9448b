import { addDetails } from './addDetails.ts';
import { addLanguage } from './addLanguage.ts';
import { shippedAddress } from './dataAddress.ts';
import { decodeCore } from './decodeCore.ts';
import { failed, type Failed } from './loadFailure.ts';
import type { LoadOptions } from './loadForeign.ts';
import { fetchPart, type Part, type Shipped } from './loadShipped.ts';
import type { Core, Details } from './partTypes.ts';

/** What comes once the page is ready; fetched with the parts it reads. */

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
