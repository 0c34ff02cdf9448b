import { withMargin } from '../../domain/extent.ts';
import type { Interval } from '../../domain/interval.ts';
import type { EventColumns } from '../../engine/columns.ts';
import { NO_DATE, PLAIN, type Dates } from './dates.ts';
import type { EventStore } from './eventStore.ts';
import type { PlaceCodes } from './placeCodes.ts';

/** Puts earliest start and latest end of every event into the store, NaN where it has no date; seasons by hemisphere. */
export function settleTimes(store: EventStore, { times, southern }: Dates, codes: PlaceCodes): void {
  const { date, first, last, length } = store;
  for (let event = 0; event < length; event++) {
    let code = date[event]!;
    if (code === PLAIN) continue;
    if (code === NO_DATE) {
      first[event] = last[event] = NaN;
      continue;
    }
    const south = southern.get(code);
    if (south !== undefined && isSouthern(store, event, codes)) date[event] = code = south;
    first[event] = times[code]!.earliestStart;
    last[event] = times[code]!.latestEnd;
  }
}

/** By the first place that can be drawn. */
function isSouthern({ where }: EventStore, event: number, codes: PlaceCodes): boolean {
  for (let at = where.starts.values[event]!, end = where.endOf(event); at < end; at++) {
    const code = codes.codeOf(where.codes.values[at]!);
    if (code >= 0) return codes.latOf(code) < 0;
  }
  return false;
}

type TimeColumns = Pick<
  EventColumns,
  'earliestStart' | 'latestStart' | 'earliestEnd' | 'latestEnd' | 'extent'
>;

/** The four positions of each row; `order` are the events of the rows. */
export function timeColumns(
  { date, first, last }: EventStore,
  times: readonly Interval[],
  order: Uint32Array,
): TimeColumns {
  const { length } = order;
  const earliestStart = new Float64Array(length);
  const latestStart = new Float64Array(length);
  const earliestEnd = new Float64Array(length);
  const latestEnd = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    const event = order[row]!;
    const code = date[event]!;
    earliestStart[row] = first[event]!;
    latestEnd[row] = last[event]!;
    // Of whole days all is certain; so is, in columns, what has no date.
    latestStart[row] = code < 0 ? first[event]! : times[code]!.latestStart;
    earliestEnd[row] = code < 0 ? last[event]! : times[code]!.earliestEnd;
  }
  const extent = withMargin(finiteRange([earliestStart, latestStart, earliestEnd, latestEnd]));
  return { earliestStart, latestStart, earliestEnd, latestEnd, extent };
}

function finiteRange(columns: readonly Float64Array[]): { from: number; to: number } | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const column of columns) {
    for (let row = 0; row < column.length; row++) {
      const position = column[row]!;
      if (!Number.isFinite(position)) continue;
      if (position < from) from = position;
      if (position > to) to = position;
    }
  }
  return from <= to ? { from, to } : undefined;
}
