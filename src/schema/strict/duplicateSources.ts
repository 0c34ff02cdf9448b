import type { SourceRecord } from '../definition.ts';
import { plainAddress } from './address.ts';
import { warning, type StrictProblem, type Subject } from './problem.ts';

/** Sources that are another one again: by their address, or by publisher, title and date. */
export function* duplicateSources({ holdings }: Subject): Generator<StrictProblem> {
  const byAddress = new Map<string, string>();
  const byTitle = new Map<string, string>();
  for (const held of holdings.sources.values()) {
    const { id, url, publisher, title, published } = held.value as SourceRecord;
    const address = url === undefined ? undefined : plainAddress(url);
    const named = JSON.stringify([publisher, title, published].map(plain));
    const sameAddress = address === undefined ? undefined : byAddress.get(address);
    const first = sameAddress ?? byTitle.get(named);
    if (first !== undefined) {
      const path = sameAddress === undefined ? ['title'] : ['url'];
      yield warning('duplicate-source', held, path, {
        value: sameAddress === undefined ? title : url!,
        expected: first,
      });
    }
    if (address !== undefined && !byAddress.has(address)) byAddress.set(address, id);
    if (!byTitle.has(named)) byTitle.set(named, id);
  }
}

function plain(text: string | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
