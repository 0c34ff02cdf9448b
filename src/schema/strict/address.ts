const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id)$/;

/** What an address leads to, however it is written: without scheme, “www.”, last slash, tracking and place in the page. */
export function plainAddress(url: string): string {
  const { host, pathname, searchParams, hash } = new URL(url);
  const query = [...searchParams].filter(([key]) => !TRACKING.test(key)).sort(byKey);
  // Some sites keep their pages behind the hash.
  const page = /^#[!/]/.test(hash) ? hash : '';
  const path = pathname.replace(/\/(index\.html?)?$/, '');
  return `${host.replace(/^www\./, '')}${path}?${new URLSearchParams(query).toString()}${page}`;
}

function byKey([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
