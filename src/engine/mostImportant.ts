import type { EventColumns } from './columns.ts';
import type { Rows } from './rowOrder.ts';

/** The rows with the `count` most important first, in time order where equally important; the others follow in any order. */
export function mostImportantFirst(
  { importance }: Pick<EventColumns, 'importance'>,
  rows: Rows,
  count: number,
): number[] {
  const ordered = [...rows];
  for (let place = 0; place < Math.min(count, rows.length); place++) {
    let best = place;
    for (let index = place + 1; index < ordered.length; index++) {
      const difference = importance[ordered[index]!]! - importance[ordered[best]!]!;
      if (difference > 0 || (difference === 0 && ordered[index]! < ordered[best]!)) best = index;
    }
    [ordered[place], ordered[best]] = [ordered[best]!, ordered[place]!];
  }
  return ordered;
}
