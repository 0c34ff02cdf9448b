import type { Insets } from './camera.ts';
import type { Box } from './labels.ts';

/** The boxes of a map's controls that are shown, px from the corner of `container`. */
export function controlBoxes(container: HTMLElement): Box[] {
  const frame = container.getBoundingClientRect();
  return [...container.querySelectorAll('.leaflet-control')].flatMap((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    return width * height > 0 ? [{ left: left - frame.left, top: top - frame.top, width, height }] : [];
  });
}

/** The smallest insets of a view of this size that keep clear of all boxes; each box is passed on its cheapest side. */
export function insetsAround(
  boxes: readonly Box[],
  { width, height }: { readonly width: number; readonly height: number },
): Insets {
  const insets = { left: 0, top: 0, right: 0, bottom: 0 };
  // The largest first: what clears it often clears the others too.
  const bySize = [...boxes].sort((a, b) => b.width * b.height - a.width * a.height);
  for (const box of bySize) {
    const needed = {
      left: box.left + box.width,
      top: box.top + box.height,
      right: width - box.left,
      bottom: height - box.top,
    };
    const lost = (['left', 'top', 'right', 'bottom'] as const)
      .map((side) => {
        const along = side === 'left' || side === 'right' ? height : width;
        return { side, area: Math.max(0, needed[side] - insets[side]) * along };
      })
      .reduce((least, one) => (one.area < least.area ? one : least));
    insets[lost.side] = Math.max(insets[lost.side], needed[lost.side]);
  }
  return insets;
}

/** Insets of which each side is changed. */
export function eachSide({ left, top, right, bottom }: Insets, change: (px: number) => number): Insets {
  return { left: change(left), top: change(top), right: change(right), bottom: change(bottom) };
}
