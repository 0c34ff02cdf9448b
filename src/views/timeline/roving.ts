import type { Layout } from './layout.ts';

/** Where a key leads from the focused row, in time (`order`) or by lane; undefined for other keys. */
export function rove(
  key: string,
  focused: number | null,
  order: readonly number[],
  layout: Layout,
): number | undefined {
  if (order.length === 0) return undefined;
  const at = focused === null ? -1 : order.indexOf(focused);
  const to = (index: number) => order[Math.min(Math.max(index, 0), order.length - 1)];
  switch (key) {
    case 'ArrowRight':
      return to(at + 1);
    case 'ArrowLeft':
      return to(at < 0 ? order.length - 1 : at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(order.length - 1);
    case 'PageDown':
      return to(at + 10);
    case 'PageUp':
      return to(at - 10);
    case 'ArrowDown':
      return inOtherLane(focused ?? order[0]!, 1, order, layout);
    case 'ArrowUp':
      return inOtherLane(focused ?? order[0]!, -1, order, layout);
    default:
      return undefined;
  }
}

/** The event nearest in time in the next lane that has one; the same row where there is none. */
function inOtherLane(row: number, direction: 1 | -1, order: readonly number[], layout: Layout): number {
  const from = layout.byRow.get(row);
  if (!from) return row;
  const visible = new Set(order);
  for (let lane = from.lane + direction; lane >= 0 && lane < layout.lanes.length; lane += direction) {
    const candidates = layout.items.filter((item) => item.lane === lane && visible.has(item.row));
    if (candidates.length === 0) continue;
    return candidates.reduce((best, item) =>
      Math.abs(item.shape.at - from.shape.at) < Math.abs(best.shape.at - from.shape.at) ? item : best,
    ).row;
  }
  return row;
}
