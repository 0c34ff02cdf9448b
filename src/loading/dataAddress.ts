import { failed, type Failed } from './loadFailure.ts';

/** Where the data of `?data=` are: shipped beside the page, or at an address. */
type DataAddress =
  | { readonly ok: true; readonly kind: 'slug'; readonly slug: string }
  | {
      readonly ok: true;
      readonly kind: 'url';
      readonly url: string;
      readonly sameOrigin: boolean;
      /** For the banner “Data from HOST”. */
      readonly host: string;
    };

const SLUG = /^[a-z0-9-]+$/;
const LONGEST_ADDRESS = 2000;

/** Reads the value of `?data=`: a slug, an address of the same origin, or https; `page` is the page's own address. */
export function dataAddress(value: string, page: string): DataAddress | Failed {
  const text = value.trim();
  if (SLUG.test(text)) return { ok: true, kind: 'slug', slug: text };
  const url = parse(text, page);
  const own = new URL(page);
  if (!url || !isAllowed(url, own))
    return failed({ code: 'bad-address', address: value.slice(0, LONGEST_ADDRESS) });
  return { ok: true, kind: 'url', url: url.href, sameOrigin: url.origin === own.origin, host: url.host };
}

/** The address of a file of a shipped dataset, beside the page. */
export function shippedAddress(slug: string, file: string, page: string): string {
  return new URL(`data/${slug}/${file}`, page).href;
}

/** http or https of the same origin, or https anywhere; never with a password, which `fetch` would refuse. */
function isAllowed(url: URL, own: URL): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && url.origin === own.origin;
}

function parse(text: string, page: string): URL | undefined {
  if (text === '' || text.length > LONGEST_ADDRESS) return undefined;
  try {
    return new URL(text, page);
  } catch {
    // Not an address: the caller says so.
    return undefined;
  }
}
